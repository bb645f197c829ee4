import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { NewPasswordField } from "../account/person-fields";
import { Actions, Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { PostForm } from "../form/post-form";

/** A new password, for whoever holds the link. */
export function ResetForm({ lastResult }: { readonly lastResult?: SubmissionResult<string[]> | null }) {
  const t = useTranslations("wayIn.reset");
  const [form, fields] = useForm<{ password: string }>({ id: "reset", lastResult });
  return (
    <Card>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={{ password: t("password") }} />
        <NewPasswordField field={fields.password} label={t("password")} />
        <Actions>
          <Button kind="go">{t("submit")}</Button>
        </Actions>
      </PostForm>
    </Card>
  );
}
