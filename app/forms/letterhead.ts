import { z } from "zod";

import { optionalFile } from "./document";

/** How many lines say where an organisation is reached, and how many letters each has at most: what fits beside an emblem. */
const MOST_LINES = 3;
const LONGEST_LINE = 70;

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
});
export type LetterheadInput = z.output<typeof letterheadForm>;
