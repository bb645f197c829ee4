import { useTranslations } from "use-intl";

import { Button } from "../button";
import { Notice } from "../notice";
import type { Replaced } from "./use-other-texts";
import type { Restored } from "./use-writing";

type RestoredNoticeProps = {
  readonly restored: Restored;
  readonly replaced: Replaced | null;
  /** Whether the page has its scripts; until then beginning again is a link. */
  readonly isOpen: boolean;
  readonly hrefAgain: string;
  readonly onAgain: () => void;
  readonly onUndo: () => void;
};

/** Says that what was written before is back, or that another text took its place, each with the way back. */
export function RestoredNotice({ restored, replaced, isOpen, hrefAgain, onAgain, onUndo }: RestoredNoticeProps) {
  const t = useTranslations("editor");
  if (replaced) {
    return (
      <Notice>
        <p>{t(replaced.by === "current" ? "restored.undone" : "elsewhere.taken")}</p>
        <Button type="button" onClick={onUndo}>{t("restored.back")}</Button>
      </Notice>
    );
  }
  if (!restored) return null;
  return (
    <Notice title={t("restored.title")}>
      <p>{t(`restored.${restored}`)}</p>
      {isOpen ? <Button type="button" onClick={onAgain}>{t("restored.again")}</Button> : <a href={hrefAgain}>{t("restored.again")}</a>}
    </Notice>
  );
}
