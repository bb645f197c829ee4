import { useTranslations } from "use-intl";

import type { RoleLine } from "~/presenters/role";

import { Card } from "../card";
import { CellNote, Table } from "../table";

/** Who holds which office, or will; each leads to the page on which it is ended, handed over or delegated. */
export function RoleTable({ roles }: { readonly roles: readonly RoleLine[] }) {
  const t = useTranslations();
  const title = t("admin.roles.title");
  return (
    <Card title={title}>
      <p className="muted small">{t("admin.roles.help")}</p>
      {roles.length === 0 ? (
        <p>{t("admin.roles.empty")}</p>
      ) : (
        <Table
          caption={title}
          rows={roles}
          keyOf={({ id }) => id}
          columns={[
            { key: "person", header: t("admin.roles.person"), cell: ({ person, accountId }) => <a href={`/admin/people/${accountId}`}><bdi>{person}</bdi></a> },
            { key: "role", header: t("admin.roles.role"), cell: ({ role, inSteadOf }) => <>{role}{inSteadOf && <CellNote>{inSteadOf}</CellNote>}</> },
            { key: "organisation", header: t("admin.roles.organisation"), cell: ({ organisation, organisationId }) => <a href={`/admin/organisations/${organisationId}`}><bdi>{organisation}</bdi></a> },
            { key: "period", header: t("admin.roles.period"), cell: ({ period }) => period },
          ]}
        />
      )}
    </Card>
  );
}
