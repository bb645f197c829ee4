import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";

type ContactsFormProps = {
  readonly values: { readonly email: string; readonly phone: string };
  /** How the contacts were read, to notice that they changed meanwhile. */
  readonly was: string;
  /** Whether a new address must be confirmed from there. */
  readonly confirms: boolean;
  readonly lastResult?: SubmissionResult<string[]> | null;
};

/** How the reader is reached and signs in. */
export function ContactsForm({ values, was, confirms, lastResult }: ContactsFormProps) {
  const t = useTranslations("ownData");
  const [form, fields] = useForm<{ email: string; phone: string; password: string }>({ id: "contacts", lastResult, defaultValue: values });
  const labels = { email: t("contacts.email"), phone: t("contacts.phone"), password: t("password") };
  return (
    <Card title={t("contacts.title")}>
      <PostForm form={form}>
        <p className="field-help">{t("contacts.help")}</p>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="contacts" />
        <Hidden name="was" value={was} />
        <TextInput field={fields.email} type="email" label={labels.email} help={confirms ? t("contacts.emailHelp") : undefined} autoComplete="email" optional />
        <TextInput field={fields.phone} type="tel" label={labels.phone} help={t("contacts.phoneHelp")} autoComplete="tel" optional />
        <TextInput field={fields.password} type="password" label={labels.password} help={t("passwordHelp")} autoComplete="current-password" />
        <Actions>
          <Button kind="go">{t("contacts.save")}</Button>
        </Actions>
      </PostForm>
    </Card>
  );
}
