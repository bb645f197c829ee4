import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { RuleLine } from "~/presenters/retention";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";

/** How long one kind of record is kept. */
export function RetentionRuleForm({ rule, lastResult }: { readonly rule: RuleLine; readonly lastResult?: SubmissionResult<string[]> | null }) {
  const t = useTranslations("ownData.retention");
  const [form, fields] = useForm<{ months: string }>({ id: `rule-${rule.kind}`, lastResult, defaultValue: { months: rule.months } });
  return (
    <Card title={rule.title}>
      <PostForm form={form}>
        <p>{rule.what}</p>
        <p className="muted">{rule.holds}</p>
        <ErrorSummary form={form} labels={{ months: t("monthsLabel") }} />
        <FormOf />
        <Hidden name="intent" value="rule" />
        <Hidden name="kind" value={rule.kind} />
        <Hidden name="version" value={rule.version} />
        <TextInput field={fields.months} type="number" inputMode="numeric" label={t("monthsLabel")} help={rule.help} optional short />
        <Actions>
          <Button>{t("save")}</Button>
        </Actions>
      </PostForm>
    </Card>
  );
}
