import { and, eq, isNull, sql } from "drizzle-orm";

import type { Chain } from "~/domain/chain";
import type { CommitmentState } from "~/domain/commitment";
import type { Day, When } from "~/domain/days";
import type { CommitmentContent } from "~/domain/rows/commitment";
import type { NudgeKind } from "~/domain/nudge";
import type { SignKind } from "~/domain/sign";
import type { Id, Scope } from "~/domain/viewer";
import { commitment, event, meeting, officeHolder, party, sign } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { levelIsReadable } from "./visible";
import { whenOf, whenValues } from "./when";

/** Where a commitment belongs and who recorded it when. */
export type CommitmentBirth = { readonly id: Id; readonly dossierId: Id; readonly organisationId: Id; readonly recordedBy: Id; readonly now: Date };

const columnsOf = ({ said, ...content }: CommitmentContent) => ({ ...content, ...whenValues(said) });

/** Writes a new commitment down. Answers false, and writes nothing, when one with this id is there. */
export async function insertCommitment(tx: Transaction, { now, ...birth }: CommitmentBirth, content: CommitmentContent): Promise<boolean> {
  const written = await tx.insert(commitment).values({ ...birth, ...columnsOf(content), state: "recorded", createdAt: now })
    .onConflictDoNothing({ target: commitment.id }).returning({ id: commitment.id });
  return written.length === 1;
}

/** Who recorded the commitment with this id, and in which dossier; null when there is none. */
export async function recorderOf(tx: Transaction, id: Id): Promise<{ recordedBy: Id; dossierId: Id } | null> {
  const [found] = await tx.select({ recordedBy: commitment.recordedBy, dossierId: commitment.dossierId }).from(commitment).where(eq(commitment.id, id));
  return found ?? null;
}

/** Replaces what a commitment says. The caller holds its lock and has compared the versions. */
export async function updateCommitment(tx: Transaction, id: Id, content: CommitmentContent): Promise<void> {
  await tx.update(commitment).set({ ...columnsOf(content), version: sql`${commitment.version} + 1` }).where(eq(commitment.id, id));
}

/** What a move changes in a commitment's row; what is left out stays. */
export type CommitmentStanding = { readonly state: CommitmentState; readonly test?: string; readonly doneOn?: Day | null; readonly withUsDays?: number | null; readonly settledCount?: number | null; readonly claimedBy?: Id };

/** Puts a locked commitment into a state; the version goes up by one. */
export async function setStanding(tx: Transaction, id: Id, standing: CommitmentStanding): Promise<void> {
  await tx.update(commitment).set({ ...standing, version: sql`${commitment.version} + 1` }).where(eq(commitment.id, id));
}

/** What waits for a commitment falls due so many days after it was done; where it is not done (null), nothing that waits for it has a day. */
export async function setDueOfWaiting(tx: Transaction, triggerId: Id, doneOn: Day | null): Promise<void> {
  await tx.update(commitment).set({ dueOn: sql`${doneOn}::date + ${commitment.triggerDays}` }).where(and(eq(commitment.triggerId, triggerId), eq(commitment.dueKind, "after")));
}

/** Notes the day of a sign, unless a later one is known. */
export async function noteSign(tx: Transaction, id: Id, onDay: Day): Promise<void> {
  await tx.update(commitment).set({ lastSignOn: sql`greatest(${commitment.lastSignOn}, ${onDay}::date)` }).where(eq(commitment.id, id));
}

/**
 * What every commitment of a dossier waits for, whoever asks, struck out or not: the rule against circles needs the truth. A chain is followed into
 * the dossier to which a meeting was moved. Whoever changes it holds the dossier's lock.
 */
export async function chainOf(tx: Transaction, dossierId: Id): Promise<Chain> {
  const rows = await tx.execute<{ id: Id; trigger_id: Id | null }>(sql`
    with recursive chain as (
      select id, trigger_id from commitment where dossier_id = ${dossierId} union select c.id, c.trigger_id from commitment c join chain on c.id = chain.trigger_id)
    select id, trigger_id from chain`);
  return new Map(rows.flatMap(({ id, trigger_id: triggerId }) => (triggerId ? [[id, triggerId] as const] : [])));
}

/** What of another noun a commitment names, as far as it exists in the right place and the writer may see it. */
export type Named = {
  readonly party: boolean;
  readonly holder: { readonly partyId: Id; readonly startsOn: Day | null; readonly endsOn: Day | null } | null;
  readonly meeting: { readonly said: When } | null;
  readonly letter: boolean;
};

/** Looks up what a commitment is about to name: its party, unless another took it in, its office-holder, its meeting and its letter in the dossier. */
export async function namedBy(tx: Transaction, scope: Scope, dossierId: Id, content: Pick<CommitmentContent, "partyId" | "officeHolderId" | "meetingId" | "eventId">): Promise<Named> {
  const { partyId, officeHolderId, meetingId, eventId } = content;
  const [foundParty] = partyId ? await tx.select({ id: party.id }).from(party).where(and(eq(party.id, partyId), isNull(party.mergedIntoId))) : [];
  const [holder] = officeHolderId ? await tx.select().from(officeHolder).where(eq(officeHolder.id, officeHolderId)) : [];
  const [met] = meetingId ? await tx.select().from(meeting).where(and(eq(meeting.id, meetingId), eq(meeting.dossierId, dossierId), levelIsReadable(scope, meeting))) : [];
  const [letter] = eventId ? await tx.select({ id: event.id }).from(event).where(and(eq(event.id, eventId), eq(event.dossierId, dossierId), levelIsReadable(scope, event))) : [];
  return {
    party: foundParty !== undefined,
    holder: holder ? { partyId: holder.partyId, startsOn: holder.startsOn, endsOn: holder.endsOn } : null,
    meeting: met ? { said: whenOf(met) } : null,
    letter: letter !== undefined,
  };
}

export type NewSign = { readonly id: Id; readonly commitmentId: Id; readonly dossierId: Id; readonly organisationId: Id; readonly kind: SignKind; readonly nudge?: NudgeKind | null; readonly onDay: Day; readonly words: string | null; readonly recordedBy: Id; readonly at: Date };

/** Writes a sign down. Answers false when a sign with this id is there. */
export async function insertSign(tx: Transaction, given: NewSign): Promise<boolean> {
  const written = await tx.insert(sign).values(given).onConflictDoNothing({ target: sign.id }).returning({ id: sign.id });
  return written.length === 1;
}

/** Who recorded the sign with this id, and on which commitment; null when there is none. */
export async function recorderOfSign(tx: Transaction, id: Id): Promise<{ recordedBy: Id; commitmentId: Id } | null> {
  const [found] = await tx.select({ recordedBy: sign.recordedBy, commitmentId: sign.commitmentId }).from(sign).where(eq(sign.id, id));
  return found ?? null;
}
