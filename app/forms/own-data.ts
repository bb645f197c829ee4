import type { SubmissionResult } from "@conform-to/react";
import { z } from "zod";

import { presentPassword } from "./password";

/** What only asks for the password again: the copy of one's data, and leaving. */
export const passwordAgainForm = z.object({ password: presentPassword });

/** Letters that are written in more than one way are the same, and so are spaces around them. */
const plain = (text: string) => text.normalize("NFKC").trim().toLowerCase();

/** Being erased: the password, and a word typed by hand so that it is not done by a slip. Error: `not_the_same`. */
export const erasureForm = (word: string) =>
  z.object({ password: presentPassword, word: z.string().max(60).refine((typed) => plain(typed) === plain(word), { error: "not_the_same" }) });

const PLAIN_REFUSALS: readonly string[] = ["required", "wrong_password"];

/** Reads from the address why no file was made (`wrong_password`, `throttled-5`), as the form shows it; null for none and for what is none. */
export function exportRefusal(text: string | null): SubmissionResult<string[]> | null {
  const minutes = /^throttled-(\d{1,4})$/.exec(text ?? "")?.[1];
  const code = minutes ? `throttled|minutes=${minutes}` : PLAIN_REFUSALS.find((each) => each === text);
  return code ? { status: "error", error: { password: [code] } } : null;
}
