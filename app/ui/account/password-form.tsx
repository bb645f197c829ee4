import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { NewPasswordField } from "./person-fields";

/** A new password, for whoever knows the present one. */
export function PasswordForm({ lastResult }: { readonly lastResult?: SubmissionResult<string[]> | null }) {
  const t = useTranslations("settings.password");
  const [form, fields] = useForm<{ current: string; password: string }>({ id: "password", lastResult });
  const labels = { current: t("current"), password: t("new") };
  return (
    <Card title={t("title")}>
      <PostForm form={form}>
        <p className="field-help">{t("help")}</p>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <TextInput field={fields.current} type="password" label={labels.current} autoComplete="current-password" />
        <NewPasswordField field={fields.password} label={labels.password} />
        <div className="actions">
          <Button kind="go">{t("submit")}</Button>
        </div>
      </PostForm>
    </Card>
  );
}
