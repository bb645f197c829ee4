import { useLocale } from "use-intl";
import { type Language, LANGUAGES } from "~/domain/localized";
import { localeOf } from "./direction";

/** The language of the page, inside React, read off the locale of the `IntlProvider`. */
export function useLanguage(): Language {
  const locale = useLocale();
  return LANGUAGES.find((language) => localeOf(language) === locale) ?? "ar";
}
