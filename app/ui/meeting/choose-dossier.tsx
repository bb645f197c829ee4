import { useTranslations } from "use-intl";

import type { Localized } from "~/domain/localized";

import { Empty } from "../empty";
import { LocalizedName } from "../localized-name";
import { PageTitle } from "../page-title";

export type DossierChoice = { readonly href: string; readonly number: string | null; readonly title: Localized };

/** The open dossiers that moved last, to log a meeting in one of them. */
export function ChooseDossier({ dossiers }: { readonly dossiers: readonly DossierChoice[] }) {
  const t = useTranslations("meetings.choose");
  if (dossiers.length === 0) return <Empty title={t("emptyTitle")}>{t("emptyWords")}</Empty>;
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <ul className="dossier-choices">
        {dossiers.map(({ href, number, title }) => (
          <li key={href}>
            <a className="card dossier-choice" href={href}>
              <bdi className="identity-number">{number}</bdi>
              <LocalizedName name={title} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
