import { useTranslations } from "use-intl";

import type { DossierListPage } from "~/presenters/dossier-list";

import { Button, ButtonLink } from "../button";
import { FilterChips } from "../chips";
import { Empty } from "../empty";
import { PlusIcon, SearchIcon } from "../icons";
import { PageTitle } from "../page-title";
import { Pager } from "../pager";
import { DossierLines } from "./dossier-lines";
import { OrganisationFilter } from "./organisation-filter";

/** The list of dossiers; a member gets the plain one. */
export function DossierList({ page }: { readonly page: DossierListPage }) {
  const t = useTranslations("dossiers");
  const inside = page.reads === "inside";
  const open = page.mayOpen && <ButtonLink kind="go" icon={PlusIcon} href="/dossiers/new">{t("open")}</ButtonLink>;
  const narrowing = inside && (page.dossiers.length > 0 || page.isFiltered);
  return (
    <>
      <PageTitle lede={inside ? t("lede") : t("memberLede")} action={open}>
        {t("title")}
      </PageTitle>
      {narrowing && <FilterChips label={t("list.filters")} filters={page.groups.map(({ key, href, current }) => ({ href, current, label: t(`list.group.${key}`) }))} />}
      {narrowing && <SearchLine page={page} />}
      {page.dossiers.length > 0 ? <DossierLines dossiers={page.dossiers} /> : <NoDossiers page={page} />}
      <Pager previous={page.previous} next={page.next} />
    </>
  );
}

function SearchLine({ page: { filter, organisations } }: { readonly page: DossierListPage }) {
  const t = useTranslations("dossiers.list");
  return (
    <search>
      <form className="search-line" method="get" action="/dossiers">
        {filter.group !== "all" && <input type="hidden" name="show" value={filter.group} />}
        <div className="field">
          <label className="field-label" htmlFor="dossier-words">
            {t("search")}
          </label>
          <input id="dossier-words" className="control" type="search" name="q" dir="auto" placeholder=" " maxLength={100} defaultValue={filter.words} />
        </div>
        {organisations.length > 0 && <OrganisationFilter organisations={organisations} chosen={filter.organisationId} />}
        <Button icon={SearchIcon}>{t("searchButton")}</Button>
      </form>
    </search>
  );
}

function NoDossiers({ page }: { readonly page: DossierListPage }) {
  const t = useTranslations("dossiers");
  if (page.isFiltered) {
    return (
      <Empty title={t("list.nothingFound")} action={<ButtonLink href="/dossiers">{t("list.clear")}</ButtonLink>}>
        {t("list.nothingFoundHow")}
      </Empty>
    );
  }
  const how = page.mayOpen ? t("list.emptyHow") : page.reads === "inside" ? t("list.emptyReader") : t("list.emptyMember");
  return (
    <Empty title={t("list.empty")} action={page.mayOpen && <ButtonLink kind="go" icon={PlusIcon} href="/dossiers/new">{t("open")}</ButtonLink>}>
      {how}
    </Empty>
  );
}
