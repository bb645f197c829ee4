import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { Day } from "~/domain/days";
import { type AdminPage, organisationValues } from "~/presenters/admin";

import { SideBySide, Stack } from "../layout";
import { PageTitle } from "../page-title";
import { EndRoleForm } from "./end-role-form";
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
};

/** Everything that administrators keep, on one page. */
export function AdminScreen({ page, today, newIds, sent }: AdminScreenProps) {
  const t = useTranslations("admin");
  const resultOf = (...forms: readonly string[]) => (sent && forms.includes(sent.form) ? sent.lastResult : null);
  const { tree, options, edited, roles, ending, person, rules } = page;
  const organisationForm = <OrganisationForm options={options} values={edited ? organisationValues(edited) : { id: newIds.organisation }} lastResult={resultOf("add", "edit")} />;
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <SideBySide>
        <Stack>
          {ending && <EndRoleForm line={ending} lastResult={resultOf("end")} />}
          {edited && organisationForm}
          <div id="roles">
            <RoleTable roles={roles} person={person} />
          </div>
          <OrganisationTree tree={tree} />
          {rules && <HouseRulesForm rules={rules} lastResult={resultOf("rules")} />}
        </Stack>
        <Stack>
          <GrantForm options={options} values={{ id: newIds.role, email: person?.email ?? undefined, startsOn: today }} lastResult={resultOf("grant")} />
          {!edited && organisationForm}
        </Stack>
      </SideBySide>
    </>
  );
}
