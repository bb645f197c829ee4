import { and, eq, gt, isNotNull, ne } from "drizzle-orm";

import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { demandDraft, person } from "@db/schema";
import type { Transaction } from "@db/transaction";

/** For how long after their last sign somebody counts as being in a text, in milliseconds. */
const HERE_FOR = 45_000;

/** What somebody wrote of a text and has not made a version of; `document` in its canonical form. */
export type DraftText = { readonly title: string; readonly document: string; readonly why: string };
/** A person's own draft of a demand. `text` is null while nothing was changed. */
export type DemandDraft = { readonly base: Id; readonly revision: number; readonly keptAt: Date | null; readonly text: DraftText | null };

type Row = typeof demandDraft.$inferSelect;
const draftOfRow = ({ baseVersionId, revision, keptAt, title, source, why }: Row): DemandDraft => ({
  base: baseVersionId, revision, keptAt, text: source === null ? null : { title: title ?? "", document: source, why: why ?? "" },
});

const own = (demandId: Id, accountId: Id) => and(eq(demandDraft.demandId, demandId), eq(demandDraft.accountId, accountId));

/** Somebody's own draft of a demand; null when they have none. The caller has asked whether they may write there. */
export async function draftOf(demandId: Id, accountId: Id): Promise<DemandDraft | null> {
  const [row] = await database().db.select().from(demandDraft).where(own(demandId, accountId));
  return row ? draftOfRow(row) : null;
}

/** Finds and locks somebody's draft of a demand, and makes an empty one where there is none: of two first keepings at once the second waits for the first. */
export async function lockDraft(tx: Transaction, demandId: Id, accountId: Id, { base, now }: { readonly base: Id; readonly now: Date }): Promise<DemandDraft> {
  await tx.insert(demandDraft).values({ demandId, accountId, baseVersionId: base, revision: 0, seenAt: now }).onConflictDoNothing();
  const [row] = await tx.select().from(demandDraft).where(own(demandId, accountId)).for("update");
  if (!row) throw new Error("A draft that was just made is not there.");
  return draftOfRow(row);
}

/** Writes a draft over. The caller holds its lock and has seen that no other text stands there. */
export async function writeDraft(tx: Transaction, demandId: Id, accountId: Id, draft: { readonly base: Id; readonly revision: number; readonly text: DraftText; readonly now: Date }): Promise<void> {
  const { base, revision, text, now } = draft;
  await tx.update(demandDraft)
    .set({ baseVersionId: base, revision, title: text.title, source: text.document, why: text.why, keptAt: now, seenAt: now })
    .where(own(demandId, accountId));
}

/** Notes that somebody has the text open. */
export async function noteSeen(tx: Transaction, demandId: Id, accountId: Id, now: Date): Promise<void> {
  await tx.update(demandDraft).set({ seenAt: now }).where(own(demandId, accountId));
}

/** Takes the text out of somebody's draft: a version was made of it. */
export async function clearDraft(tx: Transaction, demandId: Id, accountId: Id, base: Id): Promise<void> {
  await tx.update(demandDraft).set({ baseVersionId: base, title: null, source: null, why: null, keptAt: null }).where(own(demandId, accountId));
}

/** The names of the others who have a text open now, by name. Their texts are nobody's but theirs. */
export async function othersHere(demandId: Id, accountId: Id, now: Date): Promise<readonly string[]> {
  const rows = await database().db.select({ name: person.name }).from(demandDraft).innerJoin(person, eq(person.id, demandDraft.accountId))
    .where(and(eq(demandDraft.demandId, demandId), ne(demandDraft.accountId, accountId), gt(demandDraft.seenAt, new Date(now.getTime() - HERE_FOR)), isNotNull(person.name)))
    .orderBy(person.name);
  return rows.flatMap(({ name }) => (name ? [name] : []));
}
