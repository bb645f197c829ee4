import { useTranslations } from "use-intl";

import type { BackupsPage, RunLine, RunState } from "~/presenters/backups";

import { Badge } from "../badge";
import { Card } from "../card";
import { CheckCircleIcon, ClockIcon, CrossCircleIcon, type Icon } from "../icons";
import { CellNote, Table } from "../table";
import type { Tone } from "../tones";

const LOOKS: Readonly<Record<RunState, { readonly tone: Tone; readonly icon: Icon }>> = {
  good: { tone: "kept", icon: CheckCircleIcon },
  failed: { tone: "broken", icon: CrossCircleIcon },
  interrupted: { tone: "broken", icon: CrossCircleIcon },
  running: { tone: "brand", icon: ClockIcon },
};

/** The latest backups, and how each ended. */
export function BackupRuns({ runs }: Pick<BackupsPage, "runs">) {
  const t = useTranslations("backups.runs");
  return (
    <Card title={t("title")}>
      {runs.length === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <Table
          caption={t("title")}
          rows={runs}
          keyOf={({ id }) => id}
          columns={[
            { key: "at", header: t("at"), cell: ({ at }) => at },
            { key: "occasion", header: t("occasion.label"), cell: ({ occasion }) => occasion },
            { key: "outcome", header: t("outcome.label"), cell: (run) => <Outcome run={run} /> },
            { key: "size", header: t("size"), cell: ({ size }) => size ?? "—", tight: true },
          ]}
        />
      )}
    </Card>
  );
}

function Outcome({ run: { state, outcome, why, name } }: { readonly run: RunLine }) {
  const { tone, icon } = LOOKS[state];
  return (
    <>
      <Badge tone={tone} icon={icon}>{outcome}</Badge>
      {state === "good" && <CellNote><bdi dir="ltr">{name}</bdi></CellNote>}
      {why && <CellNote>{why}</CellNote>}
    </>
  );
}
