import { and, asc, eq, gte, isNull, lte, or } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { account, installation, person, roleGrant, secondFactor } from "@db/schema";

import { nameInUse } from "./live-roles";

/** Somebody who administers the root of the tree. */
export type Administrator = {
  readonly id: Id;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly suspended: boolean;
  readonly hasSecondFactor: boolean;
};

/** Those who administer the root on a day, suspended ones included, by name; those who left are not among them. */
export async function administratorsOfRoot(today: Day): Promise<Administrator[]> {
  const isLive = and(lte(roleGrant.startsOn, today), or(isNull(roleGrant.endsOn), gte(roleGrant.endsOn, today)));
  const contacts = { email: person.email, phone: person.phone };
  const rows = await database().db
    .selectDistinct({ id: account.id, name: nameInUse, ...contacts, suspendedAt: account.suspendedAt, factor: secondFactor.confirmedAt })
    .from(roleGrant).innerJoin(installation, eq(installation.rootId, roleGrant.organisationId)).innerJoin(account, eq(account.id, roleGrant.accountId))
    .innerJoin(person, eq(person.id, account.id)).leftJoin(secondFactor, eq(secondFactor.accountId, account.id))
    .where(and(eq(roleGrant.role, "administrator"), isLive, isNull(account.leftAt), isNull(person.erasedAt)))
    .orderBy(asc(nameInUse), asc(account.id));
  return rows.map(({ suspendedAt, factor, ...known }) => ({ ...known, suspended: suspendedAt !== null, hasSecondFactor: factor !== null }));
}
