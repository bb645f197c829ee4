import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import { COMMENT_KINDS } from "~/domain/demand";
import type { commentForm } from "~/forms/comment";

import { Button, ButtonLink } from "../button";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextArea } from "../form/text-area";

type Values = { readonly id: string; readonly versionId: string; readonly anchor: string | null; readonly replyTo: string | null };
type CommentFormProps = {
  readonly demandId: string;
  readonly values: Values;
  /** The paragraph's words, from which a proposed wording begins; null where none can be proposed. */
  readonly paragraph: string | null;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
  readonly back?: string;
};

/** A comment, a proposed wording or a reply to be written. */
export function CommentForm({ demandId, values, paragraph, lastResult, back }: CommentFormProps) {
  const t = useTranslations("comments");
  const terms = useTranslations("terms.commentKind");
  const [form, fields] = useForm<z.input<typeof commentForm>>({
    id: `comment-${values.replyTo ?? values.anchor ?? "whole"}`, lastResult,
    defaultValue: { id: values.id, versionId: values.versionId, anchor: values.anchor ?? undefined, replyTo: values.replyTo ?? undefined, kind: "comment", proposal: paragraph ?? undefined },
  });
  const labels = { kind: t("form.kind"), words: t(values.replyTo ? "replyWords" : "form.words"), proposal: t("form.proposal") };
  return (
    <PostForm form={form} action={`/demands/${demandId}/comments`}>
      <ErrorSummary form={form} labels={labels} />
      <FormOf />
      <HiddenField field={fields.id} />
      <HiddenField field={fields.versionId} />
      {values.anchor && <HiddenField field={fields.anchor} />}
      {values.replyTo && <HiddenField field={fields.replyTo} />}
      {paragraph === null ? <HiddenField field={fields.kind} /> : <Choices field={fields.kind} look="segments" label={labels.kind} choices={COMMENT_KINDS.map((kind) => ({ value: kind, label: terms(kind) }))} />}
      <TextArea field={fields.words} label={labels.words} help={paragraph === null ? undefined : t("form.wordsHelp")} />
      {paragraph !== null && <TextArea field={fields.proposal} rows={4} optional label={labels.proposal} />}
      <div className="actions">
        <Button>{t(values.replyTo ? "replySave" : "form.save")}</Button>
        {back && <ButtonLink href={back}>{t("decide.back")}</ButtonLink>}
      </div>
    </PostForm>
  );
}
