import { z } from "zod";

import { fittingAnswer, fittingSource, missingOfSource, problemsOfAnswer, RESPONSE_KINDS, RESPONSE_SOURCES } from "~/domain/response";
import type { AnsweredPlace } from "~/domain/response";
import { LEVELS_AT_RECORDING } from "~/domain/rows/meeting";

import { placeField } from "./agreement";
import { day, optionalDay, optionalText, version } from "./fields";
import { idField } from "./id";

const SHORT = 200;
const LONGEST_TEXT = 20_000;
const MOST_ROWS = 300;

/** How all of a deposit is called in a choice of places. */
export const ALL_OF_IT = "all";
const answered = z.union([z.literal(ALL_OF_IT).transform((): AnsweredPlace => ({ demandId: null, anchor: null })), placeField]);

/** A reply that came and that nobody has classified yet. */
export const UNCLASSIFIED = "unclassified";
const kind = z.enum([...RESPONSE_KINDS, UNCLASSIFIED]).optional();

const answerFields = {
  place: answered,
  kind,
  words: optionalText(LONGEST_TEXT),
  verbatim: z.coerce.boolean().default(false),
  counterText: optionalText(LONGEST_TEXT),
  deferredUntil: optionalDay,
  sentOnTo: idField.optional().transform((value) => value ?? null),
};
const answerShape = z.object(answerFields);
type AnswerRead = z.output<typeof answerShape>;

/** An answer as it is kept. Words without a kind are a reply to be classified. */
function contentOf({ place, kind: chosen, sentOnTo, ...row }: AnswerRead) {
  return fittingAnswer({ ...place, ...row, kind: chosen === undefined || chosen === UNCLASSIFIED ? null : chosen, sentOnToId: sentOnTo });
}

/** A row in which nothing was chosen and nothing written says nothing. */
const saysSomething = ({ kind: chosen, words, counterText }: AnswerRead) => chosen !== undefined || words !== null || counterText !== null;

const sourceFields = {
  source: z.enum(RESPONSE_SOURCES),
  meeting: idField.optional().transform((value) => value ?? null),
  letter: idField.optional().transform((value) => value ?? null),
  sourceNote: optionalText(SHORT),
  onDay: day,
  /** The scan of what it came in, among the documents of the dossier. */
  document: idField.optional().transform((value) => value ?? null),
  level: z.enum(LEVELS_AT_RECORDING).optional(),
};
const sourceShape = z.object(sourceFields);
type SourceRead = z.output<typeof sourceShape>;

function withSource<Form extends SourceRead>({ meeting, letter, document, ...form }: Form) {
  return fittingSource({ ...form, meetingId: meeting, eventId: letter, documentId: document });
}

function namesItsSource({ source, meeting, letter, sourceNote }: SourceRead, context: z.RefinementCtx): void {
  const missing = missingOfSource({ source, meetingId: meeting, eventId: letter, sourceNote });
  if (missing) context.addIssue({ code: "custom", path: [missing], message: "required" });
}

/** The answers of a sitting or a letter, one row a place. `row` is where each stood in the form, for what is refused of it. */
export const responsesForm = z
  .object({ ...sourceFields, answers: z.array(answerShape.extend({ id: idField })).max(MOST_ROWS, { error: "too_many" }).default([]) })
  .superRefine(namesItsSource)
  .superRefine(({ answers, onDay }, context) => {
    if (!answers.some(saysSomething)) context.addIssue({ code: "custom", path: ["answers"], message: "nothing_said" });
    answers.forEach((row, place) => {
      if (!saysSomething(row)) return;
      for (const { part, code } of problemsOfAnswer(contentOf(row), onDay)) context.addIssue({ code: "custom", path: ["answers", place, part], message: code });
    });
  })
  .transform(({ answers, ...form }) => ({
    ...withSource(form), answers: answers.flatMap((row, place) => (saysSomething(row) ? [{ ...contentOf(row), id: row.id, row: place }] : [])),
  }));
export type NewResponses = z.output<typeof responsesForm>;

/** One answer put right, or classified. */
export const responseEdit = z
  .object({ ...sourceFields, ...answerFields, id: idField, version })
  .superRefine(namesItsSource)
  .superRefine((form, context) => {
    for (const { part, code } of problemsOfAnswer(contentOf(form), form.onDay)) context.addIssue({ code: "custom", path: [part], message: code });
  })
  .transform(({ id, version: seen, level, source, meeting, letter, sourceNote, onDay, document, ...answer }) => ({ id, version: seen, ...withSource({ level, source, meeting, letter, sourceNote, onDay, document }), answer: contentOf(answer) }));
export type ResponseEdit = z.output<typeof responseEdit>;
