import { z } from "zod";

import { optionalText, text } from "./fields";
import { idField } from "./id";

const TITLE = 300;
const WHY = 500;
/** Beyond this nothing is a text; what a text may be is judged by its reading. */
const LONGEST = 1_000_000;

/** The number by which a tab named its last keeping. */
const keeping = z.coerce.number().int().min(0).max(2 ** 31 - 1);

/** A version of a demand's text that is to be saved. The document is what the fields of its paragraphs are put into. */
export const demandTextForm = z.object({
  id: idField,
  base: idField,
  revision: keeping,
  next: keeping,
  title: text(TITLE),
  document: z.string().min(1).max(LONGEST),
  more: z.string().max(LONGEST).optional().transform((value) => value ?? ""),
  why: optionalText(WHY),
});

/** A text that is kept while it is written; without a document only that somebody is there. An unfinished title is kept as it is. */
export const keepingForm = z.object({
  revision: keeping,
  next: keeping,
  base: idField,
  title: z.string().max(10 * TITLE).optional().transform((value) => value ?? ""),
  why: z.string().max(10 * WHY).optional().transform((value) => value ?? ""),
  document: z.string().max(LONGEST).optional().transform((value) => value ?? null),
});

export type DemandTextForm = z.output<typeof demandTextForm>;
export type KeepingForm = z.output<typeof keepingForm>;
