import { useTranslations } from "use-intl";

import type { AuditPage } from "~/presenters/audit";

import { Badge } from "../badge";
import { Card } from "../card";
import { CrossCircleIcon } from "../icons";
import { Table } from "../table";

type Fault = NonNullable<AuditPage["check"]>["faults"][number];

/** What a check found wrong, each with its place and the date up to which the history holds. */
export function FaultTable({ faults, more }: { readonly faults: readonly Fault[]; readonly more: string | null }) {
  const t = useTranslations("audit.faults");
  const numbered = faults.map((fault, place) => ({ ...fault, place: String(place) }));
  return (
    <Card title={t("title")}>
      <Table
        caption={t("title")}
        rows={numbered}
        keyOf={({ place }) => place}
        columns={[
          { key: "what", header: t("what"), cell: ({ what }) => <Badge tone="broken" icon={CrossCircleIcon}>{what}</Badge> },
          { key: "where", header: t("where"), cell: ({ where }) => <bdi>{where}</bdi> },
          { key: "link", header: t("link"), tight: true, cell: ({ link }) => <bdi>{link ?? "—"}</bdi> },
          { key: "lastGood", header: t("lastGood"), cell: ({ lastGood }) => lastGood },
        ]}
      />
      {more && <p className="muted small">{more}</p>}
    </Card>
  );
}
