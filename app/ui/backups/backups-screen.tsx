import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { BackupsPage } from "~/presenters/backups";

import { AdminTabs } from "../admin/admin-tabs";
import { Button } from "../button";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { ArchiveIcon } from "../icons";
import { SideBySide, Stack } from "../layout";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { BackupNotice } from "./backup-notice";
import { BackupPlaces } from "./backup-places";
import { BackupRuns } from "./backup-runs";
import { ScheduleForm } from "./schedule-form";

type BackupsScreenProps = {
  readonly page: BackupsPage;
  /** Of a backup that may be asked for. */
  readonly newId: string;
  /** The schedule that was sent and not taken. */
  readonly lastResult: SubmissionResult<string[]> | null;
  readonly saved: boolean;
};

/** Everything administrators do about backups. */
export function BackupsScreen({ page, newId, lastResult, saved }: BackupsScreenProps) {
  const t = useTranslations();
  const { standing, underWay, runs, settings, holds, places } = page;
  return (
    <>
      <PageTitle lede={t("backups.lede")}>{t("backups.title")}</PageTitle>
      <AdminTabs current="backups" />
      <SideBySide>
        <Stack>
          {saved && <Notice kind="success" title={t("common.word.saved")} />}
          <BackupNotice standing={standing} />
          {underWay ? <Notice title={t("backups.now.running")}>{t("backups.now.runningHelp")}</Notice> : <TakeNow newId={newId} loud={standing.old} />}
          <BackupRuns runs={runs} />
        </Stack>
        <Stack>
          <ScheduleForm settings={settings} holds={holds} lastResult={lastResult} />
          <BackupPlaces places={places} />
        </Stack>
      </SideBySide>
    </>
  );
}

function TakeNow({ newId, loud }: { readonly newId: string; readonly loud: boolean }) {
  const t = useTranslations("backups.now");
  return (
    <form method="post" action="/admin/backups" className="actions">
      <FormOf />
      <Hidden name="intent" value="now" />
      <Hidden name="id" value={newId} />
      <Button kind={loud ? "go" : "quiet"} icon={ArchiveIcon}>{t("submit")}</Button>
    </form>
  );
}
