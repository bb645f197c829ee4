import type { Confidentiality } from "~/domain/confidentiality";
import type { Day, When } from "~/domain/days";
import { isCommitmentOutcome } from "~/domain/meeting";
import type { KnownTriggers } from "~/domain/row-trigger";
import { daySignCounts, type Promised, promisesIn } from "~/domain/said";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import type { NewOutcome } from "~/forms/meeting";
import { recordFromMeeting, triggersAmong } from "@db/queries/meeting-commitments";
import { areLinesElsewhere, insertOutcome, type KeptOutcome, type MeetingPlace, updateOutcome } from "@db/queries/meeting-writes";
import { namedEvents } from "@db/queries/triggers";
import type { Transaction } from "@db/transaction";

import { type MeetingRefused, refusedLines } from "./meeting-refusal";
import { refused } from "./refusal";

/** What the lines of a meeting are written with. */
export type Sitting = {
  readonly place: MeetingPlace;
  readonly when: When;
  readonly confidentiality: Confidentiality;
  readonly parties: readonly Id[];
  /** The lines that are there already, in order. */
  readonly kept: readonly KeptOutcome[];
};

type Ready = { readonly ok: true; readonly lines: readonly NewOutcome[]; readonly promised: readonly Promised<NewOutcome>[] };

/** Asks whether the lines can be kept as they stand, before anything is written. Lines that became commitments before are left out: they are edited there. */
export async function readyOutcomes(tx: Transaction, viewer: Viewer, sitting: Sitting, rows: readonly NewOutcome[], today: Day): Promise<Ready | MeetingRefused> {
  const settled = new Set(sitting.kept.filter((line) => line.isCommitment).map(({ id }) => id));
  const lines = rows.filter(({ id }) => !settled.has(id));
  if (await areLinesElsewhere(tx, sitting.place.meetingId, lines.map(({ id }) => id))) return refused("forbidden");
  const wanted = lines.flatMap(({ trigger }) => (trigger?.kind === "commitment" ? [trigger.id] : []));
  const scope = scopeOf(viewer);
  const { dossierId } = sitting.place;
  const known: KnownTriggers = {
    commitments: await triggersAmong(tx, scope, dossierId, wanted),
    events: await namedEvents(tx, scope, dossierId, lines.flatMap(({ triggerEventId }) => triggerEventId ?? [])), today,
  };
  const promises = promisesIn(lines, sitting.parties, known, sitting.when);
  return promises.ok ? { ok: true, lines, promised: promises.promised } : refusedLines(promises.refusals);
}

/** Writes new and changed lines; each that is a commitment becomes one, in the order in which they were said, so that a later one can wait on an earlier. */
export async function saveOutcomes(tx: Transaction, viewer: Viewer, sitting: Sitting, { lines, promised }: Ready, now: Date, today: Day): Promise<void> {
  const kept = new Map(sitting.kept.map((line) => [line.id, line]));
  let position = Math.max(-1, ...sitting.kept.map((line) => line.position)) + 1;
  const commitmentOf = new Map<Id, Id>();
  for (const line of lines) {
    const before = kept.get(line.id);
    if (!before) await insertOutcome(tx, sitting.place, { id: line.id, kind: line.kind, words: line.words, position: position++ });
    else if (before.kind !== line.kind || before.words !== line.words) await updateOutcome(tx, line.id, { kind: line.kind, words: line.words });
    const promise = promised.find((each) => each.line.id === line.id);
    if (!promise) continue;
    const id = newId();
    commitmentOf.set(line.id, id);
    position = await savePromise(tx, viewer, sitting, promise, { id, position, commitmentOf }, now, today);
  }
}

type Context = { readonly id: Id; readonly position: number; readonly commitmentOf: ReadonlyMap<Id, Id> };

/** News given on the spot is a sign only on an exact day; otherwise it stays beside the commitment as a line of information, and no date is made up. */
async function savePromise(tx: Transaction, viewer: Viewer, sitting: Sitting, promise: Promised<NewOutcome>, context: Context, now: Date, today: Day): Promise<number> {
  const { line, trigger } = promise;
  const onDay = daySignCounts(sitting.when);
  await recordFromMeeting(tx, sitting.place, {
    id: context.id, outcomeId: line.id, side: line.kind === "our_commitment" ? "ours" : "theirs", words: line.words, verbatim: line.verbatim, partyId: promise.partyId, rung: line.rung,
    said: sitting.when, dueKind: promise.dueKind, dueOn: promise.dueOn, triggerId: trigger && (trigger.kind === "line" ? (context.commitmentOf.get(trigger.id) ?? null) : trigger.id),
    triggerDays: promise.triggerDays, triggerText: promise.triggerText, triggerEventId: promise.triggerEventId, triggerOn: promise.triggerOn, confidentiality: sitting.confidentiality, sign: line.sign && onDay ? { words: line.sign, onDay } : null,
  }, viewer.id, now, today);
  if (!line.sign || onDay) return context.position;
  await insertOutcome(tx, sitting.place, { id: newId(), kind: "information", words: line.sign, position: context.position });
  return context.position + 1;
}

/** Whether any of these lines would be a new commitment, which a closed dossier no longer takes. */
export const holdsCommitment = (rows: readonly NewOutcome[]): boolean => rows.some(({ kind }) => isCommitmentOutcome(kind));
