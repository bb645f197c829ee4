import { type SubmissionResult, useForm } from "@conform-to/react";
import type { z } from "zod";
import { useTranslations } from "use-intl";

import type { noticeForm } from "~/forms/notice";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { LocalizedField } from "../form/localized-field";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";

/** What the fields hold before they are read. */
type Values = Omit<z.input<typeof noticeForm>, "version"> & { readonly version: string };
type NoticeFormProps = { readonly values: Values; readonly lastResult?: SubmissionResult<string[]> | null };

/** A new version of the legal notice, beginning from the one in force. */
export function NoticeForm({ values, lastResult }: NoticeFormProps) {
  const t = useTranslations("privacy.edit");
  const [form, fields] = useForm<Values>({ id: "notice", lastResult, defaultValue: values });
  const labels = { purpose: t("purpose"), authorisationNumber: t("authorisation"), contact: t("contact"), hosting: t("hosting") };
  return (
    <Card>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <HiddenField field={fields.id} />
        <HiddenField field={fields.version} />
        <LocalizedField field={fields.purpose} label={labels.purpose} help={t("purposeHelp")} optional long />
        <TextInput field={fields.authorisationNumber} label={labels.authorisationNumber} help={t("authorisationHelp")} optional short />
        <TextInput field={fields.contact} label={labels.contact} help={t("contactHelp")} optional />
        <TextInput field={fields.hosting} label={labels.hosting} help={t("hostingHelp")} optional />
        <Actions>
          <Button kind="go">{t("submit")}</Button>
          <ButtonLink href="/privacy">{t("read")}</ButtonLink>
        </Actions>
      </PostForm>
    </Card>
  );
}
