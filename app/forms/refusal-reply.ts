import type { Submission, SubmissionResult } from "@conform-to/react";

/** What a command answers when it did nothing: a code, and for a throttle the minutes to wait. */
export type RefusedWith = { readonly refusal: string; readonly minutes?: number };

/** What nobody gets back, even their own. */
const SECRETS = ["password", "current"];

type AnySubmission = Pick<Submission<Record<string, unknown>, string[], unknown>, "reply">;

/** A form that is not in order, to be shown again: with its values, except passwords. */
export function wrongReply(submission: AnySubmission): SubmissionResult<string[]> {
  return submission.reply({ hideFields: SECRETS });
}

/** A form that a command refused, to be shown again. `places` names the field at which a refusal belongs; the others stand above the form. */
export function refusedReply(submission: AnySubmission, { refusal, minutes }: RefusedWith, places: Readonly<Record<string, string>> = {}): SubmissionResult<string[]> {
  const code = minutes === undefined ? refusal : `${refusal}|minutes=${minutes}`;
  const field = places[refusal];
  return submission.reply({ hideFields: SECRETS, ...(field ? { fieldErrors: { [field]: [code] } } : { formErrors: [code] }) });
}

/** Refusals of what was typed, which can be corrected at once. */
const TYPED_WRONG: readonly string[] = ["wrong_credentials", "wrong_password", "wrong_code", "weak_password", "breached_password", "setup_code_wrong", "email_taken", "phone_taken", "no_contact", "contact_taken", "unknown_person"];

/** The HTTP status of a refusal: something typed wrong, too many tries, no right to it, or a state that does not allow it. */
export function statusOfRefusal({ refusal }: RefusedWith): number {
  if (TYPED_WRONG.includes(refusal)) return 422;
  if (refusal === "throttled") return 429;
  if (refusal === "not_found") return 404;
  return refusal === "forbidden" ? 403 : 409;
}
