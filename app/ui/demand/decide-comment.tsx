import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { CommentDecision } from "~/domain/comment";
import type { commentDecisionForm } from "~/forms/comment";
import type { CommentItem } from "~/presenters/demand-review";

import { Breadcrumb, type Crumb } from "../breadcrumb";
import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextArea } from "../form/text-area";
import { Narrow, Stack } from "../layout";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { Refusal, type RefusalCode } from "../refusal";
import { CommentWords } from "./comment";

type DecideCommentProps = {
  readonly comment: CommentItem;
  readonly decisions: readonly CommentDecision[];
  /** The one that the reader came to make; all that are open otherwise. */
  readonly chosen: CommentDecision | null;
  readonly crumbs: readonly Crumb[];
  readonly demandId: string;
  readonly versionId: string;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
  readonly refusal: RefusalCode | null;
};

/** One comment, and a decision on it with a reason. */
export function DecideComment({ comment, decisions, chosen, crumbs, demandId, versionId, lastResult, refusal }: DecideCommentProps) {
  const t = useTranslations("comments");
  const [form, fields] = useForm<z.input<typeof commentDecisionForm>>({ id: "decide", lastResult });
  const back = `/demands/${demandId}/review`;
  const offered = chosen && decisions.includes(chosen) ? [chosen] : decisions;
  return (
    <Narrow>
      <Breadcrumb crumbs={crumbs} />
      <PageTitle>{t("decide.title")}</PageTitle>
      <Stack>
        <Refusal code={refusal} />
        <Card title={comment.place}>
          <p className="item-note">{comment.by}</p>
          <CommentWords comment={comment} />
        </Card>
        {decisions.length === 0 ? <><Notice kind="warning" title={t("decide.closed")} /><div className="actions"><ButtonLink href={back}>{t("decide.back")}</ButtonLink></div></> : (
          <Card>
            <PostForm form={form}>
              <ErrorSummary form={form} labels={{ reason: t("decide.reason") }} />
              <FormOf />
              <Hidden name="versionId" value={versionId} />
              <TextArea field={fields.reason} label={t("decide.reason")} optional={chosen !== "set_aside"} />
              <div className="actions">
                {offered.map((decision, place) => <Button key={decision} kind={place === 0 ? "go" : "quiet"} name="decision" value={decision}>{t(`decisions.${decision}`)}</Button>)}
                <ButtonLink href={back}>{t("decide.back")}</ButtonLink>
              </div>
            </PostForm>
          </Card>
        )}
      </Stack>
    </Narrow>
  );
}
