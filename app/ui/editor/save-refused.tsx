import { useTranslations } from "use-intl";

import { Button } from "../button";
import { Notice } from "../notice";

/** Why a version was not saved: a code of the command, or what the reading of the text refused, in words. */
export type SaveRefusal = "nothing_new" | "illegal_move" | "elsewhere" | { readonly words: string };

type SaveRefusedProps = { readonly refusal: SaveRefusal | null | undefined; readonly mergeForm: string; readonly mergeAction: string };

/** Says so, first on the page. Nothing when nothing was refused. */
export function SaveRefused({ refusal, mergeForm, mergeAction }: SaveRefusedProps) {
  const t = useTranslations("editor");
  if (!refusal) return null;
  if (refusal === "nothing_new") return <Notice title={t("refusal.nothingNew")} />;
  if (refusal === "illegal_move") return <Notice kind="error" title={t("refusal.notEditable")} />;
  if (refusal === "elsewhere") {
    return (
      <Notice kind="warning" title={t("elsewhere.title")}>
        <p>{t("elsewhere.words")}</p>
        <div className="actions">
          <Button form={mergeForm} formAction={mergeAction}>{t("elsewhere.merge")}</Button>
        </div>
      </Notice>
    );
  }
  return <Notice kind="error" title={t("refusal.title")}>{refusal.words}</Notice>;
}
