import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import { OFFICE_GENDERS, type officeCorrectionForm } from "~/forms/office-holder";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden, HiddenField } from "../form/hidden";
import { LocalizedField } from "../form/localized-field";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";

type Values = Omit<z.input<typeof officeCorrectionForm>, "intent" | "was">;
type OfficeFormProps = {
  /** One that is there already brings what was read; one without is new. */
  readonly values: Values & { readonly was?: string };
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
  /** Where giving up a correction leads. */
  readonly back: string;
};

/** Somebody in an office: to be noted, or to be put right, also when the office ended. */
export function OfficeForm({ values: { was, ...values }, lastResult, back }: OfficeFormProps) {
  const t = useTranslations("parties.office");
  const all = useTranslations();
  const [form, fields] = useForm<Values>({ id: "office", lastResult, defaultValue: values });
  const labels = { office: t("office"), gender: t("gender"), personName: t("person"), startsOn: t("startsOn"), endsOn: t("endsOn") };
  return (
    <Card title={was === undefined ? t("addTitle") : t("correctTitle")}>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value={was === undefined ? "add" : "correct"} />
        {was !== undefined && <Hidden name="was" value={was} />}
        <HiddenField field={fields.id} />
        <LocalizedField field={fields.office} label={labels.office} help={t("officeHelp")} />
        <Choices
          field={fields.gender} look="segments" label={labels.gender}
          choices={OFFICE_GENDERS.map((gender) => ({ value: gender, label: gender === "notGiven" ? t("genderNone") : all(`terms.gender.${gender}`) }))}
        />
        <TextInput field={fields.personName} label={labels.personName} optional />
        <TextInput field={fields.startsOn} type="date" short label={labels.startsOn} help={t("dayHelp")} optional />
        <TextInput field={fields.endsOn} type="date" short label={labels.endsOn} help={t("dayHelp")} optional />
        <Actions>
          <Button kind="go">{was === undefined ? t("add") : t("correctSubmit")}</Button>
          {was !== undefined && <ButtonLink kind="plain" href={back}>{all("common.action.cancel")}</ButtonLink>}
        </Actions>
      </PostForm>
    </Card>
  );
}
