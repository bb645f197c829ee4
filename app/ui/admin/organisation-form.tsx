import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { GENDERS } from "~/domain/localized";
import { ORGANISATION_KINDS } from "~/domain/organisation";
import type { AdminPage } from "~/presenters/admin";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden, HiddenField } from "../form/hidden";
import { LocalizedField } from "../form/localized-field";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";

type Values = { id: string; name: { ar?: string; fr?: string; en?: string }; kind: string; gender: string; version: string; parentId: string };

type OrganisationFormProps = Pick<AdminPage, "options"> & {
  /** Without a version it is one to be added. */
  readonly values: Partial<Values>;
  /** Where giving up a change leads. */
  readonly back?: string;
  readonly lastResult?: SubmissionResult<string[]> | null;
};

/** An organisation to add below another, or to change. */
export function OrganisationForm({ options, values, back = "/admin", lastResult }: OrganisationFormProps) {
  const t = useTranslations();
  const adding = values.version === undefined;
  const [form, fields] = useForm<Values>({ id: "organisation", lastResult, defaultValue: { kind: "section", gender: "feminine", ...values } });
  const labels = { name: t("admin.organisations.name"), kind: t("admin.organisations.kind"), gender: t("admin.organisations.gender"), parentId: t("admin.organisations.below") };
  return (
    <Card title={adding ? t("admin.organisations.add") : t("admin.organisations.editTitle")}>
      <PostForm form={form} action={adding ? "/admin" : undefined}>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value={adding ? "add" : "edit"} />
        <HiddenField field={fields.id} />
        {!adding && <HiddenField field={fields.version} />}
        {adding && <Select field={fields.parentId} label={labels.parentId} options={options} />}
        <LocalizedField field={fields.name} label={labels.name} />
        <Select field={fields.kind} label={labels.kind} short options={ORGANISATION_KINDS.map((value) => ({ value, label: t(`terms.organisationKind.${value}`) }))} />
        <Select field={fields.gender} label={labels.gender} short options={GENDERS.map((value) => ({ value, label: t(`terms.gender.${value}`) }))} />
        <Actions>
          <Button kind={adding ? "quiet" : "go"}>{adding ? t("admin.organisations.submit") : t("admin.organisations.save")}</Button>
          {!adding && <ButtonLink kind="plain" href={back}>{t("common.action.cancel")}</ButtonLink>}
        </Actions>
      </PostForm>
    </Card>
  );
}
