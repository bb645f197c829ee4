import { z } from "zod";

import { LANGUAGES } from "~/domain/localized";

import { optionalDay, text, version } from "./fields";
import { idField } from "./id";

export const TITLE = 300;
/** Beyond this nothing is a text; what a text may be is judged by its reading. */
const LONGEST = 1_000_000;
const MOST_TOLD = 500;

/** The days of which a communiqué tells: both or neither. */
const period = { from: optionalDay, to: optionalDay };
const inOrder = ({ from, to }: { readonly from: string | null; readonly to: string | null }, context: z.RefinementCtx) => {
  if (from && !to) context.addIssue({ code: "custom", path: ["to"], message: "required" });
  if (to && !from) context.addIssue({ code: "custom", path: ["from"], message: "required" });
  if (from && to && to < from) context.addIssue({ code: "custom", path: ["to"], message: "not_a_day_in_order" });
};

/** The period that narrows what a communiqué can tell of. */
export const communiquePeriod = z.object(period).superRefine(inOrder);

/** A communiqué to be begun: its language, and what it tells of. */
export const communiqueForm = z.object({ id: idField, language: z.enum(LANGUAGES), ...period, told: z.array(idField).min(1, { error: "required" }).max(MOST_TOLD) }).superRefine(inOrder);
export type NewCommunique = z.output<typeof communiqueForm>;

/** The text of a communiqué that is to be saved. The document is what the fields of its paragraphs are put into; `before` is what the writer began from. */
export const communiqueTextForm = z.object({
  version,
  title: text(TITLE),
  document: z.string().min(1).max(LONGEST),
  more: z.string().max(LONGEST).optional(),
  before: z.string().max(LONGEST).optional(),
  titleBefore: z.string().max(10 * TITLE).optional(),
});
export type CommuniqueText = z.output<typeof communiqueTextForm>;

/** What is done with a communiqué as it was shown: published, taken back, deleted. */
export const communiqueStep = z.object({ version, intent: z.enum(["publish", "unpublish"]) });
export const communiqueDeletion = z.object({ version });
