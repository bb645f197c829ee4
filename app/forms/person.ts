import { z } from "zod";

import { GENDERS, LANGUAGES } from "~/domain/localized";

import { optionalText } from "./fields";

/** Signs that turn the direction of the text after them: in a name they can only mislead. */
const DIRECTION_SIGNS = /[\u202A-\u202E\u2066-\u2069]/g;

/** A person's own name, in whatever script. */
export const personName = z.string().transform((name) => name.replaceAll(DIRECTION_SIGNS, "").trim()).pipe(z.string().min(1).max(120));
/** Compared in lower case; what stands before a plus sign is never cut off. */
export const email = z.string().trim().toLowerCase().pipe(z.email().max(254));
export const gender = optionalText(20).pipe(z.enum(GENDERS).nullable());
export const language = z.enum(LANGUAGES);
