import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { ACCESS_INTENTS } from "~/forms/access";
import type { AccessCard as Access } from "~/presenters/access";
import type { AdminPage } from "~/presenters/admin";
import type { PersonDesk } from "~/presenters/admin-person";
import type { FactorCard } from "~/presenters/second-factor";

import { Breadcrumb } from "../breadcrumb";
import { Card } from "../card";
import { Facts } from "../facts";
import { SideBySide, Stack } from "../layout";
import { PageTitle } from "../page-title";
import { HandoverList } from "../handover/handover-list";
import { AccessCard } from "./access-card";
import { AdminTabs } from "./admin-tabs";
import { DossierTransferForm } from "./dossier-transfer-form";
import { EndRoleForm } from "./end-role-form";
import { GrantForm } from "./grant-form";
import { PastOffices } from "./past-offices";
import { PersonRoles } from "./person-roles";
import { SecondFactorCard } from "./second-factor-card";

/** A form that was sent and not taken: which one, and for dossiers of which organisation. */
export type PersonSent = { readonly form: string; readonly organisationId: string | null; readonly lastResult: SubmissionResult<string[]> };

type PersonScreenProps = Pick<AdminPage, "options"> & {
  readonly desk: PersonDesk;
  readonly access: Access;
  readonly factor: FactorCard;
  readonly today: string;
  readonly newId: string;
  readonly sent: PersonSent | null;
};

/** Somebody's account: who they are, what they hold and held, the dossiers they own, and what an administrator may do about it. */
export function PersonScreen({ desk, access, factor, options, today, newId, sent }: PersonScreenProps) {
  const t = useTranslations();
  const { id, name, email, phone, since, ending, roles, past, owned, handovers, contact, own, left } = desk;
  const resultOf = (...forms: readonly string[]) => (sent && forms.includes(sent.form) ? sent.lastResult : null);
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/admin", label: t("admin.title") }]} />
      <PageTitle><bdi>{name}</bdi></PageTitle>
      <AdminTabs current="house" />
      <SideBySide>
        <Stack>
          {ending && <EndRoleForm line={ending} back={`/admin/people/${id}`} lastResult={resultOf("end")} />}
          <PersonRoles roles={roles} />
          {owned.map((group) => (
            <DossierTransferForm
              key={group.organisationId} title={t("offices.dossiers.ownedIn", { organisation: group.organisation })} group={group} fromId={id} coordinators={group.coordinators}
              lastResult={sent?.organisationId === group.organisationId ? resultOf("dossiers") : null}
            />
          ))}
          {handovers.length > 0 && <HandoverList lines={handovers} />}
          {past.length > 0 && <PastOffices past={past} />}
        </Stack>
        <Stack>
          <Card title={t("offices.person.contacts")}>
            <Facts
              facts={[
                { key: "email", label: t("offices.person.email"), value: email && <bdi dir="ltr">{email}</bdi> },
                { key: "phone", label: t("offices.person.phone"), value: phone && <bdi dir="ltr">{phone}</bdi> },
                { key: "account", label: t("offices.person.account"), value: since },
              ]}
            />
          </Card>
          <AccessCard access={access} lastResult={resultOf(...ACCESS_INTENTS)} />
          <SecondFactorCard factor={factor} lastResult={resultOf("remove-factor")} />
          {!own && !left && <GrantForm options={options} values={{ id: newId, contact, startsOn: today }} lastResult={null} />}
        </Stack>
      </SideBySide>
    </>
  );
}
