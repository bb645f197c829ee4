import { useTranslations } from "use-intl";

import type { LetterState } from "~/domain/notification";
import { directionOf } from "~/i18n/direction";
import type { OutboxPage, OutboxRow } from "~/presenters/outbox";

import { AdminTabs } from "../admin/admin-tabs";
import { Badge, Badges } from "../badge";
import { Card } from "../card";
import { Empty } from "../empty";
import { CheckCircleIcon, ClockIcon, CrossCircleIcon, type Icon, InfoIcon, MailOutIcon } from "../icons";
import { Stack } from "../layout";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { type Column, Table } from "../table";
import type { Tone } from "../tones";

const LOOKS: Readonly<Record<LetterState, { readonly tone: Tone; readonly icon: Icon }>> = {
  waiting: { tone: "plain", icon: ClockIcon }, sending: { tone: "brand", icon: MailOutIcon }, sent: { tone: "kept", icon: CheckCircleIcon },
  failed: { tone: "broken", icon: CrossCircleIcon }, doubtful: { tone: "silent", icon: InfoIcon },
};

/** The letters about notifications, for whoever keeps the house: to whom, what became of them, and nothing of what they say. */
export function OutboxScreen({ page: { rows, counts, newest, doubtful }, mail }: { readonly page: OutboxPage; /** Whether a mail server is set up. */ readonly mail: boolean }) {
  const t = useTranslations("notifications.outbox");
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <AdminTabs current="outbox" />
      <Stack>
        {!mail && <Notice kind="warning" title={t("noMail")}>{t("noMailText")}</Notice>}
        {doubtful && <Notice title={t("doubt")}>{t("doubtText")}</Notice>}
        {rows.length === 0 ? (
          <Empty icon={MailOutIcon} title={t("empty")}>{t("emptyText")}</Empty>
        ) : (
          <Card title={newest}>
            <Stack>
              <Badges>
                {counts.map(({ state, count }) => <Badge key={state} {...LOOKS[state]}>{t(`state.${state}`)} <bdi>{count}</bdi></Badge>)}
              </Badges>
              <Letters rows={rows} caption={newest} />
            </Stack>
          </Card>
        )}
      </Stack>
    </>
  );
}

function Letters({ rows, caption }: { readonly rows: readonly OutboxRow[]; readonly caption: string }) {
  const t = useTranslations("notifications.outbox");
  const columns: Column<OutboxRow>[] = [
    { key: "to", header: t("to"), cell: ({ to }) => <bdi>{to ?? t("formerAccount")}</bdi> },
    { key: "subject", header: t("subject"), cell: ({ subject, language }) => <bdi lang={language} dir={directionOf(language)}>{subject}</bdi> },
    { key: "state", header: t("stateLabel"), cell: ({ state }) => <Badge {...LOOKS[state]}>{t(`state.${state}`)}</Badge> },
    { key: "tried", header: t("tried"), tight: true, cell: ({ attempts }) => <bdi>{attempts}</bdi> },
    { key: "created", header: t("created"), tight: true, cell: ({ created }) => created },
    { key: "left", header: t("left"), tight: true, cell: ({ sent }) => sent ?? "—" },
  ];
  return <Table caption={caption} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
