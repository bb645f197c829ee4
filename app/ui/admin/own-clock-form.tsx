import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import { CLOCK_LEVELS, CLOCK_SECTORS } from "~/domain/clock";
import type { ownClockForm } from "~/forms/clock";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden, HiddenField } from "../form/hidden";
import { LocalizedField } from "../form/localized-field";
import { PostForm } from "../form/post-form";
import { TextArea } from "../form/text-area";
import { TextInput } from "../form/text-input";

/** A delay of the association's own, with the source that states it. */
export function OwnClockForm({ newId, lastResult }: { readonly newId: string; readonly lastResult?: SubmissionResult<string[]> | null }) {
  const t = useTranslations("clocks");
  const [form, fields] = useForm<z.input<typeof ownClockForm>>({ id: "own-clock", lastResult, defaultValue: { id: newId, level: "all", sector: "all" } });
  const labels = { name: t("own.name"), days: t("days"), level: t("own.level"), sector: t("own.sector"), citation: t("own.citation") };
  return (
    <Card title={t("own.add")}>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="add" />
        <HiddenField field={fields.id} />
        <LocalizedField field={fields.name} label={labels.name} />
        <TextInput field={fields.days} type="number" inputMode="numeric" short label={labels.days} />
        <Choices field={fields.level} look="chips" label={labels.level} choices={CLOCK_LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))} />
        <Choices field={fields.sector} look="chips" label={labels.sector} choices={CLOCK_SECTORS.map((value) => ({ value, label: t(`sector.${value}`) }))} />
        <TextArea field={fields.citation} rows={2} label={labels.citation} help={t("own.citationHelp")} />
        <Actions><Button>{t("own.save")}</Button></Actions>
      </PostForm>
    </Card>
  );
}
