import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TickBox } from "../form/tick-box";
import { LanguageField, NameFields, usePersonLabels } from "./person-fields";

/** The form's fields as text; `notices` is `on` or empty. */
export type OwnAccountValues = { readonly name: string; readonly gender: string; readonly language: string; readonly notices: string };

type OwnAccountFormProps = {
  readonly values: OwnAccountValues;
  /** How the account was read, to notice that it changed meanwhile. */
  readonly was: string;
  readonly lastResult?: SubmissionResult<string[]> | null;
};

/** What the reader is called, the language they read in, and whether notices are sent to them. */
export function OwnAccountForm({ values, was, lastResult }: OwnAccountFormProps) {
  const t = useTranslations("settings");
  const { name, gender, language } = usePersonLabels();
  const [form, fields] = useForm<OwnAccountValues>({ id: "account", lastResult, defaultValue: values });
  return (
    <Card title={t("account")}>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={{ name, gender, language, notices: t("notices") }} />
        <FormOf />
        <Hidden name="was" value={was} />
        <NameFields name={fields.name} gender={fields.gender} />
        <LanguageField field={fields.language} />
        <TickBox field={fields.notices} label={t("notices")} help={t("noticesHelp")} />
        <Actions>
          <Button kind="go">{t("save")}</Button>
        </Actions>
      </PostForm>
    </Card>
  );
}
