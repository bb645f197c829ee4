import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";

/** How whoever forgot their password signs in, so that a link can be sent to them. */
export function ForgottenForm({ lastResult }: { readonly lastResult?: SubmissionResult<string[]> | null }) {
  const t = useTranslations("wayIn.forgotten");
  const [form, fields] = useForm<{ contact: string }>({ id: "forgotten", lastResult });
  return (
    <Card>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={{ contact: t("contact") }} />
        <TextInput field={fields.contact} label={t("contact")} help={t("contactHelp")} dir="ltr" autoComplete="username" />
        <Actions>
          <Button kind="go">{t("submit")}</Button>
          <ButtonLink kind="plain" href="/sign-in">{t("back")}</ButtonLink>
        </Actions>
        <p className="muted small">{t("ask")}</p>
      </PostForm>
    </Card>
  );
}
