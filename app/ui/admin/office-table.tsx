import { useTranslations } from "use-intl";

import type { RoleLine } from "~/presenters/role";

import { Card } from "../card";
import { CellNote, Table } from "../table";

/** The offices held in an organisation, with what can be done with each that is not the reader's own. */
export function OfficeTable({ offices, takesOnNew }: { readonly offices: readonly RoleLine[]; readonly takesOnNew: boolean }) {
  const t = useTranslations();
  return (
    <Card title={t("offices.now")} count={offices.length}>
      {offices.length === 0 ? (
        <p className="muted">{t("admin.roles.empty")}</p>
      ) : (
        <Table
          caption={t("offices.now")}
          rows={offices}
          keyOf={({ id }) => id}
          columns={[
            { key: "person", header: t("admin.roles.person"), cell: ({ person, accountId }) => <a href={`/admin/people/${accountId}`}><bdi>{person}</bdi></a> },
            { key: "role", header: t("admin.roles.role"), cell: ({ role, inSteadOf }) => <>{role}{inSteadOf && <CellNote>{inSteadOf}</CellNote>}</> },
            { key: "period", header: t("admin.roles.period"), cell: ({ period }) => period },
            { key: "steps", header: t("offices.steps"), cell: (line) => !line.own && <OfficeSteps line={line} mayGive={takesOnNew} /> },
          ]}
        />
      )}
    </Card>
  );
}

/** Handing over and delegating give somebody an office, which a closed organisation does not; a delegation can only end. */
function OfficeSteps({ line: { id, person, inSteadOf }, mayGive }: { readonly line: RoleLine; readonly mayGive: boolean }) {
  const t = useTranslations();
  const gives = mayGive && inSteadOf === null;
  return (
    <span className="steps-of-line">
      {gives && <a href={`?transfer=${id}`} aria-label={t("offices.transfer.of", { person })}>{t("offices.transfer.short")}</a>}
      {gives && <a href={`?delegate=${id}`} aria-label={t("offices.delegate.of", { person })}>{t("offices.delegate.short")}</a>}
      <a href={`?end=${id}`} aria-label={t("admin.roles.endOf", { name: person })}>{t("admin.roles.end")}</a>
    </span>
  );
}
