import { useTranslations } from "use-intl";

import { InfoIcon } from "../icons";

/** Said on every page while the example is open; whoever administers it can remove it from here. */
export function ExampleBanner({ removable }: { readonly removable: boolean }) {
  const t = useTranslations("common.example");
  return (
    <aside className="example-banner" aria-label={t("banner")}>
      <span className="example-words">
        <InfoIcon />
        <span>{t("banner")}</span>
      </span>
      {removable && (
        <form method="post" action="/example/remove">
          <button type="submit">{t("remove")}</button>
        </form>
      )}
    </aside>
  );
}
