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

/** What the chosen kind of due date, side and source need is there; what they don't use is left out by `contentOf`. */
function complete(read: Read, context: z.RefinementCtx): void {
  const needed = (path: keyof Read) => context.addIssue({ code: "custom", path: [path], message: "required" });
  if (read.side === "theirs" && !read.partyId) needed("partyId");
  if (read.source === "meeting" && !read.meetingId) needed("meetingId");
  if (read.dueKind === "on" && !read.dueOn) needed("dueOn");
  if (read.dueKind === "after" && !read.triggerId && !read.triggerText) needed("triggerId");
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
export const commitmentForm = fields.superRefine(complete).transform(({ id, ...read }) => ({ id, content: contentOf(read) }));
/** The same commitment written anew, with the version that the reader saw. */
export const commitmentEditForm = fields.extend({ version }).superRefine(complete).transform(({ id, version: seen, ...read }) => ({ id, version: seen, content: contentOf(read) }));

/** What the form holds in each field. */
export type CommitmentFields = z.input<typeof commitmentForm>;
