import { useTranslations } from "use-intl";

import type { Localized } from "~/domain/localized";

import { ButtonLink } from "../button";
import { Card } from "../card";
import { Empty } from "../empty";
import { FolderIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { LocalizedName } from "../localized-name";
import { PageTitle } from "../page-title";

type Choice = { readonly id: string; readonly number: string | null; readonly title: Localized };

/** A commitment is recorded in a dossier: those that moved last, to choose from. */
export function DossierChooser({ dossiers }: { readonly dossiers: readonly Choice[] }) {
  const t = useTranslations();
  if (dossiers.length === 0) {
    const open = <ButtonLink kind="go" href="/dossiers/new">{t("common.nav.newDossier")}</ButtonLink>;
    return (
      <>
        <PageTitle>{t("commitments.form.newTitle")}</PageTitle>
        <Empty title={t("commitments.form.noDossier")} action={open}>{t("commitments.form.noDossierHow")}</Empty>
      </>
    );
  }
  return (
    <>
      <PageTitle lede={t("commitments.form.chooseDossierHow")}>{t("commitments.form.chooseDossier")}</PageTitle>
      <Card>
        <ItemList>
          {dossiers.map(({ id, number, title }) => (
            <Item key={id} icon={FolderIcon} href={`/commitments/new?dossier=${number ?? id}`} title={<LocalizedName name={title} />} note={<bdi>{number ?? t("terms.dossierState.draft")}</bdi>} />
          ))}
        </ItemList>
      </Card>
    </>
  );
}
