import type { SubmissionResult } from "@conform-to/react";
import type { z } from "zod";

import { parseForm } from "./parse";
import { type RefusedWith, refusedReply, statusOfRefusal, wrongReply } from "./refusal-reply";

/** A form to be shown again, and the status of the page that shows it. */
export type NotTaken = { readonly lastResult: SubmissionResult<string[]>; readonly status: number };

type Answer = { readonly ok: true } | (RefusedWith & { readonly ok: false });

/**
 * Reads a form and hands it to a command. Null when that was done; otherwise the form to show again, with its values except passwords.
 * `places` names the field at which a refusal belongs.
 */
export async function receive<Schema extends z.ZodType>(
  form: FormData, schema: Schema, run: (value: z.output<Schema>) => Promise<Answer>, places: Readonly<Record<string, string>> = {},
): Promise<NotTaken | null> {
  const reply = parseForm(form, schema);
  if (reply.status !== "success") return { lastResult: wrongReply(reply), status: 422 };
  const result = await run(reply.value);
  return result.ok ? null : { lastResult: refusedReply(reply, result, places), status: statusOfRefusal(result) };
}
