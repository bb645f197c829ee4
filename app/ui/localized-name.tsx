import { type Localized, nameIn } from "~/domain/localized";
import { directionOf } from "~/i18n/direction";
import { useLanguage } from "~/i18n/use-language";

/** A name in the reader's language, or in the first that it has, marked as what it is. */
export function LocalizedName({ name }: { readonly name: Localized }) {
  const reader = useLanguage();
  const { text, language } = nameIn(reader, name);
  return language === reader ? (
    <bdi>{text}</bdi>
  ) : (
    <bdi lang={language} dir={directionOf(language)}>
      {text}
    </bdi>
  );
}
