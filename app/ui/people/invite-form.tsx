import { type SubmissionResult, useForm } from "@conform-to/react";
import type { z } from "zod";
import { useTranslations } from "use-intl";

import type { invitationForm } from "~/forms/invitation";
import type { PeoplePage } from "~/presenters/people";

import { Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden, HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";
import { PlusIcon } from "../icons";

type InviteFormProps = Pick<PeoplePage, "organisations" | "roles"> & { readonly id: string; readonly lastResult?: SubmissionResult<string[]> | null };

/** Whom to invite, to what. */
export function InviteForm({ id, organisations, roles, lastResult }: InviteFormProps) {
  const t = useTranslations("people.invite");
  const asksPassword = roles.some(({ value }) => value !== "member");
  const [form, fields] = useForm<z.input<typeof invitationForm>>({ id: "invite", lastResult, defaultValue: { id } });
  const labels = { guest: t("guest"), organisationId: t("organisation"), role: t("role"), password: t("password") };
  return (
    <Card title={t("title")}>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="invite" />
        <HiddenField field={fields.id} />
        <TextInput field={fields.guest} label={labels.guest} help={t("guestHelp")} autoComplete="off" />
        <Select field={fields.organisationId} label={labels.organisationId} options={organisations} />
        <Select field={fields.role} label={labels.role} options={roles} />
        {asksPassword && <TextInput field={fields.password} type="password" label={labels.password} help={t("passwordHelp")} autoComplete="current-password" />}
        <div className="actions">
          <Button kind="go" icon={PlusIcon}>{t("submit")}</Button>
        </div>
      </PostForm>
    </Card>
  );
}
