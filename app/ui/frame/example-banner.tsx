import { useTranslations } from "use-intl";

import { Button } from "../button";
import { CrossIcon, InfoIcon } from "../icons";

/** Said on every page while the example is open; whoever administers it can remove it from here, after reading what goes. */
export function ExampleBanner({ removable }: { readonly removable: boolean }) {
  const t = useTranslations();
  return (
    <aside className="example-banner" aria-label={t("common.example.banner")}>
      <span className="example-words">
        <InfoIcon />
        <span>{t("common.example.banner")}</span>
      </span>
      {removable && (
        <details className="example-removal">
          <summary>{t("common.example.remove")}</summary>
          <form method="post" action="/example/remove">
            <p>{t("setup.removal.what")}</p>
            <Button kind="danger" icon={CrossIcon}>
              {t("setup.removal.confirm")}
            </Button>
          </form>
        </details>
      )}
    </aside>
  );
}
