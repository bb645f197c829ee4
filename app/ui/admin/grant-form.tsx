import { type SubmissionResult, useForm } from "@conform-to/react";
import type { z } from "zod";
import { useTranslations } from "use-intl";

import { ROLES } from "~/domain/viewer";
import type { roleForm } from "~/forms/role";
import type { AdminPage } from "~/presenters/admin";

import { Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden, HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";
import { PasswordAgain } from "./password-again";

type Values = z.input<typeof roleForm>;
type GrantFormProps = Pick<AdminPage, "options"> & { readonly values: Partial<Values>; readonly lastResult?: SubmissionResult<string[]> | null };

/** An office for somebody who has an account; with a last day, a delegation. */
export function GrantForm({ options, values, lastResult }: GrantFormProps) {
  const t = useTranslations();
  const [form, fields] = useForm<Values>({ id: "grant", lastResult, defaultValue: { role: "bureau", ...values } });
  const labels = {
    contact: t("admin.grant.contact"), role: t("admin.grant.role"), organisationId: t("admin.grant.organisation"), startsOn: t("admin.grant.startsOn"), endsOn: t("admin.grant.endsOn"),
    password: t("admin.password"),
  };
  return (
    <Card title={t("admin.grant.title")}>
      <PostForm form={form} action="/admin">
        <p className="field-help">{t("admin.grant.help")}</p>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="grant" />
        <HiddenField field={fields.id} />
        <TextInput field={fields.contact} label={labels.contact} dir="ltr" autoComplete="off" />
        <Select field={fields.role} label={labels.role} short options={ROLES.map((value) => ({ value, label: t(`terms.role.${value}`) }))} />
        <Select field={fields.organisationId} label={labels.organisationId} options={options} />
        <TextInput field={fields.startsOn} type="date" label={labels.startsOn} short />
        <TextInput field={fields.endsOn} type="date" label={labels.endsOn} help={t("admin.grant.endsOnHelp")} optional short />
        <PasswordAgain field={fields.password} />
        <div className="actions">
          <Button>{t("admin.grant.submit")}</Button>
        </div>
      </PostForm>
    </Card>
  );
}
