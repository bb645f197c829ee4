import { z } from "zod";

import { namesOfEmail } from "./password";
import { email, phoneNumber } from "./person";

/** How somebody is reached and signs in: by e-mail, by telephone (E.164), or both. */
export type Contact = { readonly email: string | null; readonly phone: string | null };

const isEmail = (typed: string): boolean => typed.includes("@");

/** One field for either: with an at sign it is an e-mail address, else a telephone number. Errors: `not_an_email`, `not_a_phone`. */
export const contact = z.string().trim().min(1).max(254).transform((typed, context): Contact => {
  const found = isEmail(typed) ? email.safeParse(typed).data : phoneNumber(typed);
  if (found) return isEmail(typed) ? { email: found, phone: null } : { email: null, phone: found };
  context.addIssue({ code: "custom", message: isEmail(typed) ? "not_an_email" : "not_a_phone" });
  return z.NEVER;
});

/**
 * What was typed as an e-mail address or a telephone number in the form in which either is kept and counted. It is not judged: what is neither
 * stays as it is, and belongs to nobody.
 */
export function contactKey(typed: string): string {
  const plain = typed.trim().toLowerCase();
  return isEmail(plain) ? plain : (phoneNumber(plain) ?? plain);
}

/** What the contacts of somebody give away to whoever guesses their password: the address and its first part, the number as it is dialled. */
export function namesOfContact({ email: address, phone }: Contact): readonly string[] {
  return [...(address ? namesOfEmail(address) : []), ...(phone ? [phone, phone.replace(/^\+212/, "0")] : [])];
}
