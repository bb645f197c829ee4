import { useTranslations } from "use-intl";

import { useLanguage } from "~/i18n/use-language";
import { counted } from "~/i18n/numbers";

import { BellIcon } from "../icons";

/** Beyond this the figure says only that there are more. */
const MOST_TOLD = 99;

/** The way to what one was told of, with how much of it is unread: a quiet figure, and nothing while there is none. */
export function Bell({ unread }: { readonly unread: number }) {
  const t = useTranslations();
  const language = useLanguage();
  const told = unread > MOST_TOLD ? `${MOST_TOLD}+` : String(unread);
  return (
    <a className="bell" href="/notifications">
      <BellIcon />
      <span className="sr-only">{t("common.nav.notifications")}</span>
      {unread > 0 && (
        <>
          <bdi className="bell-count" aria-hidden="true">{told}</bdi>
          <span className="sr-only">{t("ui.unread", counted(language, Math.min(unread, MOST_TOLD)))}</span>
        </>
      )}
    </a>
  );
}
