import { and, eq, isNotNull, or } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Language } from "~/domain/localized";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { account, person, roleGrant } from "@db/schema";

import { liveOn } from "./live-roles";

/** Who is told by mail that people wait to be admitted: those who coordinate the organisation on a day, and one person more, as far as they want notices. */
export async function admittersToTell(organisationId: Id, andAlso: Id, today: Day): Promise<{ readonly email: string; readonly language: Language }[]> {
  const coordinates = and(eq(roleGrant.role, "coordinator"), eq(roleGrant.organisationId, organisationId));
  const rows = await database().db.selectDistinct({ email: person.email, language: account.language })
    .from(account).innerJoin(person, eq(person.id, account.id)).innerJoin(roleGrant, eq(roleGrant.accountId, account.id))
    .where(and(isNotNull(person.email), eq(account.notices, true), liveOn(today), or(coordinates, eq(account.id, andAlso))));
  return rows.flatMap(({ email, language }) => (email ? [{ email, language }] : []));
}
