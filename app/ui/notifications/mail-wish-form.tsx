import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { RHYTHMS } from "~/domain/notification";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { PostForm } from "../form/post-form";
import { TickBox } from "../form/tick-box";

/** The form's fields as text; `named` is `on` or empty. */
export type MailWishValues = { readonly rhythm: string; readonly named: string };

/** When letters come, and whether they name anything. */
export function MailWishForm({ values, lastResult }: { readonly values: MailWishValues; readonly lastResult?: SubmissionResult<string[]> | null }) {
  const t = useTranslations("notifications.settings");
  const save = useTranslations("settings")("save");
  const [form, fields] = useForm<MailWishValues>({ id: "mail", lastResult, defaultValue: values });
  return (
    <Card title={t("mail")}>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={{ rhythm: t("rhythm"), named: t("named") }} />
        <FormOf />
        <Choices field={fields.rhythm} look="list" label={t("rhythm")} choices={RHYTHMS.map((rhythm) => ({ value: rhythm, label: t(rhythm) }))} />
        <TickBox field={fields.named} label={t("named")} help={t("namedHelp")} />
        <Actions>
          <Button kind="go">{save}</Button>
        </Actions>
      </PostForm>
    </Card>
  );
}
