import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { LANGUAGES } from "~/domain/localized";
import { asRead } from "~/forms/house-rules";
import type { AdminPage } from "~/presenters/admin";

import { Button } from "../button";
import { Card } from "../card";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { TickBox } from "../form/tick-box";

const THRESHOLDS = ["silentAfterDays", "dueSoonDays", "longOverdueDays"] as const;
type Values = Record<(typeof THRESHOLDS)[number], string> & { languages: string[]; secondFactorRequired: "on" | "" };
type HouseRulesFormProps = { readonly rules: NonNullable<AdminPage["rules"]>; readonly lastResult?: SubmissionResult<string[]> | null };

/** The delays after which something is called late, the languages the union works in, and whether those who keep things need a second factor. */
export function HouseRulesForm({ rules, lastResult }: HouseRulesFormProps) {
  const t = useTranslations();
  const values = { ...Object.fromEntries(THRESHOLDS.map((name) => [name, String(rules[name])])), languages: [...rules.languages], secondFactorRequired: rules.secondFactorRequired ? "on" : "" };
  const [form, fields] = useForm<Values>({ id: "rules", lastResult, defaultValue: values });
  const labels = {
    silentAfterDays: t("admin.rules.silentAfterDays"), dueSoonDays: t("admin.rules.dueSoonDays"), longOverdueDays: t("admin.rules.longOverdueDays"), languages: t("admin.rules.languages"),
  };
  return (
    <Card title={t("admin.rules.title")}>
      <PostForm form={form} action="/admin">
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="rules" />
        <Hidden name="was" value={asRead(rules)} />
        {THRESHOLDS.map((name) => (
          <TextInput key={name} field={fields[name]} type="number" inputMode="numeric" label={labels[name]} short />
        ))}
        <Choices
          field={fields.languages} type="checkbox" label={labels.languages}
          choices={LANGUAGES.map((value) => ({ value, label: t(`common.languageName.${value}`) }))}
        />
        {rules.unguarded !== null && <TickBox field={fields.secondFactorRequired} label={t("secondFactor.rule.label")} help={rules.unguarded} />}
        <div className="actions">
          <Button>{t("admin.rules.submit")}</Button>
        </div>
      </PostForm>
    </Card>
  );
}
