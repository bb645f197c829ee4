import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { AccessCard } from "~/presenters/access";

import { Actions, Button, ButtonLink } from "../button";
import { Consequences } from "../consequences";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { PasswordAgain } from "./password-again";

type AccessFormProps = { readonly accountId: string; readonly step: NonNullable<AccessCard["asked"]>; readonly lastResult?: SubmissionResult<string[]> | null };

/** One step about somebody's account: what it will do, and the administrator's own password. */
export function AccessForm({ accountId, step: { intent, items, undo, submit }, lastResult }: AccessFormProps) {
  const t = useTranslations();
  const [form, fields] = useForm<{ password: string }>({ id: "access-step", lastResult });
  return (
    <PostForm form={form} action={`/admin/people/${accountId}?access=${intent}`}>
      <ErrorSummary form={form} labels={{ password: t("admin.password") }} />
      <FormOf />
      <Hidden name="intent" value={intent} />
      <Hidden name="accountId" value={accountId} />
      <Consequences items={items} undo={{ possible: true, words: undo }} />
      <PasswordAgain field={fields.password} />
      <Actions>
        <Button kind={intent === "suspend" ? "danger" : "go"}>{submit}</Button>
        <ButtonLink kind="plain" href={`/admin/people/${accountId}`}>{t("common.action.cancel")}</ButtonLink>
      </Actions>
    </PostForm>
  );
}
