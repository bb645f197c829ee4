import type { Day } from "~/domain/days";
import type { Language } from "~/domain/localized";
import type { Speaker } from "~/domain/rows/letterhead";
import { atPlace } from "~/i18n/at-place";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";

/**
 * The town from which the organisation dates its papers, in their language; null where it gave none in that. That of those above it is not its own, and a name in
 * another language is not put into the sentence.
 */
export const placeOf = (names: readonly Speaker[], language: Language): string | null => names.at(-1)?.places?.[language] ?? null;

/** From where and of which day a paper is, as its language has it: «حرر بالرباط في فاتح أبريل 2021»; null without a place. */
export function dateline(language: Language, place: string | null, day: Day): string | null {
  return place === null ? null : translator(language)("papers.dateline.whole", { at: inSentence(language, place), day: formatDay(language, day, { inProse: true }) });
}

/** The same as far as it can be said before somebody signs, who writes the day by hand; without a place the day alone is asked for. */
export function datelineToFill(language: Language, place: string | null): string {
  const t = translator(language);
  return place === null ? t("papers.minutes.sign.day") : t("papers.dateline.toFill", { at: inSentence(language, place) });
}

/** A town as a sentence names it; one in other letters cannot turn the sentence round. */
export const inSentence = (language: Language, place: string): string => isolated(language, atPlace(language, place));
