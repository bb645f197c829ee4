import { and, asc, desc, eq, gte, isNull, lte, type SQL, sql } from "drizzle-orm";

import type { Localized } from "~/domain/localized";
import type { NotificationCursor, NotificationRow } from "~/domain/rows/notification";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { commitment, communique, demand, deposit, dossier, meeting, notification, party, response } from "@db/schema";
import { type Transaction, transaction } from "@db/transaction";

import { nameOf } from "./names";
import { subjectHolds } from "./notification-subjects";

export const NOTIFICATIONS_A_PAGE = 40;
/** A count goes no further than one beyond this. */
export const MOST_UNREAD = 99;

export type NotificationPage = { readonly rows: readonly NotificationRow[]; readonly previous: NotificationCursor | null; readonly next: NotificationCursor | null };
type Reader = Pick<Transaction, "select">;

/** Whether each notification still holds, for a reader; joined, those whose subject they may not know of fall away. */
const told = (scope: Scope) => sql`lateral (select ${subjectHolds(scope)} as holds) told`;
const isKnown = sql`told.holds is not null`;
const isOf = (scope: Scope, where: SQL | undefined) => and(eq(notification.accountId, scope.viewerId), where);

/** The other side of a subject: whose commitment it is, whose answer, whom the meeting is with first. */
const metFirst = sql<Id | null>`(select mp.party_id from meeting_party mp where mp.meeting_id = ${meeting.id} order by mp.position limit 1)`;

const ofBureau = sql<boolean>`'bureau' in (${dossier.confidentiality}, ${commitment.confidentiality}, ${demand.confidentiality}, ${meeting.confidentiality}, ${response.confidentiality}) is true`;

/** Notifications of the reader that they may read today, with the words of their subjects; the caller narrows, orders and cuts them. */
async function notificationsWhere(scope: Scope, where: SQL | undefined, order: readonly SQL[], limit: number, through: Reader = database().db): Promise<(NotificationRow & { readonly createdAtText: string })[]> {
  const listed = through.select({ id: notification.id, holds: sql<boolean>`told.holds`.as("holds") }).from(notification).innerJoin(told(scope), isKnown)
    .where(isOf(scope, where)).orderBy(...order).limit(limit).as("listed");
  const rows = await through
    .select({
      // Of a joined part whose first column is null the ORM makes null: a column that is always there comes first.
      notification, holds: listed.holds, ofBureau, dossier, commitment: { words: commitment.words, verbatim: commitment.verbatim }, demand: { title: demand.title }, meeting: { title: meeting.title }, communique: { title: communique.title },
      response: { depositId: response.depositId, words: response.words, verbatim: response.verbatim }, party, createdAtText: sql<string>`${notification.createdAt}::text`,
    })
    .from(listed).innerJoin(notification, eq(notification.id, listed.id)).innerJoin(dossier, eq(dossier.id, notification.dossierId))
    .leftJoin(commitment, eq(commitment.id, notification.subjectId)).leftJoin(demand, eq(demand.id, notification.subjectId)).leftJoin(meeting, eq(meeting.id, notification.subjectId))
    .leftJoin(communique, eq(communique.id, notification.subjectId)).leftJoin(response, eq(response.id, notification.subjectId)).leftJoin(deposit, eq(deposit.id, response.depositId))
    .leftJoin(party, sql`${party.id} = coalesce(${commitment.partyId}, ${deposit.partyId}, ${metFirst})`)
    .orderBy(...order);
  return rows.map(({ notification: row, holds, ofBureau: strict, dossier: held, party: other, createdAtText, ...about }) => ({
    id: row.id, kind: row.kind, subjectId: row.subjectId, onDay: row.onDay, createdAt: row.createdAt, isRead: row.readAt !== null, holds, createdAtText, ofBureau: strict,
    dossier: { id: held.id, number: held.number, title: nameOf(held) },
    words: about.commitment?.words ?? about.response?.words ?? about.demand?.title ?? about.meeting?.title ?? about.communique?.title ?? null,
    verbatim: about.commitment?.verbatim ?? about.response?.verbatim ?? false,
    depositId: about.response?.depositId ?? null,
    party: other && (nameOf(other) satisfies Localized),
  }));
}

