import { useTranslations } from "use-intl";

import type { ChangedTexts } from "~/presenters/deposit-form";

import { Card } from "../card";
import { Notice } from "../notice";
import { TextsShown } from "./texts-shown";

/** What the form showed and what the file holds now, beside each other; nothing was recorded. */
export function ChangedFile({ changed }: { readonly changed: ChangedTexts }) {
  const t = useTranslations("deposits.form.changed");
  return (
    <>
      <Notice kind="error" title={t("title")}>{t("words")}</Notice>
      <div className="versions">
        {(["shown", "now"] as const).map((side) => (
          <Card key={side} title={t(side)}>
            <p><strong><bdi>{changed[side].title}</bdi></strong></p>
            {changed[side].texts.length === 0 ? <p className="muted">{t("nothing")}</p> : <TextsShown texts={changed[side].texts} />}
          </Card>
        ))}
      </div>
    </>
  );
}
