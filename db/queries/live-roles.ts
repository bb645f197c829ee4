import { and, gte, isNull, lte, or, type SQL, sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import { account, person, roleGrant } from "@db/schema";

/** A role that is held on a day by somebody whose account is neither suspended nor left. */
export function liveOn(today: Day): SQL | undefined {
  return and(lte(roleGrant.startsOn, today), or(isNull(roleGrant.endsOn), gte(roleGrant.endsOn, today)), isNull(account.suspendedAt), isNull(account.leftAt));
}

/** The name of somebody whose account is in use: only the erased have none. */
export const nameInUse = sql<string>`${person.name}`;