/** A page of what the reader was told, the newest first, from a place on. */
export async function notificationPage(scope: Scope, cursor: NotificationCursor | null): Promise<NotificationPage> {
  const backwards = cursor?.direction === "before";
  const direction = backwards ? asc : desc;
  const place = cursor ? sql`(${notification.createdAt}, ${notification.id}) ${backwards ? sql`>` : sql`<`} (${cursor.createdAt}::timestamptz, ${cursor.id}::uuid)` : undefined;
  const order = backwards ? [direction(notification.createdAt), direction(notification.id)] : [sql`${notification.createdAt} desc nulls first`, sql`${notification.id} desc nulls first`];
  const rows = await notificationsWhere(scope, place, order, NOTIFICATIONS_A_PAGE + 1);
  const more = rows.length > NOTIFICATIONS_A_PAGE;
  const shown = rows.slice(0, NOTIFICATIONS_A_PAGE);
  if (backwards) shown.reverse();
  const placeOf = (row: (typeof shown)[number] | undefined, to: NotificationCursor["direction"]): NotificationCursor | null => (row ? { direction: to, createdAt: row.createdAtText, id: row.id } : null);
  return { rows: shown, previous: cursor && (!backwards || more) ? placeOf(shown.at(0), "before") : null, next: backwards || more ? placeOf(shown.at(-1), "after") : null };
}

/** As many unread notifications are looked at for a figure that stands on every page: also where years of them were never read, that stays a short question. */
const LOOKED_AT = 300;

/** How many of the reader's newest unread notifications still hold and may be read today; counting stops one beyond `MOST_UNREAD`. */
export async function unreadNotifications(scope: Scope): Promise<number> {
  const newest = sql`(select * from ${notification} where ${isOf(scope, isNull(notification.readAt))}
    order by ${notification.createdAt} desc nulls first, ${notification.id} desc nulls first limit ${LOOKED_AT}) as ${notification}`;
  const [row] = await database().db.execute<{ count: number }>(sql`select count(*)::int as count from (select 1 from ${newest} cross join ${told(scope)} where told.holds limit ${MOST_UNREAD + 1}) unread`);
  return row?.count ?? 0;
}

/** Marks everything the reader was told up to an instant as read. Reading it again is nothing. */
export async function markRead(accountId: Id, upTo: Date): Promise<void> {
  await transaction(accountId, (tx) =>
    tx.update(notification).set({ readAt: upTo }).where(and(eq(notification.accountId, accountId), isNull(notification.readAt), lte(notification.createdAt, upTo))));
}

/** Of a dossier that the reader does not want to hear of, no letter speaks, also of what they were told before they said so. */
const isHeardOf = sql`not exists (select 1 from dossier_mute u where u.account_id = ${notification.accountId} and u.dossier_id = ${notification.dossierId})`;

/** What of the reader's unread notifications no letter has carried, between two instants, as far as it holds; the newest first. Locked by whoever gathers it. */
export async function unsentNotifications(tx: Transaction, scope: Scope, { since, upTo }: { readonly since: Date; readonly upTo: Date }, limit: number): Promise<readonly NotificationRow[]> {
  const where = and(isNull(notification.letterId), isNull(notification.readAt), gte(notification.createdAt, since), lte(notification.createdAt, upTo), isHeardOf, sql`told.holds`);
  return notificationsWhere(scope, where, [desc(notification.createdAt), desc(notification.id)], limit, tx);
}

/** What a letter carries, as far as its reader may read it today, has not read it yet, and it still holds. */
export async function notificationsOfLetter(tx: Transaction, scope: Scope, letterId: Id, limit: number): Promise<readonly NotificationRow[]> {
  return notificationsWhere(scope, and(eq(notification.letterId, letterId), isNull(notification.readAt), isHeardOf, sql`told.holds`), [desc(notification.createdAt), desc(notification.id)], limit, tx);
}
