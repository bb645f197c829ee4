import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { LevelAtRecording } from "~/domain/rows/meeting";
import type { agreementEdit } from "~/forms/agreement";

import { ButtonLink } from "../button";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { type Option, Select } from "../form/select";
import { SubmitBar } from "../form/submit-bar";
import { TextArea } from "../form/text-area";
import { TextInput } from "../form/text-input";
import { LevelField } from "../meeting/level-field";
import { rowsIn, type Values } from "../meeting/reading";
import { useTriggerLabels } from "../meeting/trigger-fields";
import { Refusal, type RefusalCode } from "../refusal";
import type { ClauseChoices } from "./clause-row";
import { ClauseRows } from "./clause-rows";
import { PartyRows } from "./party-rows";

export type AgreementFormProps = ClauseChoices & {
  /** A fresh id for the clause that "add" inserts. */
  readonly spareId: string;
  readonly meetings: readonly Option[];
  readonly levels: readonly LevelAtRecording[];
  readonly values: Values;
  readonly back: string;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
  readonly refusal: RefusalCode | null | undefined;
};

/** The draft of an agreement: what it is called, who stands on each side, clause by clause. */
export function AgreementForm({ meetings, levels, values, back, lastResult, refusal, ...choices }: AgreementFormProps) {
  const t = useTranslations("agreements.form");
  const common = useTranslations("common");
  const [form, fields] = useForm<z.input<typeof agreementEdit>>({ id: "agreement", lastResult, defaultValue: values });
  const triggers = useTriggerLabels("clauses");
  const shown = (form.initialValue ?? values) as Values;
  const labels = {
    title: t("title"), preamble: t("preamble"), ourSignatories: t("ourSignatories"), meeting: t("meeting"), parties: t("parties"), clauses: t("clauses"),
    "parties[].party": t("party"), "parties[].signatory": t("signatory"), "clauses[].words": t("words"), "clauses[].party": t("boundParty"), "clauses[].dueOn": t("dueOn"), "clauses[].dueDays": t("dueDays"), "clauses[].answers": t("answersLabel"), ...triggers,
  };
  return (
    <PostForm form={form}>
      {/* The first button of a form is what Enter presses in a plain field: it must not be one that moves a row. */}
      <button type="submit" hidden tabIndex={-1}>{common("action.saveDraft")}</button>
      <Refusal code={refusal} />
      <ErrorSummary form={form} labels={labels} />
      <FormOf />
      <HiddenField field={fields.id} />
      {values.version !== undefined && <HiddenField field={fields.version} />}
      <TextInput field={fields.title} label={labels.title} />
      <PartyRows form={form} rows={rowsIn(shown, "parties")} options={choices.parties} />
      <TextInput field={fields.ourSignatories} optional label={labels.ourSignatories} help={t("ourSignatoriesHelp")} />
      {meetings.length > 0 && <Select field={fields.meeting} optional label={labels.meeting} options={meetings} none={t("noMeeting")} />}
      <TextArea field={fields.preamble} rows={4} optional label={labels.preamble} />
      <ClauseRows form={form} rows={rowsIn(shown, "clauses")} {...choices} />
      <LevelField field={fields.level} levels={levels} />
      <SubmitBar label={common("action.saveDraft")}>
        <ButtonLink href={back}>{common("action.cancel")}</ButtonLink>
      </SubmitBar>
    </PostForm>
  );
}
