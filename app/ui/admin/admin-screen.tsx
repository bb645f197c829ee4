import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { Day } from "~/domain/days";
import type { AdminPage } from "~/presenters/admin";
import type { BackupStanding } from "~/presenters/backups";

import { BackupNotice } from "../backups/backup-notice";
import { SideBySide, Stack } from "../layout";
import { PageTitle } from "../page-title";
import { AdminTabs } from "./admin-tabs";
import { GrantForm } from "./grant-form";
import { HouseRulesForm } from "./house-rules-form";
import { OrganisationForm } from "./organisation-form";
import { OrganisationTree } from "./organisation-tree";
import { RoleTable } from "./role-table";

type AdminScreenProps = {
  readonly page: AdminPage;
  readonly today: Day;
  readonly newIds: { readonly role: string; readonly organisation: string };
  /** The form that was sent and not taken. */
  readonly sent: { readonly form: string; readonly lastResult: SubmissionResult<string[]> } | null;
  /** How old the last backup is, for whoever keeps the installation. */
  readonly backups: BackupStanding | null;
};

/** The organisations, who holds which office in them, and what holds for the whole house. */
export function AdminScreen({ page, today, newIds, sent, backups }: AdminScreenProps) {
  const t = useTranslations("admin");
  const resultOf = (form: string) => (sent?.form === form ? sent.lastResult : null);
  const { tree, options, roles, rules } = page;
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <AdminTabs current="house" />
      {backups && <BackupNotice standing={backups} ask />}
      <SideBySide>
        <Stack>
          <OrganisationTree tree={tree} />
          <RoleTable roles={roles} />
          {rules && <HouseRulesForm rules={rules} lastResult={resultOf("rules")} />}
        </Stack>
        <Stack>
          <GrantForm options={options} values={{ id: newIds.role, startsOn: today }} lastResult={resultOf("grant")} />
          <OrganisationForm options={options} values={{ id: newIds.organisation }} lastResult={resultOf("add")} />
        </Stack>
      </SideBySide>
    </>
  );
}
