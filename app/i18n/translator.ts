import { createTranslator } from "use-intl/core";
import type { Language } from "~/domain/localized";
import type { Messages } from "./catalogue";
import { localeOf } from "./direction";
import { catalogueOf } from "./server";
import { TIME_ZONE } from "./time-zone";

const create = (language: Language) =>
  createTranslator<Messages>({
    locale: localeOf(language),
    messages: catalogueOf(language),
    timeZone: TIME_ZONE,
    onError: (error) => {
      throw error;
    },
  });

/** Puts a message into words: `t("common.count.days", counted(language, 3))`. Keys and arguments are checked by the compiler. */
export type Translator = ReturnType<typeof create>;

const translators = new Map<Language, Translator>();

/**
 * The translator of a language for code outside React, on the server: presenters, jobs, papers.
 * One is kept for each language, so that a message is parsed once in the life of the process. A message that cannot be formatted throws.
 */
export function translator(language: Language): Translator {
  const kept = translators.get(language) ?? create(language);
  translators.set(language, kept);
  return kept;
}
