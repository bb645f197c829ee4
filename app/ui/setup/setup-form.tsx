import { type SubmissionResult, useForm } from "@conform-to/react";
import type { z } from "zod";
import { useTranslations } from "use-intl";

import { LANGUAGES } from "~/domain/localized";
import { ORGANISATION_KINDS } from "~/domain/organisation";
import type { setupForm } from "~/forms/setup";
import { useLanguage } from "~/i18n/use-language";

import { ConsentFields, type NoticeToAgree } from "../account/consent-fields";
import { CredentialFields, LanguageField, NameFields, usePersonLabels } from "../account/person-fields";
import { Actions, Button } from "../button";
import { Card } from "../card";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { Hidden, HiddenField } from "../form/hidden";
import { LocalizedField } from "../form/localized-field";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";
import { CodeField } from "./code-field";

type SetupFormProps = {
  /** Of the account and of the union that the form makes. */
  readonly ids: { readonly id: string; readonly organisationId: string };
  readonly notice: NoticeToAgree;
  readonly lastResult?: SubmissionResult<string[]> | null;
};

/** A union, the languages it works in, and its first administrator. */
export function SetupForm({ ids, notice, lastResult }: SetupFormProps) {
  const t = useTranslations();
  const language = useLanguage();
  const { name: personName, ...person } = usePersonLabels();
  const [form, fields] = useForm<z.input<ReturnType<typeof setupForm>>>({ id: "setup", lastResult, defaultValue: { ...ids, kind: "association", languages: ["ar", "fr"], language } });
  const labels = { ...person, code: t("setup.code"), name: t("setup.union.name"), kind: t("setup.union.kind"), languages: t("setup.union.languages"), personName, consent: t("privacy.short.title") };
  return (
    <Card title={t("setup.union.title")}>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={labels} />
        <Hidden name="intent" value="union" />
        <HiddenField field={fields.id} />
        <HiddenField field={fields.organisationId} />
        <CodeField field={fields.code} />
        <LocalizedField field={fields.name} label={labels.name} />
        <Select field={fields.kind} label={labels.kind} short options={ORGANISATION_KINDS.map((value) => ({ value, label: t(`terms.organisationKind.${value}`) }))} />
        <Choices
          field={fields.languages} type="checkbox" label={labels.languages}
          choices={LANGUAGES.map((value) => ({ value, label: t(`common.languageName.${value}`) }))}
        />
        <div>
          <h3>{t("setup.administrator.title")}</h3>
          <p className="field-help">{t("setup.administrator.help")}</p>
        </div>
        <NameFields name={fields.personName} gender={fields.gender} />
        <CredentialFields contact={fields.contact} password={fields.password} />
        <LanguageField field={fields.language} />
        <ConsentFields field={fields.consent} notice={notice} />
        <Actions>
          <Button kind="go">{t("setup.union.submit")}</Button>
        </Actions>
      </PostForm>
    </Card>
  );
}
