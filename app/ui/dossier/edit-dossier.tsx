import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { EditDossierPage } from "~/presenters/dossier-edit";

import { Breadcrumb } from "../breadcrumb";
import { DossierStateBadge } from "../dossier-state-badge";
import { Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import type { RefusalCode } from "../refusal";
import { DossierForm } from "./dossier-form";
import { RefusalNote } from "./refusal-note";

type EditDossierProps = { readonly page: EditDossierPage; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null };

/** The page on which a dossier is edited, or why it cannot be. */
export function EditDossier({ page, lastResult, refusal }: EditDossierProps) {
  const t = useTranslations("dossiers");
  const crumbs = [{ href: "/dossiers", label: t("title") }, { href: page.href, label: page.number ? <bdi>{page.number}</bdi> : <LocalizedName name={page.title} /> }];
  return (
    <div className="narrow">
      <Breadcrumb crumbs={crumbs} />
      <PageTitle lede={<LocalizedName name={page.title} />} action={<DossierStateBadge state={page.state} />}>
        {t("form.editTitle")}
      </PageTitle>
      <Stack>
        {page.refusal && <RefusalNote {...page.refusal} />}
        {page.closed ? (
          <Notice kind="warning" title={t("closedToEdit.title")}>
            <p>{t(`closedToEdit.${page.closed}`)}</p>
            <a href={page.href}>{t("move.backToDossier")}</a>
          </Notice>
        ) : (
          <DossierForm isNew={false} maySubmit={page.maySubmit} values={page.values} choices={page.choices} lastResult={lastResult} refusal={refusal} back={page.href} />
        )}
      </Stack>
    </div>
  );
}
