import { diffArrays } from "diff";
import { useTranslations } from "use-intl";

/** Words, what stands between them, and each mark by itself; Arabic words stay whole. */
const piecesOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];

/** Two texts further apart than this have little in common, and finding it would take long: they are shown one after the other. */
const MOST_EDITS = 800;

function compared(before: string, after: string) {
  const pieces = diffArrays(piecesOf(before), piecesOf(after), { maxEditLength: MOST_EDITS });
  return pieces ?? [{ added: false, removed: true, value: [before] }, { added: true, removed: false, value: [after] }];
}

/** A text beside the one it took the place of: what was added is underlined, what was taken out struck through, and both are said aloud. */
export function MarkedWords({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useTranslations("trace.compared");
  return (
    <p className="marked-words" dir="auto">
      {compared(before, after).map(({ added, removed, value }, place) => {
        const words = value.join("");
        if (!added && !removed) return <span key={place}>{words}</span>;
        const Mark = added ? "ins" : "del";
        return (
          <Mark key={place}>
            <span className="sr-only">{t(added ? "added" : "removed")} </span>
            {words}
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
