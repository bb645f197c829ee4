import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";

import { errorCode } from "./error-code";

/** What Conform answers for a form that was sent: its values when it is in order, else what to show again. */
export type FormReply<Schema extends z.ZodType> = Submission<z.input<Schema>, string[], z.output<Schema>>;

/**
 * Reads a form against its schema; an empty text counts as not given.
 * Errors are codes (`required`, `too_long|max=200`), put into words by the page in the reader's language.
 */
export function parseForm<Schema extends z.ZodType>(form: FormData, schema: Schema): FormReply<Schema> {
  return parseWithZod(form, { schema, error: errorCode }) as FormReply<Schema>;
}
