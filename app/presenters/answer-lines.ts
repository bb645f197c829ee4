import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { ResponseKind, ResponseSource } from "~/domain/response";
import type { PlacedAnswer } from "~/domain/rows/response";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";
import { placeLabel } from "./places";

/** What one answer says, as it is read on the pages of a deposit, of a demand and of a dossier. */
export type AnswerLine = {
  readonly id: Id;
  /** What it answers: `§7.2`, point 7, or all that was handed over. */
  readonly place: string;
  /** The title of the demand as it was handed over; null for all of it. */
  readonly title: string | null;
  readonly kind: ResponseKind | null;
  readonly answer: string;
  readonly notes: readonly string[];
  readonly words: string | null;
  readonly verbatim: boolean;
  readonly counter: string | null;
};

/** The name of a party in running words. */
export const partyText = (language: Language, party: Localized): string => isolated(language, nameIn(language, party).text);

/** How a kind of answer is called; one that nobody has classified says so. */
export const answerWord = (language: Language, kind: ResponseKind | null): string => translator(language)(`trace.answer.${kind ?? "unclassified"}`);

export function answerLine(language: Language, answer: PlacedAnswer): AnswerLine {
  const t = translator(language);
  const { id, demandId, title, point, paragraph, kind, words, verbatim, counterText, deferredUntil, sentOnTo } = answer;
  return {
    id, title, kind, words, verbatim, counter: counterText, answer: answerWord(language, kind),
    place: demandId === null ? t("responses.place.all") : placeLabel(language, point, paragraph),
    notes: [
      ...(deferredUntil ? [t("responses.until", { day: formatDay(language, deferredUntil) })] : []),
      ...(sentOnTo ? [t("responses.sentOn", { party: partyText(language, sentOnTo) })] : []),
    ],
  };
}

/** Where an answer was given, in a word: the number of a question in parliament with it. */
export function sourceWord(language: Language, source: ResponseSource, note: string | null = null): string {
  const t = translator(language);
  return note === null ? t(`terms.source.${source}`) : t("responses.sourceNoted", { source: t(`terms.source.${source}`), note: isolated(language, note) });
}
