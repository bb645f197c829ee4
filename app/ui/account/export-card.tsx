import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";

/** A copy of everything that is kept about the reader, as a file. */
export function ExportCard({ lastResult }: { readonly lastResult?: SubmissionResult<string[]> | null }) {
  const t = useTranslations("ownData");
  const [form, fields] = useForm<{ password: string }>({ id: "export", lastResult });
  return (
    <Card title={t("export.title")}>
      <PostForm form={form} action="/settings/data/export">
        <p>{t("export.what")}</p>
        <ErrorSummary form={form} labels={{ password: t("password") }} />
        <FormOf />
        <TextInput field={fields.password} type="password" label={t("password")} help={t("passwordHelp")} autoComplete="current-password" />
        <Actions>
          <Button kind="go">{t("export.submit")}</Button>
        </Actions>
      </PostForm>
    </Card>
  );
}
