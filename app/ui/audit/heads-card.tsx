import { useTranslations } from "use-intl";

import type { AuditPage } from "~/presenters/audit";

import { Actions, ButtonLink } from "../button";
import { Card } from "../card";
import { NoteIcon } from "../icons";
import { Stack } from "../layout";
import { Table } from "../table";

/** The last link of each chain, to be kept on paper: a history written anew later would not lead to these hashes. */
export function HeadsCard({ heads, more }: { readonly heads: AuditPage["heads"]; readonly more: string | null }) {
  const t = useTranslations("audit.heads");
  if (heads.length === 0) return <Card title={t("title")}><p className="muted">{t("empty")}</p></Card>;
  return (
    <Card title={t("title")}>
      <Stack>
        <p>{t("advice")}</p>
        <Table
          caption={t("title")}
          rows={heads}
          keyOf={({ chain }) => chain}
          columns={[
            { key: "chain", header: t("chain"), cell: ({ name }) => <bdi>{name}</bdi> },
            { key: "seq", header: t("seq"), tight: true, cell: ({ seq }) => <bdi>{seq}</bdi> },
            { key: "hash", header: t("hash"), tight: true, cell: ({ hash }) => <bdi dir="ltr">{hash}</bdi> },
          ]}
        />
        {more && <p className="muted small">{more}</p>}
        <Actions><ButtonLink href="/admin/audit/heads" icon={NoteIcon} download>{t("all")}</ButtonLink></Actions>
      </Stack>
    </Card>
  );
}
