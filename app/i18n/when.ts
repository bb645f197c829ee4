import { isCoherent, type When } from "~/domain/days";
import type { Language } from "~/domain/localized";

import { type DayOptions, formatDay, formatEnds } from "./dates";

type Sentences = {
  readonly about: (day: string) => string;
  readonly before: (day: string) => string;
  readonly after: (day: string) => string;
  readonly between: (first: string, last: string) => string;
  readonly unknown: string;
};

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  ar: {
    about: (day) => `حوالي ${day}`,
    before: (day) => `تاريخ غير معروف، قبل ${day}`,
    after: (day) => `تاريخ غير معروف، بعد ${day}`,
    between: (first, last) => `بين ${first} و${last}`,
    unknown: "تاريخ غير معروف",
  },
  fr: {
    about: (day) => `Vers le ${day}`,
    before: (day) => `Date inconnue, avant le ${day}`,
    after: (day) => `Date inconnue, après le ${day}`,
    between: (first, last) => `Entre le ${first} et le ${last}`,
    unknown: "Date inconnue",
  },
  en: {
    about: (day) => `About ${day}`,
    before: (day) => `Date not known, before ${day}`,
    after: (day) => `Date not known, after ${day}`,
    between: (first, last) => `Between ${first} and ${last}`,
    unknown: "Date not known",
  },
};

/**
 * A date as far as it is known (settled question 6), standing alone: « 30 مارس 2021 », « حوالي 30 مارس 2021 », « بين 1 و5 أبريل 2021 »,
 * « تاريخ غير معروف، قبل 30 مارس 2021 ». A date whose days do not fit its kind reads as unknown. The options hold for an exact day alone.
 */
export function formatWhen(language: Language, when: When, options: DayOptions = {}): string {
  const sentences = SENTENCES[language];
  if (!isCoherent(when)) return sentences.unknown;
  const { kind, from, to } = when;
  if (kind === "exact" && from) return formatDay(language, from, options);
  if (kind === "about" && from) return sentences.about(formatDay(language, from));
  if (kind === "before" && to) return sentences.before(formatDay(language, to));
  if (kind === "after" && from) return sentences.after(formatDay(language, from));
  if (kind === "between" && from && to) return from === to ? formatDay(language, from, options) : between(language, from, to);
  return sentences.unknown;
}

function between(language: Language, from: string, to: string): string {
  const { first, last } = formatEnds(language, from, to);
  return SENTENCES[language].between(first, last);
}
