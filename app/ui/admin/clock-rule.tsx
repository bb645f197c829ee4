import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { ClockLine } from "~/presenters/clocks";

import { Actions, Button } from "../button";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { Badge } from "../badge";
import { CheckCircleIcon, DashCircleIcon } from "../icons";

/** One delay: for whom it is, its source, how long it runs, and whether it is in force. */
export function ClockRuleForm({ rule, lastResult }: { readonly rule: ClockLine; readonly lastResult?: SubmissionResult<string[]> | null }) {
  const t = useTranslations("clocks");
  const [form, fields] = useForm<{ days: string; enabled: string }>({ id: `clock-${rule.id}`, lastResult, defaultValue: rule.values });
  const labels = { days: t("days"), enabled: t("enabled") };
  return (
    <section className="clock-rule">
      <h3><bdi>{rule.name}</bdi></h3>
      <p className="item-note">{rule.applies}</p>
      <p className="muted small"><bdi>{rule.citation}</bdi></p>
      <Badge tone={rule.enabled ? "kept" : "plain"} icon={rule.enabled ? CheckCircleIcon : DashCircleIcon}>{t(rule.enabled ? "on" : "off", { days: rule.values.days ?? "" })}</Badge>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="change" />
        <Hidden name="id" value={rule.id} />
        <Hidden name="version" value={rule.values.version ?? "0"} />
        <TextInput field={fields.days} type="number" inputMode="numeric" short label={labels.days} />
        <Choices field={fields.enabled} look="segments" label={labels.enabled} choices={[{ value: "off", label: t("turnOff") }, { value: "on", label: t("turnOn") }]} />
        <Actions><Button aria-label={t("saveOf", { name: `${rule.name}, ${rule.applies}` })}>{t("save")}</Button></Actions>
      </PostForm>
    </section>
  );
}
