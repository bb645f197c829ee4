import { and, asc, count, eq, notInArray, sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import { CLOSED_STATES } from "~/domain/dossier";
import type { Localized } from "~/domain/localized";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { dossier } from "@db/schema";

import { nameOf } from "./names";
import { dossierIsVisible } from "./visible";

export type OwnedDossier = { readonly id: Id; readonly number: string | null; readonly title: Localized };

const SHOWN = 50;

/** The dossiers that are still open and owned by the reader: those they may read by name (at most fifty), and how many there are in all. */
export async function openDossiersOwned(scope: Scope): Promise<{ readonly dossiers: readonly OwnedDossier[]; readonly count: number }> {
  const owned = and(eq(dossier.ownerId, scope.viewerId), notInArray(dossier.state, [...CLOSED_STATES, "archived"]));
  const [rows, [all]] = await Promise.all([
    database().db.select().from(dossier).where(and(owned, dossierIsVisible(scope))).orderBy(asc(dossier.createdAt), asc(dossier.id)).limit(SHOWN),
    database().db.select({ count: count() }).from(dossier).where(owned),
  ]);
  return { dossiers: rows.map((row) => ({ id: row.id, number: row.number, title: nameOf(row) })), count: all?.count ?? 0 };
}

export type Departed = { readonly id: Id; readonly name: string; readonly leftAt: Date };

/** The people who left by their own hand and were not erased since, the last first, at most fifty. */
export async function peopleWhoLeft(): Promise<Departed[]> {
  return [...(await database().db.execute<Departed>(sql`
    select p.id, p.name, a.left_at as "leftAt" from account a join person p on p.id = a.id where a.left_at is not null and p.erased_at is null order by a.left_at desc, p.id limit ${SHOWN}`))];
}

/** Whether the union would have no administrator without this person. Told before they try; the command asks again in its own transaction. */
export async function isNeeded(accountId: Id, today: Day): Promise<boolean> {
  const held = (who: ReturnType<typeof sql>) => sql`exists (
    select 1 from role_grant g join installation i on i.root_id = g.organisation_id join account a on a.id = g.account_id
    where g.role = 'administrator' and g.starts_on <= ${today} and a.suspended_at is null and a.left_at is null and ${who})`;
  const [row] = await database().db.execute<{ needed: boolean }>(sql`
    select ${held(sql`g.account_id = ${accountId} and (g.ends_on is null or g.ends_on >= ${today})`)} and not ${held(sql`g.account_id <> ${accountId} and g.ends_on is null`)} as needed`);
  return row?.needed ?? false;
}
