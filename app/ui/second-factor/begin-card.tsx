import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";

/** Apps that are free and understand the codes; their names are the same in every language. */
const APPS = "Aegis, 2FAS, FreeOTP, Google Authenticator";

/** The first step of turning it on: the password again. */
export function BeginCard({ lastResult }: { readonly lastResult: SubmissionResult<string[]> | null }) {
  const t = useTranslations("secondFactor");
  const [form, fields] = useForm<{ password: string }>({ id: "begin", lastResult });
  return (
    <Card title={t("begin.title")}>
      <PostForm form={form}>
        <p>
          {t("begin.help")} <bdi dir="ltr">{APPS}</bdi>
        </p>
        <ErrorSummary form={form} labels={{ password: t("password") }} />
        <FormOf />
        <Hidden name="intent" value="begin" />
        <TextInput field={fields.password} type="password" label={t("password")} autoComplete="current-password" />
        <Actions>
          <Button kind="go">{t("begin.submit")}</Button>
        </Actions>
      </PostForm>
    </Card>
  );
}
