import { z } from "zod";

import { DUE_KINDS, RUNGS, SIDES, SOURCES } from "~/domain/commitment";
import type { CommitmentContent } from "~/domain/rows/commitment";

import { confidentiality, optionalDay, optionalText, text, version, when } from "./fields";
import { idField } from "./id";

const optionalId = idField.optional().transform((value) => value ?? null);
const MOST_DAYS = 3650;

const fields = z.object({
  id: idField,
  side: z.enum(SIDES),
  words: text(20_000),
  wording: z.enum(["verbatim", "substance"]),
  partyId: optionalId,
  officeHolderId: optionalId,
  spokenBy: optionalText(200),
  source: z.enum(SOURCES),
  sourceNote: optionalText(200),
  meetingId: optionalId,
  eventId: optionalId,
  said: when,
  rung: z.enum(RUNGS),
  dueKind: z.enum(DUE_KINDS),
  dueOn: optionalDay,
  triggerId: optionalId,
  triggerDays: z.number().int().min(0).max(MOST_DAYS).optional().transform((value) => value ?? null),
  triggerText: optionalText(200),
  confidentiality,
});

type Read = z.output<typeof fields>;

/** What the choices of side, source and due date make needed. What they don't use is left out by `contentOf`. */
const NEEDED: readonly (readonly [keyof Read, (read: Read) => boolean])[] = [
  ["partyId", ({ side, partyId }) => side !== "theirs" || partyId !== null],
  ["meetingId", ({ source, meetingId }) => source !== "meeting" || meetingId !== null],
  ["dueOn", ({ dueKind, dueOn }) => dueKind !== "on" || dueOn !== null],
  ["triggerId", ({ dueKind, triggerId, triggerText }) => dueKind !== "after" || triggerId !== null || triggerText !== null],
];

/** Asks for what is needed even where other fields are wrong, so that one look at the form tells everything. */
function complete<Schema extends z.ZodType<Read>>(schema: Schema): Schema {
  return NEEDED.reduce((asked, [path, isThere]) => asked.refine(isThere, { path: [path], error: "required", when: ({ value }) => typeof value === "object" && value !== null }), schema);
}

function contentOf(read: Omit<Read, "id">): CommitmentContent {
  const { wording, side, source, dueKind, ...rest } = read;
  const after = dueKind === "after";
  return {
    ...rest, side, source, dueKind,
    verbatim: wording === "verbatim",
    partyId: side === "theirs" ? rest.partyId : null,
    officeHolderId: side === "theirs" ? rest.officeHolderId : null,
    spokenBy: side === "theirs" && !rest.officeHolderId ? rest.spokenBy : null,
    meetingId: source === "meeting" ? rest.meetingId : null,
    eventId: source === "letter" ? rest.eventId : null,
    dueOn: dueKind === "on" ? rest.dueOn : null,
    triggerId: after ? rest.triggerId : null,
    triggerDays: after && rest.triggerId ? rest.triggerDays : null,
    triggerText: after && !rest.triggerId ? rest.triggerText : null,
  };
}

/** A new commitment: its own id, and what it says. The dossier stands in the address. */
export const commitmentForm = complete(fields).transform(({ id, ...read }) => ({ id, content: contentOf(read) }));
/** The same commitment written anew, with the version that the reader saw. */
export const commitmentEditForm = complete(fields.extend({ version })).transform(({ id, version: seen, ...read }) => ({ id, version: seen, content: contentOf(read) }));

/** What the form holds in each field. */
export type CommitmentFields = z.input<typeof commitmentForm>;
