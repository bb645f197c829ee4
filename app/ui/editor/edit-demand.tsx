import { useTranslations } from "use-intl";

import { Breadcrumb } from "../breadcrumb";
import { LocalizedName } from "../localized-name";
import { PageTitle } from "../page-title";
import { ClosedText } from "./closed-text";
import { EditForm, type EditFormProps } from "./edit-form";

/** The page on which the text of a demand is written. */
export function EditDemand({ page, lastResult, refusal }: EditFormProps) {
  const t = useTranslations("editor");
  const { dossier, demandId } = page;
  return (
    <div className="narrow">
      <Breadcrumb crumbs={[{ href: dossier.href, label: dossier.number ? <bdi>{dossier.number}</bdi> : <LocalizedName name={dossier.title} /> }, { href: `/demands/${demandId}`, label: <bdi>{page.title}</bdi> }]} />
      <PageTitle lede={t("lede")}>{t("heading")}</PageTitle>
      {page.closed ? <ClosedText page={page} state={page.closed} /> : <EditForm key={page.newId} {...{ page, lastResult, refusal }} />}
    </div>
  );
}
