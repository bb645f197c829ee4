import { useTranslations } from "use-intl";

import { compareWords } from "~/editor/compare";

/** A text beside the one it took the place of: what was added is underlined, what was taken out struck through, and both are said aloud. */
export function MarkedWords({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useTranslations("editor.reconcile");
  return (
    <p className="marked-words" dir="auto">
      {compareWords(before, after).map(({ kind, text }, place) => {
        if (kind === "same") return <span key={place}>{text}</span>;
        const Mark = kind === "inserted" ? "ins" : "del";
        return (
          <Mark key={place}>
            <span className="sr-only">{t(kind === "inserted" ? "added" : "removed")} </span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
