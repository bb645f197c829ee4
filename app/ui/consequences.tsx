import { useTranslations } from "use-intl";

import { QuietMark } from "./badge";
import { RepeatIcon, WarningIcon } from "./icons";

type ConsequencesProps = {
  /** What the step does, one sentence each, counts already in words. */
  readonly items: readonly string[];
  /** Whether it can be undone, and how or until when. */
  readonly undo: { readonly possible: boolean; readonly words: string };
};

/** Names what a destructive step will do before it is done, and says plainly whether it can be undone. Its heading names it: a page can hold several, which are no landmarks. */
export function Consequences({ items, undo }: ConsequencesProps) {
  const t = useTranslations("ui.consequences");
  return (
    <section className="consequences">
      <h2 className="consequences-title">{t("title")}</h2>
      <ul className="consequences-list">
        {items.map((item) => (
          <li key={item} dir="auto">{item}</li>
        ))}
      </ul>
      <p className={undo.possible ? "consequences-undo" : "consequences-undo tone-broken"}>
        <QuietMark icon={undo.possible ? RepeatIcon : WarningIcon}>{undo.possible ? t("undo") : t("noUndo")}</QuietMark>
        <span dir="auto">{undo.words}</span>
      </p>
    </section>
  );
}
