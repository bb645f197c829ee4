import { type SubmissionResult, useForm } from "@conform-to/react";
import type { z } from "zod";
import { useTranslations } from "use-intl";

import type { joinLinkForm } from "~/forms/join-link";
import type { JoinLinksPage } from "~/presenters/join-links";

import { Button } from "../button";
import { Card } from "../card";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden, HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";
import { PlusIcon } from "../icons";

type Values = z.input<typeof joinLinkForm>;
type MakeLinkFormProps = Pick<JoinLinksPage, "organisations" | "days" | "admissions" | "capHelp"> & { readonly id: string; readonly lastResult?: SubmissionResult<string[]> | null };

/** A join link for many: for which organisation, how long, for how many, and how they are taken in. */
export function MakeLinkForm({ id, organisations, days, admissions, capHelp, lastResult }: MakeLinkFormProps) {
  const t = useTranslations("enrolment.make");
  const [form, fields] = useForm<Values>({ id: "join-link-new", lastResult, defaultValue: { id, days: "3", cap: "300", admission: "queue" } });
  const labels = { label: t("label"), organisationId: t("organisation"), days: t("days"), cap: t("cap"), admission: t("admission") };
  return (
    <Card title={t("title")}>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="make" />
        <HiddenField field={fields.id} />
        <TextInput field={fields.label} label={labels.label} help={t("labelHelp")} autoComplete="off" />
        <Select field={fields.organisationId} label={labels.organisationId} options={organisations} />
        <Select field={fields.days} label={labels.days} options={days} short />
        <TextInput field={fields.cap} type="number" label={labels.cap} help={capHelp} inputMode="numeric" short />
        <Choices field={fields.admission} look="list" label={labels.admission} choices={admissions} />
        <p className="field-help">{t("role")}</p>
        <div className="actions">
          <Button kind="go" icon={PlusIcon}>{t("submit")}</Button>
        </div>
      </PostForm>
    </Card>
  );
}
