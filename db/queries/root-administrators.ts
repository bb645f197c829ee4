import { and, eq, isNotNull } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Language } from "~/domain/localized";
import { database } from "@db/client";
import { account, installation, person, roleGrant } from "@db/schema";

import { liveOn } from "./live-roles";

/** The administrators of the whole house who can be told something by mail: those with an address whose account is in use. */
export async function administratorsToTell(today: Day): Promise<{ readonly email: string; readonly language: Language }[]> {
  const rows = await database().db.selectDistinct({ email: person.email, language: account.language })
    .from(account).innerJoin(person, eq(person.id, account.id)).innerJoin(roleGrant, eq(roleGrant.accountId, account.id))
    .innerJoin(installation, eq(installation.rootId, roleGrant.organisationId))
    .where(and(isNotNull(person.email), eq(roleGrant.role, "administrator"), liveOn(today)));
  return rows.flatMap(({ email, language }) => (email ? [{ email, language }] : []));
}
