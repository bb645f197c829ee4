import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { dossierPaperForm, ledgerPaperForm, paperForm } from "~/forms/paper";
import type { IssueForm as Form } from "~/presenters/papers";

import { Card } from "../card";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";
import { SubmitBar } from "../form/submit-bar";
import { NoteIcon } from "../icons";
import { Refusal, type RefusalCode } from "../refusal";

type IssueFormProps = { readonly issue: Form; readonly title: string; readonly submit: string; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null };

/** Issues a paper: in which language, and for whom at most. It takes a moment, and leads back to the list. */
export function IssueForm({ issue, title, submit, lastResult, refusal }: IssueFormProps) {
  const t = useTranslations();
  const [form, fields] = useForm<Partial<Pick<z.input<typeof dossierPaperForm>, "kind"> & Pick<z.input<typeof ledgerPaperForm>, "reach">> & z.input<typeof paperForm>>({ id: "paper", lastResult, defaultValue: { kind: issue.kinds[0], reach: issue.reaches[0]?.value, id: issue.id, language: issue.language, second: "none", level: issue.levels[0] } });
  const labels = { kind: t("papers.issue.kind"), language: t("papers.issue.language"), second: t("papers.issue.second"), level: t("papers.issue.level"), reach: t("ledgerPapers.issue.reach") };
  return (
    <Card title={title}>
      <PostForm form={form}>
        <Refusal code={refusal} />
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <HiddenField field={fields.id} />
        {issue.kinds.length > 0 && <Choices field={fields.kind} look="segments" label={labels.kind} choices={issue.kinds.map((value) => ({ value, label: t(`papers.kind.${value}`) }))} />}
        {issue.reaches.length === 1 && <HiddenField field={fields.reach} />}
        {issue.reaches.length > 1 && <Select field={fields.reach} label={labels.reach} help={t("ledgerPapers.issue.reachHelp")} options={issue.reaches} />}
        {issue.languages.length > 1 ? <Choices field={fields.language} look="segments" label={labels.language} choices={issue.languages} /> : <HiddenField field={fields.language} />}
        {issue.besides.length > 0 && <Choices field={fields.second} look="segments" label={labels.second} help={t("papers.issue.secondHelp")} choices={[{ value: "none", label: t("papers.issue.noSecond") }, ...issue.besides]} />}
        <Choices field={fields.level} look="segments" label={labels.level} help={t("papers.issue.levelHelp")} choices={issue.levels.map((value) => ({ value, label: t(`terms.confidentiality.${value}`) }))} />
        <SubmitBar label={submit} icon={NoteIcon} />
      </PostForm>
    </Card>
  );
}
