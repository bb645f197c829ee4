import { type SubmissionResult, useForm } from "@conform-to/react";
import type { z } from "zod";
import { useTranslations } from "use-intl";

import type { ownAccountForm } from "~/forms/settings";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { Facts } from "../facts";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { LanguageField, NameFields, usePersonLabels } from "./person-fields";

type OwnAccountFormProps = {
  readonly email: string | null;
  readonly values: z.input<typeof ownAccountForm>;
  readonly lastResult?: SubmissionResult<string[]> | null;
};

/** What the reader is called and the language they read in. */
export function OwnAccountForm({ email, values, lastResult }: OwnAccountFormProps) {
  const t = useTranslations();
  const labels = usePersonLabels();
  const [form, fields] = useForm<z.input<typeof ownAccountForm>>({ id: "account", lastResult, defaultValue: values });
  return (
    <Card title={t("settings.account")}>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="account" />
        <Facts column facts={[{ key: "email", label: labels.email, value: <bdi dir="ltr">{email}</bdi> }]} />
        <p className="field-help">{t("settings.emailFixed")}</p>
        <NameFields name={fields.name} gender={fields.gender} />
        <LanguageField field={fields.language} />
        <Actions>
          <Button kind="go">{t("settings.save")}</Button>
        </Actions>
      </PostForm>
    </Card>
  );
}
