import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { OrganisationDesk } from "~/presenters/admin-organisation";

import { Breadcrumb } from "../breadcrumb";
import { Actions, ButtonLink } from "../button";
import { Card } from "../card";
import { BuildingIcon, LockIcon, NoteIcon, PencilIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { QuietMark } from "../badge";
import { Refusal, type RefusalCode } from "../refusal";
import { HandoverList } from "../handover/handover-list";
import { AdminTabs } from "./admin-tabs";
import { DossierTransferForm } from "./dossier-transfer-form";
import { OfficeTable } from "./office-table";
import { PastOffices } from "./past-offices";

/** The way up from an organisation's page: the administration, then what it stands under. */
export function OrganisationCrumbs({ desk, itself = false }: { readonly desk: OrganisationDesk; readonly itself?: boolean }) {
  const t = useTranslations("admin");
  const up = itself ? [...desk.above, desk] : desk.above;
  return <Breadcrumb crumbs={[{ href: "/admin", label: t("title") }, ...up.map(({ id, name }) => ({ href: `/admin/organisations/${id}`, label: <LocalizedName name={name} /> }))]} />;
}

type OrganisationScreenProps = {
  readonly desk: OrganisationDesk;
  /** The form of dossiers that was sent and not taken. */
  readonly lastResult: SubmissionResult<string[]> | null;
  /** Why a form was not taken that is no longer on the page. */
  readonly refusal: RefusalCode | null;
};

/** An organisation for those who administer it: who holds and who held what, what stands below it, what has no owner, and what can be changed. */
export function OrganisationScreen({ desk, lastResult, refusal }: OrganisationScreenProps) {
  const t = useTranslations();
  return (
    <>
      <OrganisationCrumbs desk={desk} />
      <PageTitle lede={t(`terms.organisationKind.${desk.kind}`)}><LocalizedName name={desk.name} /></PageTitle>
      <AdminTabs current="house" />
      <Stack>
        <Refusal code={refusal} />
        {desk.closing && <Notice kind="warning" title={desk.closing} />}
        <Steps desk={desk} />
        <OfficeTable offices={desk.offices} takesOnNew={desk.takesOnNew} />
        {desk.unowned && <DossierTransferForm title={t("offices.dossiers.unowned")} group={desk.unowned} fromId={null} coordinators={desk.coordinators} lastResult={lastResult} />}
        {desk.handovers.length > 0 && <HandoverList lines={desk.handovers} />}
        {desk.below.length > 0 && <Below below={desk.below} />}
        <PastOffices past={desk.past} />
      </Stack>
    </>
  );
}

function Steps({ desk: { id, mayMove, closing } }: { readonly desk: OrganisationDesk }) {
  const t = useTranslations();
  return (
    <Actions>
      <ButtonLink href="?do=edit" icon={PencilIcon}>{t("admin.organisations.editTitle")}</ButtonLink>
      <ButtonLink href={`/admin/organisations/${id}/letterhead`} icon={NoteIcon}>{t("letterhead.open")}</ButtonLink>
      {mayMove && <ButtonLink href="?do=move">{t("offices.move.open")}</ButtonLink>}
      {mayMove && (closing ? <ButtonLink href="?do=reopen">{t("offices.reopen.open")}</ButtonLink> : <ButtonLink href="?do=close">{t("offices.close.open")}</ButtonLink>)}
    </Actions>
  );
}

function Below({ below }: Pick<OrganisationDesk, "below">) {
  const t = useTranslations();
  return (
    <Card title={t("offices.below")} count={below.length}>
      <ItemList>
        {below.map(({ id, name, kind, isClosed }) => (
          <Item
            key={id} icon={BuildingIcon} href={`/admin/organisations/${id}`} title={<LocalizedName name={name} />} note={t(`terms.organisationKind.${kind}`)}
            end={isClosed && <QuietMark icon={LockIcon}>{t("offices.closed")}</QuietMark>}
          />
        ))}
      </ItemList>
    </Card>
  );
}
