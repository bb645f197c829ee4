import { z } from "zod";

import { optionalFile } from "./document";

/** How many lines say where an organisation is reached, and how many letters each has at most: what fits beside an emblem. */
const MOST_LINES = 3;
const LONGEST_LINE = 70;

/** How long the name of a town is at most. */
const LONGEST_PLACE = 60;
/** Signs that break a line, that nobody sees, or that turn the direction of what stands after them: a town has none of them, and on paper they would mislead. */
const NO_PART_OF_A_NAME = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** The town that papers are dated from; null for none. */
const town = z.string().trim().max(LONGEST_PLACE).refine((name) => !NO_PART_OF_A_NAME.test(name), { error: "unseen_signs" }).optional().transform((name) => name || null);

/** Lines as they were typed, without empty ones; null for none. */
const contactLines = z.string().optional().transform((text) => (text ?? "").split(/\r\n?|\n/).map((line) => line.trim()).filter(Boolean)).superRefine((lines, context) => {
  if (lines.length > MOST_LINES) context.addIssue({ code: "custom", message: `too_many|max=${MOST_LINES}` });
  else if (lines.some((line) => line.length > LONGEST_LINE)) context.addIssue({ code: "custom", message: `too_long|max=${LONGEST_LINE}` });
}).transform((lines) => lines.join("\n") || null);

/** The letterhead of an organisation. Version 0 is one that has none yet; an emblem that is sent takes the place of the one before, whatever is ticked. */
export const letterheadForm = z.object({
  version: z.coerce.number().int().min(0),
  emblem: optionalFile,
  removeEmblem: z.literal("on").optional().transform((value) => value === "on"),
  lines: z.object({ ar: contactLines, fr: contactLines, en: contactLines }),
  places: z.object({ ar: town, fr: town, en: town }),
});
export type LetterheadInput = z.output<typeof letterheadForm>;
