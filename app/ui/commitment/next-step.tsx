import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { NextStepForm as Defaults, NextStepLine } from "~/presenters/next-step";

import { Badge } from "../badge";
import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { ChevronDownIcon, ClockIcon } from "../icons";
import { UserText } from "../user-text";

type StepFields = { readonly version: string; readonly words: string; readonly onDay: string };
type Result = SubmissionResult<string[]> | null | undefined;

/** The two fields of a next step and its buttons; what is set can also be taken away. */
function StepFields({ form: defaults, lastResult, quoted, back, kind }: { readonly form: Defaults; readonly lastResult?: Result; readonly quoted?: string; readonly back?: string; readonly kind: "go" | "quiet" }) {
  const t = useTranslations("ledger.step");
  const common = useTranslations("common.action");
  const [form, fields] = useForm<StepFields>({ id: "step", lastResult, defaultValue: { ...defaults, version: String(defaults.version) } });
  const labels = { words: t("words"), onDay: t("onDay") };
  return (
    <PostForm form={form} action={defaults.action}>
      <ErrorSummary form={form} labels={labels} />
      <FormOf />
      <HiddenField field={fields.version} />
      {quoted && <blockquote className="quoted"><UserText text={quoted} /></blockquote>}
      <TextInput field={fields.words} label={labels.words} help={t("wordsHelp")} />
      <TextInput field={fields.onDay} label={labels.onDay} type="date" short />
      <div className="actions">
        <Button kind={kind}>{t("save")}</Button>
        {defaults.words && <Button kind="plain" name="intent" value="clear">{t("clear")}</Button>}
        {back && <ButtonLink href={back}>{common("cancel")}</ButtonLink>}
      </div>
    </PostForm>
  );
}

/** The page of a next step: what the commitment says, and the two fields. */
export function NextStepForm(props: { readonly form: Defaults; readonly quoted: string; readonly back: string; readonly lastResult: Result }) {
  return <Card><StepFields {...props} kind="go" /></Card>;
}

/** What is done about an open commitment next, with its form folded away for those who may set it. */
export function NextStepCard({ step, form }: { readonly step: NextStepLine | null; readonly form: Defaults | null }) {
  const t = useTranslations("ledger.step");
  return (
    <Card title={t("title")}>
      {step ? (
        <>
          <UserText text={step.words} />
          <p className="small">{step.overdue ? <span className="badges"><bdi>{step.day}</bdi><Badge tone="theirs" icon={ClockIcon}>{step.overdue}</Badge></span> : <bdi className="muted">{step.day}</bdi>}</p>
        </>
      ) : <p className="muted">{t("none")}</p>}
      {form && (
        <details className="more">
          <summary>{step ? t("change") : t("set")}<ChevronDownIcon /></summary>
          <div className="more-body"><StepFields form={form} kind="quiet" /></div>
        </details>
      )}
    </Card>
  );
}
