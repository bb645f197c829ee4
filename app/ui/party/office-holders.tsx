import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { nameIn } from "~/domain/localized";
import { OFFICE_GENDERS, type officeHolderForm } from "~/forms/office-holder";
import { useLanguage } from "~/i18n/use-language";
import type { OfficeLine } from "~/presenters/party";
import type { z } from "zod";

import { Button } from "../button";
import { Card } from "../card";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden, HiddenField } from "../form/hidden";
import { LocalizedField } from "../form/localized-field";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { OfficeList } from "./office-list";

type Result = SubmissionResult<string[]> | null | undefined;

/** A form that came back: which one, and for an end, whose. */
export type OfficeAnswer = { readonly form: "add" | "end"; readonly holder: string | null; readonly lastResult: Result };

/** The offices of a party, with a last day to put to each that is still held. */
export function KeptOffices({ offices, answer }: { readonly offices: readonly OfficeLine[]; readonly answer: OfficeAnswer | null | undefined }) {
  const t = useTranslations("parties");
  return (
    <Card title={t("office.title")} count={offices.length}>
      {offices.length === 0 ? (
        <p className="muted">{t("noOffices")} {t("noOfficesHelp")}</p>
      ) : (
        <OfficeList offices={offices} end={(office) => <EndForm office={office} lastResult={answer?.form === "end" && answer.holder === office.id ? answer.lastResult : null} />} />
      )}
    </Card>
  );
}

function EndForm({ office, lastResult }: { readonly office: OfficeLine; readonly lastResult: Result }) {
  const t = useTranslations("parties.office");
  const language = useLanguage();
  const [form, fields] = useForm<{ endsOn: string }>({ id: `end-${office.id}`, lastResult });
  return (
    <details className="more" open={lastResult?.status === "error"}>
      <summary>{t("end")}</summary>
      <div className="more-body">
        <PostForm form={form}>
          <ErrorSummary form={form} labels={{ endsOn: t("endsOn") }} />
          <FormOf />
          <Hidden name="intent" value="end" />
          <Hidden name="holder" value={office.id} />
          <TextInput field={fields.endsOn} type="date" short label={t("endOf", { office: nameIn(language, office.office).text })} />
          <Button>{t("end")}</Button>
        </PostForm>
      </div>
    </details>
  );
}

/** Somebody new in an office. */
export function NewOffice({ id, lastResult }: { readonly id: string; readonly lastResult: Result }) {
  const t = useTranslations("parties.office");
  const genderOf = useTranslations("terms.gender");
  const [form, fields] = useForm<z.input<typeof officeHolderForm>>({ id: "office", lastResult, defaultValue: { id, gender: "notGiven" } });
  const labels = { office: t("office"), gender: t("gender"), personName: t("person"), startsOn: t("startsOn"), endsOn: t("endsOn") };
  return (
    <Card title={t("addTitle")}>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="add" />
        <HiddenField field={fields.id} />
        <LocalizedField field={fields.office} label={labels.office} help={t("officeHelp")} />
        <Choices
          field={fields.gender} look="segments" label={labels.gender}
          choices={OFFICE_GENDERS.map((gender) => ({ value: gender, label: gender === "notGiven" ? t("genderNone") : genderOf(gender) }))}
        />
        <TextInput field={fields.personName} label={labels.personName} optional />
        <TextInput field={fields.startsOn} type="date" short label={labels.startsOn} help={t("dayHelp")} optional />
        <TextInput field={fields.endsOn} type="date" short label={labels.endsOn} help={t("dayHelp")} optional />
        <Button kind="go">{t("add")}</Button>
      </PostForm>
    </Card>
  );
}
