import { useTranslations } from "use-intl";

import type { AdminPage } from "~/presenters/admin";

import { Card } from "../card";
import { Table } from "../table";

/** Who holds which office, with a way to end each that is not the reader's own. */
export function RoleTable({ roles, person }: Pick<AdminPage, "roles" | "person">) {
  const t = useTranslations("admin.roles");
  const title = person ? t("ofPerson", { name: person.name }) : t("title");
  return (
    <Card title={title} action={person && <a href="/admin#roles">{t("all")}</a>}>
      {!person && <p className="muted small">{t("help")}</p>}
      {roles.length === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <Table
          caption={title}
          rows={roles}
          keyOf={({ id }) => id}
          columns={[
            { key: "person", header: t("person"), cell: ({ person: name, accountId }) => <a href={`/admin?person=${accountId}#roles`}><bdi>{name}</bdi></a> },
            { key: "role", header: t("role"), cell: ({ role }) => role },
            { key: "organisation", header: t("organisation"), cell: ({ organisation }) => <bdi>{organisation}</bdi> },
            { key: "period", header: t("period"), cell: ({ period }) => period },
            {
              key: "end", header: t("end"),
              cell: ({ id, own, accountId, person: name }) => !own && <a href={`/admin?person=${accountId}&end=${id}#end`} aria-label={t("endOf", { name })}>{t("end")}</a>,
            },
          ]}
        />
      )}
    </Card>
  );
}
