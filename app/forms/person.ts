import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { z } from "zod";

import { GENDERS, LANGUAGES } from "~/domain/localized";

import { optionalText } from "./fields";

/** Signs that turn the direction of the text after them: in a name they can only mislead. */
const DIRECTION_SIGNS = /[\u202A-\u202E\u2066-\u2069]/g;
/** The same, and the marks without width that a telephone number copied from a chat carries. */
const UNSEEN_SIGNS = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** A person's own name, in whatever script. */
export const personName = z.string().transform((name) => name.replaceAll(DIRECTION_SIGNS, "").trim()).pipe(z.string().min(1).max(120));
/** Compared in lower case; what stands before a plus sign is never cut off. */
export const email = z.string().trim().toLowerCase().pipe(z.email().max(254));
export const gender = optionalText(20).pipe(z.enum(GENDERS).nullable());
export const language = z.enum(LANGUAGES);

/**
 * A telephone number in its one international form (E.164, `+212612345678`), or null when it is none. Without a country it is Moroccan; spaces, dots,
 * brackets and Arabic figures do not matter. Words around it and extensions are refused: nobody can be called back by them.
 */
export function phoneNumber(typed: string): string | null {
  const found = parsePhoneNumberFromString(typed.replaceAll(UNSEEN_SIGNS, "").replaceAll(/\s/g, " ").trim(), { defaultCountry: "MA", extract: false });
  return found?.isValid() && !found.ext ? found.number : null;
}

/** A telephone number as somebody types it; answers E.164, or the error `not_a_phone`. */
export const phone = z.string().max(60).transform((typed, context) => {
  const number = phoneNumber(typed);
  if (number !== null) return number;
  context.addIssue({ code: "custom", message: "not_a_phone" });
  return z.NEVER;
});
