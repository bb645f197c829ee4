import { z } from "zod";

import { CONFIDENTIALITY } from "~/domain/confidentiality";
import { DATE_KINDS, isCoherent, isDay, type When } from "~/domain/days";
import { LANGUAGES, type Localized } from "~/domain/localized";

/** A required text on one or more lines, trimmed, at most `max` characters. */
export const text = (max: number) => z.string().trim().min(1).max(max);
/** A text that may be left out: answers null then. */
export const optionalText = (max: number) => z.string().trim().max(max).optional().transform((value) => value || null);

/** A day as `YYYY-MM-DD` that exists. */
export const day = z.string().refine(isDay, { error: "not_a_date" });
export const optionalDay = day.optional().transform((value) => value ?? null);

/** A name in up to three languages, one of them needed. The error stands at the name as a whole: any of its lines mends it. */
export const localizedName = (max: number) =>
  z.object({ ar: optionalText(max), fr: optionalText(max), en: optionalText(max) })
    .transform((name): Localized => name)
    .superRefine((name, context) => {
      if (!LANGUAGES.some((language) => name[language])) context.addIssue({ code: "custom", message: "one_language_needed" });
    });

/** A date as far as it is known. Days that its kind does not use are dropped. */
export const when = z
  .object({ kind: z.enum(DATE_KINDS), from: optionalDay, to: optionalDay })
  .transform(({ kind, from, to }): When => ({
    kind,
    from: kind === "before" || kind === "unknown" ? null : from,
    to: kind === "before" || kind === "between" ? to : null,
  }))
  .superRefine((value, context) => {
    if (isCoherent(value)) return;
    if (value.kind === "between" && value.from && value.to) context.addIssue({ code: "custom", path: ["to"], message: "not_a_day_in_order" });
    else context.addIssue({ code: "custom", path: [value.kind === "before" || (value.kind === "between" && value.from) ? "to" : "from"], message: "required" });
  });

/** An hour of the day, `HH:MM`, 24 hours. */
export const optionalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "invalid" }).optional().transform((value) => value ?? null);

export const confidentiality = z.enum(CONFIDENTIALITY);
/** The version of a record that an edit started from. */
export const version = z.coerce.number().int().min(1);
