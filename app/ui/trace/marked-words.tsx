import { diffWordsWithSpace } from "diff";
import { useTranslations } from "use-intl";

/** A text beside the one it took the place of: what was added is underlined, what was taken out struck through, and both are said aloud. */
export function MarkedWords({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useTranslations("trace.compared");
  return (
    <p className="marked-words" dir="auto">
      {diffWordsWithSpace(before, after).map(({ added, removed, value }, place) => {
        if (!added && !removed) return <span key={place}>{value}</span>;
        const Mark = added ? "ins" : "del";
        return (
          <Mark key={place}>
            <span className="sr-only">{t(added ? "added" : "removed")} </span>
            {value}
          </Mark>
        );
      })}
    </p>
  );
}

/** How the marks look, for those who see them first. */
export function MarksKey() {
  const t = useTranslations("trace.compared");
  return <p className="field-help marked-words">{t.rich("help", { removed: (words) => <del>{words}</del>, added: (words) => <ins>{words}</ins> })}</p>;
}
