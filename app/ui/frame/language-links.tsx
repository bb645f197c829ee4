import { useTranslations } from "use-intl";

import { type Language, LANGUAGES } from "~/domain/localized";
import { directionOf } from "~/i18n/direction";
import { useLanguage } from "~/i18n/use-language";

/** The same page in every language, each named in its own. */
export function LanguageLinks({ languageHref }: { readonly languageHref: (language: Language) => string }) {
  const t = useTranslations("common");
  const reader = useLanguage();
  return (
    <nav className="languages" aria-label={t("word.language")}>
      {LANGUAGES.map((language) => (
        <a
          key={language}
          href={languageHref(language)}
          lang={language}
          hrefLang={language}
          dir={directionOf(language)}
          aria-current={language === reader ? "true" : undefined}
        >
          {t(`languageName.${language}`)}
        </a>
      ))}
    </nav>
  );
}
