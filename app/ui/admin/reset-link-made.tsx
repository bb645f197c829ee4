import { useTranslations } from "use-intl";

import { LinkToCopy } from "../link-to-send";
import { Notice } from "../notice";

/** A link for a new password that was just made, shown this once, to be handed to its owner. */
export function ResetLinkMade({ address }: { readonly address: string }) {
  const t = useTranslations("wayIn.access.reset");
  return (
    <Notice kind="success" title={t("made")}>
      <p>{t("help")}</p>
      <LinkToCopy id="reset-link" label={t("label")} address={address} />
    </Notice>
  );
}
