import { useTranslations } from "use-intl";

/** The words of a commitment in one line, in quotation marks only when they are the very words. */
export function Said({ words, verbatim }: { readonly words: string; readonly verbatim: boolean }) {
  return verbatim ? <q dir="auto">{words}</q> : <bdi>{words}</bdi>;
}

/** Says that the words are a paraphrase. Nothing where they are not. */
export function InSubstance({ verbatim }: { readonly verbatim: boolean }) {
  const t = useTranslations("common.word");
  return verbatim ? null : <span>{t("inSubstance")}</span>;
}
