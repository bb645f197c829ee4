import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { LedgerHeadPage } from "~/presenters/ledger-head";

import { ButtonLink } from "../button";
import { FilterChips } from "../chips";
import { PageTitle } from "../page-title";
import { PlusIcon } from "../icons";
import { ActiveFilters, FoldedFilters, MoreFilters } from "./ledger-filters";

/** What every page of the ledger begins with: its name, the three ways to show it, the views kept, and the filters. */
export function LedgerHead({ page, title, lede, mayRecord = false, children }: { readonly page: LedgerHeadPage; readonly title: string; readonly lede: string; readonly mayRecord?: boolean; readonly children?: ReactNode }) {
  const t = useTranslations();
  const record = mayRecord ? <ButtonLink kind="go" icon={PlusIcon} href="/commitments/new">{t("commitments.record")}</ButtonLink> : null;
  return (
    <>
      <PageTitle lede={lede} action={record}>{title}</PageTitle>
      <div className="ledger-ways">
        <FilterChips label={t("ledger.views.label")} filters={page.ways.map(({ key, href, current }) => ({ href, current, label: t(`ledger.views.${key}`) }))} />
        <FilterChips label={t("ledger.saved.title")} filters={[...page.saved.map(({ name, ...chip }) => ({ ...chip, label: <bdi>{name}</bdi> })), { href: page.keepAt, label: t("ledger.saved.keep") }]} />
      </div>
      {page.filters
        ? <FoldedFilters inUse={page.inUse} filters={page.filters}><MoreFilters title={t("ledger.filters.more")} form={page.form} clear={page.clear} /></FoldedFilters>
        : <MoreFilters title={page.inUse} form={page.form} clear={page.clear} />}
      <ActiveFilters chosen={page.chosen} active={page.active} />
      {children}
    </>
  );
}
