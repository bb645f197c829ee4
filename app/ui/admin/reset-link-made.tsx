import { useTranslations } from "use-intl";

import { Notice } from "../notice";

/** A link for a new password that was just made, shown this once, to be handed to its owner. */
export function ResetLinkMade({ address }: { readonly address: string }) {
  const t = useTranslations("wayIn.access.reset");
  return (
    <Notice kind="success" title={t("made")}>
      <p>{t("help")}</p>
      <div className="field">
        <label className="field-label" htmlFor="reset-link">{t("label")}</label>
        <input id="reset-link" className="control" dir="ltr" readOnly value={address} />
      </div>
    </Notice>
  );
}
