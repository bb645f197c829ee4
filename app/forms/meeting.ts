import { z } from "zod";

import { DUE_KINDS } from "~/domain/commitment";
import { OUTCOME_KINDS, isCommitmentOutcome } from "~/domain/meeting";
import { PARTY_KINDS } from "~/domain/party";
import { LEVELS_AT_RECORDING, MEETING_RUNGS } from "~/domain/rows/meeting";

import { DUE_NEEDED, dueFields, dueSaid, rowTrigger } from "./due";
import { optionalText, optionalTime, version, when } from "./fields";
import { idField } from "./id";

const LONGEST_TEXT = 20_000;
const SHORT = 200;
const MOST_ROWS = 100;

/** One office a line; blank lines and repetitions are dropped. */
const lines = optionalText(LONGEST_TEXT).transform((value) => linesOf(value ?? ""));
const ticked = z.array(z.string().trim().max(SHORT)).default([]);

function linesOf(value: string): string[] {
  return value.split("\n").map((line) => line.trim()).filter(Boolean);
}

/** A party made on the spot; a row without a name is no party. */
const newParty = z.object({ id: idField, kind: z.enum(PARTY_KINDS).optional(), name: optionalText(SHORT) })
  .superRefine(({ name, kind }, context) => {
    if (name && !kind) context.addIssue({ code: "custom", path: ["kind"], message: "required" });
  });

/** One line of what came out of the meeting. A row without words is no line. */
const outcomeRow = z
  .object({
    id: idField,
    kind: z.enum(OUTCOME_KINDS).default("information"),
    words: optionalText(LONGEST_TEXT),
    verbatim: z.coerce.boolean().default(false),
    party: idField.optional(),
    rung: z.enum(MEETING_RUNGS).default("spoken"),
    dueKind: z.enum(DUE_KINDS).default("none"),
    trigger: rowTrigger,
    ...dueFields,
    /** News given on the spot about this very commitment. */
    sign: optionalText(LONGEST_TEXT),
  })
  .superRefine((row, context) => {
    if (!row.words) {
      if (row.sign || row.triggerText || row.triggerOn || row.dueOn) context.addIssue({ code: "custom", path: ["words"], message: "required" });
      return;
    }
    if (!isCommitmentOutcome(row.kind)) return;
    for (const [path, isThere] of DUE_NEEDED) if (!isThere(row)) context.addIssue({ code: "custom", path: [path], message: "required" });
  });

/** The lines with words, each with the place of its row in the form, where its errors are shown. */
const outcomes = z.array(outcomeRow).max(MOST_ROWS, { error: "too_many" }).default([])
  .transform((rows) => rows.flatMap(({ words, triggerKind, ...row }, place) => (words ? [{ ...row, ...dueSaid({ ...row, triggerKind }), words, place }] : [])));

const parties = z.array(idField).default([]);
const newParties = z.array(newParty).max(MOST_ROWS).default([])
  .transform((rows) => rows.flatMap(({ id, kind, name }) => (name && kind ? [{ id, kind, name }] : [])));

/** What every meeting has, held or to come. */
const shared = {
  id: idField,
  parties,
  newParties,
  title: optionalText(SHORT),
  when,
  time: optionalTime,
  place: optionalText(SHORT),
  agenda: optionalText(LONGEST_TEXT),
  /** The round of dialogue that it belongs to. */
  round: idField.optional().transform((value) => value ?? null),
  level: z.enum(LEVELS_AT_RECORDING).optional(),
};

/** What only a meeting that was held has. The ticked offices come before the typed ones. */
const heldParts = {
  handedOver: optionalText(LONGEST_TEXT),
  notes: optionalText(LONGEST_TEXT),
  ours: lines,
  theirs: lines,
  oursKnown: ticked,
  theirsKnown: ticked,
  outcomes,
};

const somebodyMet = <Row extends { readonly parties: readonly string[]; readonly newParties: readonly { readonly name: string }[] }>(row: Row, context: z.RefinementCtx) => {
  if (row.parties.length + row.newParties.length === 0) context.addIssue({ code: "custom", path: ["parties"], message: "required" });
};

const withAttendees = <Row extends { ours: string[]; theirs: string[]; oursKnown: string[]; theirsKnown: string[] }>({ oursKnown, theirsKnown, ours, theirs, ...row }: Row) => ({
  ...row,
  attendees: { ours: [...new Set([...oursKnown, ...ours])], theirs: [...new Set([...theirsKnown, ...theirs])] },
});

/** A meeting that was held. */
export const heldMeetingForm = z.object({ ...shared, ...heldParts }).superRefine(somebodyMet).transform(withAttendees);
/** A meeting still to come. */
export const upcomingMeetingForm = z.object({ ...shared, state: z.enum(["requested", "invited", "scheduled"]) }).superRefine(somebodyMet);
/** The edit of a meeting that was held, or that turns out to have been. `shown` names the lines that the form was made with: only they can be taken out by it. */
export const heldMeetingEdit = z.object({ ...shared, ...heldParts, version, shown: z.array(idField).default([]) }).superRefine(somebodyMet).transform(withAttendees);
/** The edit of a meeting still to come. */
export const upcomingMeetingEdit = z.object({ ...shared, version }).superRefine(somebodyMet);

export type HeldMeeting = z.output<typeof heldMeetingForm>;
export type UpcomingMeeting = z.output<typeof upcomingMeetingForm>;
export type HeldMeetingEdit = z.output<typeof heldMeetingEdit>;
export type UpcomingMeetingEdit = z.output<typeof upcomingMeetingEdit>;
/** Whether an edit is that of a meeting that was held. */
export const isHeldEdit = (edit: HeldMeetingEdit | UpcomingMeetingEdit): edit is HeldMeetingEdit => "outcomes" in edit;
export type NewParty = HeldMeeting["newParties"][number];
export type NewOutcome = HeldMeeting["outcomes"][number];
