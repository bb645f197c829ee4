import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";

import type { Language } from "~/domain/localized";
import type { LetterState } from "~/domain/notification";
import { PAUSES } from "~/domain/posting";
import type { OutboxLine } from "~/domain/rows/notification";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { letter, notification, person } from "@db/schema";
import type { Transaction } from "@db/transaction";

/** What a letter says, in its reader's language. */
export type LetterWords = { readonly language: Language; readonly subject: string; readonly paragraphs: readonly string[] };
type NewLetter = LetterWords & { readonly id: Id; readonly accountId: Id; readonly path: string; readonly createdAt: Date };

/** The letter to somebody that still waits for its first attempt, locked: what comes meanwhile goes along with it. Null where there is none, or where it is being taken in hand. */
export async function lockWaitingLetter(tx: Transaction, accountId: Id): Promise<Id | null> {
  const [row] = await tx.select({ id: letter.id }).from(letter).where(and(eq(letter.accountId, accountId), eq(letter.state, "waiting"), eq(letter.attempts, 0)))
    .orderBy(asc(letter.createdAt)).limit(1).for("update", { skipLocked: true });
  return row?.id ?? null;
}

export async function insertLetter(tx: Transaction, written: NewLetter): Promise<void> {
  await tx.insert(letter).values({ ...written, state: "waiting" });
}

export async function rewordLetter(tx: Transaction, id: Id, { language, subject, paragraphs }: LetterWords): Promise<void> {
  await tx.update(letter).set({ language, subject, paragraphs }).where(eq(letter.id, id));
}

/** Gives notifications to a letter; those that another letter took meanwhile stay with it. Answers how many it got. */
export async function carryBy(tx: Transaction, letterId: Id, notificationIds: readonly Id[]): Promise<number> {
  const given = await tx.update(notification).set({ letterId }).where(and(inArray(notification.id, [...notificationIds]), sql`${notification.letterId} is null`)).returning({ id: notification.id });
  return given.length;
}

/** A letter somebody takes in hand, with whom it is for. */
export type LetterInHand = { readonly id: Id; readonly accountId: Id; readonly attempts: number; readonly path: string };

/** When a letter that was tried may be tried again: after the pause of its last attempt. */
const itsTimeHasCome = (now: Date) => sql`(${letter.attempts} = 0 or ${letter.claimedAt} + case ${letter.attempts} ${sql.join(PAUSES.map((minutes, place) => sql`when ${sql.raw(String(place + 1))} then make_interval(mins => ${sql.raw(String(minutes))})`), sql` `)} end <= ${now})`;

/** The letter that has waited longest of those whose time has come, locked; letters that somebody else is taking in hand are passed over. */
export async function lockNextLetter(tx: Transaction, now: Date): Promise<LetterInHand | null> {
  const [row] = await tx.select({ id: letter.id, accountId: letter.accountId, attempts: letter.attempts, path: letter.path }).from(letter)
    .where(and(eq(letter.state, "waiting"), itsTimeHasCome(now))).orderBy(asc(letter.createdAt), asc(letter.id)).limit(1).for("update", { skipLocked: true });
  return row ? { ...row, path: row.path ?? "/" } : null;
}

type Claim = LetterWords & { readonly unsubscribeHash: string; readonly claimedAt: Date };

/** Says that a locked letter is being handed over from now on; its number of attempts goes up by one. */
export async function claimLetter(tx: Transaction, id: Id, { language, subject, paragraphs, unsubscribeHash, claimedAt }: Claim): Promise<void> {
  await tx.update(letter).set({ state: "sending", language, subject, paragraphs, unsubscribeHash, claimedAt, attempts: sql`${letter.attempts} + 1` }).where(eq(letter.id, id));
}

/** Notes what became of a letter that was being handed over. One that was taken for lost meanwhile stays so. */
export async function noteLetter(tx: Transaction, id: Id, state: Exclude<LetterState, "sending">, now: Date): Promise<void> {
  await tx.update(letter).set({ state, sentAt: state === "sent" ? now : null }).where(and(eq(letter.id, id), eq(letter.state, "sending")));
}

/** Letters taken in hand before an instant and not heard of since: whether they went out, nobody can say. They are never sent again. Answers how many. */
export async function doubtLetters(tx: Transaction, claimedBefore: Date): Promise<number> {
  const doubted = await tx.update(letter).set({ state: "doubtful" }).where(and(eq(letter.state, "sending"), lt(letter.claimedAt, claimedBefore))).returning({ id: letter.id });
  return doubted.length;
}

/** Takes a letter back that has nothing to say any more, or nobody to say it to; what it carried is carried by none. */
export async function dropLetter(tx: Transaction, id: Id): Promise<void> {
  await tx.update(notification).set({ letterId: null }).where(eq(notification.letterId, id));
  await tx.delete(letter).where(eq(letter.id, id));
}

/** Lets letters go that left, or were given up, before an instant: then the link that ends letters no longer works either. */
export async function forgetLetters(tx: Transaction, before: Date): Promise<void> {
  const old = tx.select({ id: letter.id }).from(letter).where(and(inArray(letter.state, ["sent", "failed", "doubtful"]), lt(letter.createdAt, before)));
  await tx.update(notification).set({ letterId: null }).where(inArray(notification.letterId, old));
  await tx.delete(letter).where(and(inArray(letter.state, ["sent", "failed", "doubtful"]), lt(letter.createdAt, before)));
}

/** The address and the name that a letter to an account goes to; null where it cannot be written to. */
export async function addresseeOf(tx: Transaction, accountId: Id): Promise<{ readonly email: string; readonly name: string } | null> {
  const [row] = await tx.select({ email: person.email, name: person.name }).from(person).where(eq(person.id, accountId));
  return row?.email && row.name ? { email: row.email, name: row.name } : null;
}

const SHOWN = 100;

/** The newest letters of the outbox (at most a hundred), and how many there are in each state. Nothing of what they say is read. */
export async function outbox(): Promise<{ readonly lines: readonly OutboxLine[]; readonly counts: Readonly<Partial<Record<LetterState, number>>> }> {
  const { db } = database();
  const [lines, counts] = await Promise.all([
    db.select({
      id: letter.id, to: person.name, language: letter.language, subject: letter.subject, state: letter.state, attempts: letter.attempts, createdAt: letter.createdAt, claimedAt: letter.claimedAt, sentAt: letter.sentAt,
    }).from(letter).innerJoin(person, eq(person.id, letter.accountId)).orderBy(sql`${letter.createdAt} desc nulls first`, sql`${letter.id} desc nulls first`).limit(SHOWN),
    db.select({ state: letter.state, count: sql<number>`count(*)`.mapWith(Number) }).from(letter).groupBy(letter.state),
  ]);
  return { lines, counts: Object.fromEntries(counts.map(({ state, count }) => [state, count])) };
}
