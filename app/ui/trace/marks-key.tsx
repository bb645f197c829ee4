import { useTranslations } from "use-intl";

/** How the marks look, for those who see them first. */
export function MarksKey() {
  const t = useTranslations("trace.compared");
  return <p className="field-help marked-words">{t.rich("help", { removed: (words) => <del>{words}</del>, added: (words) => <ins>{words}</ins> })}</p>;
}
