import { and, gte, isNull, lte, or, type SQL } from "drizzle-orm";

import type { Day } from "~/domain/days";
import { account, roleGrant } from "@db/schema";

/** A role that is held on a day by somebody whose account is not suspended. */
export function liveOn(today: Day): SQL | undefined {
  return and(lte(roleGrant.startsOn, today), or(isNull(roleGrant.endsOn), gte(roleGrant.endsOn, today)), isNull(account.suspendedAt));
}
