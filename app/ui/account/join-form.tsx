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
import { ConsentFields, type NoticeToAgree } from "./consent-fields";
import { CredentialFields, LanguageField, NameFields, usePersonLabels } from "./person-fields";

type JoinFormProps = {
  /** Of the account that the form makes. */
  readonly id: string;
  readonly notice: NoticeToAgree;
  /** The words of the button, where they are not simply to join. */
  readonly submit?: string;
  readonly lastResult?: SubmissionResult<string[]> | null;
};

/** A guest's new account, by an invitation or by a join link. */
export function JoinForm({ id, notice, submit, lastResult }: JoinFormProps) {
  const t = useTranslations("signIn.join");
  const language = useLanguage();
  const labels = { ...usePersonLabels(), consent: useTranslations("privacy.short")("title") };
  const [form, fields] = useForm<z.input<ReturnType<typeof joinForm>>>({ id: "join", lastResult, defaultValue: { id, language } });
  return (
    <Card title={t("newAccount")}>
      <PostForm form={form}>
        <p className="muted">{t("haveAccount")}</p>
        <ErrorSummary form={form} labels={labels} />
        <Hidden name="intent" value="new" />
        <HiddenField field={fields.id} />
        <NameFields name={fields.name} gender={fields.gender} />
        <CredentialFields contact={fields.contact} password={fields.password} />
        <LanguageField field={fields.language} />
        <ConsentFields field={fields.consent} notice={notice} />
        <Actions>
          <Button kind="go">{submit ?? t("submit")}</Button>
        </Actions>
      </PostForm>
    </Card>
  );
}
