import { z } from "zod";

import { DUE_KINDS, RUNGS, SIDES, SOURCES } from "~/domain/commitment";
import type { CommitmentContent } from "~/domain/rows/commitment";

import { DUE_NEEDED, dueFields, type DueRead, dueSaid } from "./due";
import { confidentiality, optionalText, text, version, when } from "./fields";
import { idField } from "./id";

const optionalId = idField.optional().transform((value) => value ?? null);

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
  triggerId: optionalId,
  ...dueFields,
  confidentiality,
});

type Read = z.output<typeof fields>;

/** What the choices of side, source and due date make needed. What they don't use is left out by `contentOf`. */
const NEEDED: readonly (readonly [keyof Read, (read: Read) => boolean])[] = [
  ["partyId", ({ side, partyId }) => side !== "theirs" || partyId !== null],
  ["meetingId", ({ source, meetingId }) => source !== "meeting" || meetingId !== null],
  ...DUE_NEEDED.map(([field, isThere]) => [field === "trigger" ? "triggerId" : field, (read: Read) => isThere(dueRead(read))] as const),
];

function dueRead({ triggerId, ...read }: Read): DueRead {
  return { ...read, trigger: triggerId };
}

/** Asks for what is needed even where other fields are wrong, so that one look at the form tells everything. */
function complete<Schema extends z.ZodType<Read>>(schema: Schema): Schema {
  return NEEDED.reduce((asked, [path, isThere]) => asked.refine(isThere, { path: [path], error: "required", when: ({ value }) => typeof value === "object" && value !== null }), schema);
}

function contentOf(read: Read): CommitmentContent {
  const { id: _id, wording, side, source, dueKind, triggerKind: _kind, ...rest } = read;
  const { trigger, ...due } = dueSaid(dueRead(read));
  return {
    ...rest, side, source, dueKind,
    verbatim: wording === "verbatim",
    partyId: side === "theirs" ? rest.partyId : null,
    officeHolderId: side === "theirs" ? rest.officeHolderId : null,
    spokenBy: side === "theirs" && !rest.officeHolderId ? rest.spokenBy : null,
    meetingId: source === "meeting" ? rest.meetingId : null,
    eventId: source === "letter" ? rest.eventId : null,
    ...due, triggerId: trigger,
  };
}

/** A new commitment: its own id, and what it says. The dossier stands in the address. */
export const commitmentForm = complete(fields).transform((read) => ({ id: read.id, content: contentOf(read) }));
/** The same commitment written anew, with the version that the reader saw. */
export const commitmentEditForm = complete(fields.extend({ version })).transform(({ version: seen, ...read }) => ({ id: read.id, version: seen, content: contentOf(read) }));

/** What the form holds in each field. */
export type CommitmentFields = z.input<typeof commitmentForm>;
