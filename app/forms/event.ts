import { z } from "zod";

import { ACTION_KINDS, EVENT_KINDS } from "~/domain/event";
import { LEVELS_AT_RECORDING } from "~/domain/rows/meeting";

import { optionalText, text, version, when } from "./fields";
import { idField } from "./id";

const TITLE = 200;
const LONGEST_TEXT = 20_000;

const fields = {
  id: idField,
  kind: z.enum(EVENT_KINDS),
  title: text(TITLE),
  body: optionalText(LONGEST_TEXT),
  when,
  place: optionalText(TITLE),
  party: idField.optional().transform((value) => value ?? null),
  actionKinds: z.array(z.enum(ACTION_KINDS)).default([]),
  level: z.enum(LEVELS_AT_RECORDING).optional(),
};

type Fields = { readonly kind: (typeof EVENT_KINDS)[number]; readonly party: string | null; readonly actionKinds: readonly string[] };

/** A letter names the other party; an action says what form it took. */
function complete(event: Fields, context: z.RefinementCtx): void {
  const isLetter = event.kind === "letter_in" || event.kind === "letter_out";
  if (isLetter && !event.party) context.addIssue({ code: "custom", path: ["party"], message: "required" });
  if (event.kind === "action" && event.actionKinds.length === 0) context.addIssue({ code: "custom", path: ["actionKinds"], message: "required" });
}

/** Drops what another kind of event would hold. */
function fitting<Event extends Fields>(event: Event) {
  const isLetter = event.kind === "letter_in" || event.kind === "letter_out";
  return { ...event, party: isLetter ? event.party : null, actionKinds: event.kind === "action" ? event.actionKinds : [] };
}

/** A letter out or in, a collective action, a milestone. */
export const eventForm = z.object(fields).superRefine(complete).transform(fitting);
/** Its edit. The kind stays what it was recorded as. */
export const eventEdit = z.object({ ...fields, version }).superRefine(complete).transform(fitting);

export type NewEvent = z.output<typeof eventForm>;
export type EventEdit = z.output<typeof eventEdit>;
