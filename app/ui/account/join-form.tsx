import { type SubmissionResult, useForm } from "@conform-to/react";
import type { z } from "zod";
import { useTranslations } from "use-intl";

import type { joinForm } from "~/forms/join";
import { useLanguage } from "~/i18n/use-language";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { Hidden, HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { CredentialFields, LanguageField, NameFields, usePersonLabels } from "./person-fields";

/** A guest's new account. `id` is the account's. */
export function JoinForm({ id, lastResult }: { readonly id: string; readonly lastResult?: SubmissionResult<string[]> | null }) {
  const t = useTranslations("signIn.join");
  const language = useLanguage();
  const labels = usePersonLabels();
  const [form, fields] = useForm<z.input<ReturnType<typeof joinForm>>>({ id: "join", lastResult, defaultValue: { id, language } });
  return (
    <Card title={t("newAccount")}>
      <PostForm form={form}>
        <p className="muted">{t("haveAccount")}</p>
        <ErrorSummary form={form} labels={labels} />
        <Hidden name="intent" value="new" />
        <HiddenField field={fields.id} />
        <NameFields name={fields.name} gender={fields.gender} />
        <CredentialFields email={fields.email} password={fields.password} />
        <LanguageField field={fields.language} />
        <Actions>
          <Button kind="go">{t("submit")}</Button>
        </Actions>
      </PostForm>
    </Card>
  );
}
