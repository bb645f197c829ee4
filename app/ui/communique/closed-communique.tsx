import { useTranslations } from "use-intl";

import { Notice } from "../notice";

/** Why the text of a communiqué is not written in now: members read it. */
export function ClosedCommunique({ back }: { readonly back: string }) {
  const t = useTranslations();
  return <Notice kind="warning" title={t("refusals.published_communique")}><a href={back}>{t("editor.communique.back")}</a></Notice>;
}
