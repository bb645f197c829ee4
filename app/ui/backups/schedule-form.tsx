import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { BACKUP_RHYTHMS } from "~/domain/backup";
import { backupValues, scheduleAsRead } from "~/forms/backups";
import type { BackupsPage } from "~/presenters/backups";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";

type ScheduleFormProps = Pick<BackupsPage, "settings" | "holds"> & { readonly lastResult: SubmissionResult<string[]> | null };

/** How often backups are taken by themselves, and how many of those are kept. */
export function ScheduleForm({ settings, holds, lastResult }: ScheduleFormProps) {
  const t = useTranslations("backups.schedule");
  const [form, fields] = useForm<ReturnType<typeof backupValues>>({ id: "schedule", lastResult, defaultValue: backupValues(settings) });
  const labels = { everyHours: t("everyHours"), kept: t("kept") };
  const rhythms = [{ value: "never", label: t("every.never") }, ...BACKUP_RHYTHMS.map((hours) => ({ value: String(hours), label: t(`every.${hours}`) }))];
  return (
    <Card title={t("title")}>
      <PostForm form={form} action="/admin/backups">
        <p className="muted small">{holds}</p>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="schedule" />
        <Hidden name="was" value={scheduleAsRead(settings)} />
        <Select field={fields.everyHours} label={labels.everyHours} options={rhythms} short />
        <TextInput field={fields.kept} type="number" inputMode="numeric" label={labels.kept} help={t("keptHelp")} short />
        <Actions>
          <Button>{t("submit")}</Button>
        </Actions>
      </PostForm>
    </Card>
  );
}
