import { useTranslations } from "use-intl";

import { Button } from "../button";
import { CrossIcon, InfoIcon } from "../icons";

/** Said on every page while the example is open; whoever administers it removes it from here with one press, beside which stands what goes. */
export function ExampleBanner({ removable }: { readonly removable: boolean }) {
  const t = useTranslations();
  return (
    <aside className="example-banner" aria-label={t("common.example.banner")}>
      <span className="example-words">
        <InfoIcon />
        <span>{t("common.example.banner")}</span>
      </span>
      {removable && (
        <form className="example-removal" method="post" action="/example/remove">
          <span>{t("setup.removal.what")}</span>
          <Button kind="danger" icon={CrossIcon}>
            {t("common.example.remove")}
          </Button>
        </form>
      )}
    </aside>
  );
}
