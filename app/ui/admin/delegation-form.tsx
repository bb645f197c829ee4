import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { delegationForm } from "~/forms/role";
import type { RoleLine } from "~/presenters/role";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden, HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { PasswordAgain } from "./password-again";

type DelegationFormProps = { readonly line: RoleLine; readonly newId: string; readonly back: string; readonly lastResult?: SubmissionResult<string[]> | null };

/** An office held for a while in the stead of its holder, who keeps it. */
export function DelegationForm({ line, newId, back, lastResult }: DelegationFormProps) {
  const t = useTranslations();
  const [form, fields] = useForm<z.input<typeof delegationForm>>({ id: "delegate", lastResult, defaultValue: { id: newId } });
  const labels = { contact: t("admin.grant.contact"), startsOn: t("offices.delegate.firstDay"), endsOn: t("offices.delegate.lastDay"), password: t("admin.password") };
  const { id, person, role, organisation } = line;
  return (
    <Card title={t("offices.delegate.title")}>
      <PostForm form={form}>
        <p>{t("offices.delegate.what", { person, role, organisation })}</p>
        <p className="field-help">{t("offices.delegate.help")}</p>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="delegate" />
        <Hidden name="grantId" value={id} />
        <HiddenField field={fields.id} />
        <TextInput field={fields.contact} label={labels.contact} dir="ltr" autoComplete="off" />
        <TextInput field={fields.startsOn} type="date" label={labels.startsOn} short />
        <TextInput field={fields.endsOn} type="date" label={labels.endsOn} short />
        <PasswordAgain field={fields.password} />
        <Actions>
          <Button kind="go">{t("offices.delegate.submit")}</Button>
          <ButtonLink kind="plain" href={back}>{t("common.action.cancel")}</ButtonLink>
        </Actions>
      </PostForm>
    </Card>
  );
}
