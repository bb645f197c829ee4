import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { ChevronIcon } from "./icons";

export type Crumb = { readonly href: string; readonly label: ReactNode };

/** The way up from here; the page itself is not repeated in it. */
export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const t = useTranslations("common.nav");
  return (
    <nav className="breadcrumb" aria-label={t("breadcrumb")}>
      <ol>
        {crumbs.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
            <ChevronIcon />
          </li>
        ))}
      </ol>
    </nav>
  );
}
