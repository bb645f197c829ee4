import { eq, sql } from "drizzle-orm";

import type { CommitmentState, DueKind, Rung, Side, Source } from "~/domain/commitment";
import type { Confidentiality } from "~/domain/confidentiality";
import { type Day, exactly, type When } from "~/domain/days";
import type { NudgeKind } from "~/domain/nudge";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { whenValues } from "@db/queries/when";
import { commitment, sign } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { type BuiltDossier, SEEDED_AT, SEEDED_ON } from "./defaults";

type NewCommitment = {
  id?: Id;
  side?: Side;
  words?: string;
  verbatim?: boolean;
  /** Needed for a commitment of theirs. */
  partyId?: Id;
  officeHolderId?: Id;
  spokenBy?: string;
  /** By default the meeting, the letter or *other*, by what is given. */
  source?: Source;
  sourceNote?: string;
  meetingId?: Id;
  outcomeId?: Id;
  eventId?: Id;
  rung?: Rung;
  when?: When;
  /** By default what `dueOn`, `triggerId` and `triggerText` say. */
  dueKind?: DueKind;
  dueOn?: Day;
  triggerId?: Id;
  triggerDays?: number;
  triggerText?: string;
  triggerEventId?: Id;
  triggerOn?: Day;
  test?: string;
  state?: CommitmentState;
  lastSignOn?: Day;
  doneOn?: Day;
  firstAnswerOn?: Day;
  withUsDays?: number;
  settledCount?: number;
  nextStep?: string;
  nextStepOn?: Day;
  claimedBy?: Id;
  confidentiality?: Confidentiality;
  recordedBy?: Id;
  at?: Date;
};

/** Adds a commitment to a dossier, by default a spoken one of theirs without a due date, in substance. Moves are written with `addStateChange`. Answers its id. */
export async function addCommitment(tx: Transaction, dossier: BuiltDossier, given: NewCommitment): Promise<Id> {
  const { id = newId(), side = "theirs", words = "التزام للتجربة", verbatim = false, rung = "spoken", when = exactly(SEEDED_ON), state = "recorded", at = SEEDED_AT, ...rest } = given;
  const source = given.source ?? (given.meetingId ? "meeting" : given.eventId ? "letter" : "other");
  const dueKind = given.dueKind ?? (given.triggerId || given.triggerText || given.triggerEventId || given.triggerOn ? "after" : given.dueOn ? "on" : "none");
  await tx.insert(commitment).values({
    confidentiality: "organisation", recordedBy: dossier.createdBy,
    ...rest, ...whenValues(when), id, dossierId: dossier.id, organisationId: dossier.organisationId, side, words, verbatim, rung, state, source, dueKind, createdAt: at,
  });
  return id;
}

type NewSign = { commitmentId: Id; kind?: "their_news" | "our_nudge"; nudge?: NudgeKind; onDay?: Day; words?: string; recordedBy?: Id; at?: Date };

/** Adds a dated sign to a commitment, which remembers its last one. Answers its id. */
export async function addSign(tx: Transaction, dossier: BuiltDossier, given: NewSign): Promise<Id> {
  const { commitmentId, nudge, kind = nudge ? "our_nudge" : "their_news", onDay = SEEDED_ON, words = "مستجد للتجربة", recordedBy = dossier.createdBy, at = SEEDED_AT } = given;
  const id = newId();
  await tx.insert(sign).values({ id, commitmentId, dossierId: dossier.id, organisationId: dossier.organisationId, kind, nudge: nudge ?? null, onDay, words, recordedBy, at });
  await tx.update(commitment).set({ lastSignOn: sql`greatest(${commitment.lastSignOn}, ${onDay}::date)` }).where(eq(commitment.id, commitmentId));
  return id;
}
