import { useTranslations } from "use-intl";

import { ButtonLink } from "./button";
import { ArrowBackIcon, ArrowOnIcon } from "./icons";

/** The way through a long list, by where a page begins and not by its number. Nothing is shown when there is one page only. */
export function Pager({ previous, next }: { readonly previous?: string | null; readonly next?: string | null }) {
  const t = useTranslations("common");
  if (!previous && !next) return null;
  return (
    <nav className="pager" aria-label={t("nav.pages")}>
      {previous && <ButtonLink href={previous} icon={ArrowBackIcon} rel="prev">{t("action.previous")}</ButtonLink>}
      {next && (
        <span className="pager-next">
          <ButtonLink href={next} rel="next">
            {t("action.next")}
            <ArrowOnIcon />
          </ButtonLink>
        </span>
      )}
    </nav>
  );
}
