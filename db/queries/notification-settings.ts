import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Localized } from "~/domain/localized";
import type { Rhythm } from "~/domain/notification";
import { usualRhythm } from "~/domain/rhythm";
import type { Id, Role, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { account, dossier, dossierMute, letter, notificationSetting, person } from "@db/schema";
import { type Transaction, transaction } from "@db/transaction";

import { nameOf } from "./names";
import { dossierIsVisible } from "./visible";

/** How somebody is told by mail: what they chose, or what is usual for the offices that they hold. */
export type MailWish = { readonly rhythm: Rhythm; readonly named: boolean };

/** What they chose; who chose nothing is told as is usual for their offices, and not by mail where they want no notices of the house at all. */
function wishOf({ rhythm, named, notices, roles }: { readonly rhythm: Rhythm | null; readonly named: boolean | null; readonly notices: boolean; readonly roles: readonly Role[] }): MailWish {
  return rhythm === null ? { rhythm: notices ? usualRhythm(roles) : "never", named: false } : { rhythm, named: named ?? false };
}

/** How the holder of these offices is told by mail. */
export async function mailWishOf(accountId: Id, roles: readonly Role[], through: Pick<Transaction, "select"> = database().db): Promise<MailWish> {
  const [found] = await through.select({ rhythm: notificationSetting.rhythm, named: notificationSetting.named, notices: account.notices })
    .from(account).leftJoin(notificationSetting, eq(notificationSetting.accountId, account.id)).where(eq(account.id, accountId));
  return wishOf({ rhythm: found?.rhythm ?? null, named: found?.named ?? null, notices: found?.notices ?? false, roles });
}

export async function keepMailWish(accountId: Id, { rhythm, named }: MailWish, now: Date): Promise<void> {
  await transaction(accountId, (tx) =>
    tx.insert(notificationSetting).values({ accountId, rhythm, named, changedAt: now }).onConflictDoUpdate({ target: notificationSetting.accountId, set: { rhythm, named, changedAt: now } }));
}

/** Ends letters about notifications for somebody who did not sign in to say so; what else they chose stays. */
export async function endLetters(accountId: Id, now: Date): Promise<void> {
  await transaction(accountId, (tx) =>
    tx.insert(notificationSetting).values({ accountId, rhythm: "never", named: false, changedAt: now }).onConflictDoUpdate({ target: notificationSetting.accountId, set: { rhythm: "never", changedAt: now } }));
}

/** A dossier of which the reader does not want to be told. */
export type MutedDossier = { readonly id: Id; readonly number: string | null; readonly title: Localized };

/** The dossiers of which the reader does not want to be told, as far as they may know of them today. */
export async function mutedDossiers(scope: Scope): Promise<MutedDossier[]> {
  const rows = await database().db.select({ dossier }).from(dossierMute).innerJoin(dossier, eq(dossier.id, dossierMute.dossierId))
    .where(and(eq(dossierMute.accountId, scope.viewerId), dossierIsVisible(scope))).orderBy(asc(dossierMute.createdAt), asc(dossier.id));
  return rows.map(({ dossier: row }) => ({ id: row.id, number: row.number, title: nameOf(row) }));
}

/** Whether the reader does not want to be told of a dossier. */
export async function isMuted(accountId: Id, dossierId: Id): Promise<boolean> {
  const rows = await database().db.select({ id: dossierMute.dossierId }).from(dossierMute).where(and(eq(dossierMute.accountId, accountId), eq(dossierMute.dossierId, dossierId)));
  return rows.length > 0;
}

/** Says whether somebody wants to be told of a dossier; saying it twice is saying it once. */
export async function setMuted(accountId: Id, dossierId: Id, muted: boolean, now: Date): Promise<void> {
  await transaction(accountId, async (tx) => {
    if (muted) await tx.insert(dossierMute).values({ accountId, dossierId, createdAt: now }).onConflictDoNothing();
    else await tx.delete(dossierMute).where(and(eq(dossierMute.accountId, accountId), eq(dossierMute.dossierId, dossierId)));
  });
}

/** Whoever has something that no letter has carried, wants letters at all, has an address and can sign in, with the offices held on a day. */
export async function peopleToWriteTo(since: Date, today: Day): Promise<{ readonly id: Id; readonly wish: MailWish }[]> {
  const rows = await database().db.execute<{ id: Id; rhythm: Rhythm | null; named: boolean | null; notices: boolean; roles: Role[] }>(sql`
    select a.id, s.rhythm, s.named, a.notices, coalesce((
      select json_agg(distinct g.role) from role_grant g where g.account_id = a.id and g.starts_on <= ${today} and (g.ends_on is null or g.ends_on >= ${today})), '[]'::json) as roles
    from ${account} a join ${person} p on p.id = a.id left join ${notificationSetting} s on s.account_id = a.id
    where a.suspended_at is null and a.left_at is null and p.email is not null and s.rhythm is distinct from 'never'
      and exists (select 1 from notification n where n.account_id = a.id and n.letter_id is null and n.read_at is null and n.created_at >= ${since})
    order by a.id`);
  return rows.map(({ id, ...row }) => ({ id, wish: wishOf(row) }));
}

/** The account to which the letter with this token's hash went, unless that was before an instant. */
export async function accountOfLetter(hash: string, since: Date): Promise<Id | null> {
  const [row] = await database().db.select({ accountId: letter.accountId }).from(letter).innerJoin(account, and(eq(account.id, letter.accountId), isNull(account.leftAt)))
    .where(and(eq(letter.unsubscribeHash, hash), isNotNull(letter.claimedAt), sql`${letter.claimedAt} >= ${since}`, inArray(letter.state, ["sending", "sent", "doubtful", "waiting"])));
  return row?.accountId ?? null;
}
