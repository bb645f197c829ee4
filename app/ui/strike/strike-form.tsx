import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { Id } from "~/domain/viewer";
import type { strikeForm } from "~/forms/strike";
import type { StrikePage } from "~/presenters/strike";

import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextArea } from "../form/text-area";
import { CrossCircleIcon } from "../icons";
import { Stack } from "../layout";
import { PageTitle } from "../page-title";
import { Refusal, type RefusalCode } from "../refusal";
import { RecordCard, UpToDossier } from "./record";

type StrikeOutProps = { readonly page: StrikePage; readonly strikeId: Id; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null | undefined };

/** Striking a record out: what it is, what will go with it, why, and one button. */
export function StrikeOut({ page, strikeId, lastResult, refusal }: StrikeOutProps) {
  const t = useTranslations();
  const [form, fields] = useForm<z.input<typeof strikeForm>>({ id: "strike", lastResult });
  return (
    <div className="narrow">
      <UpToDossier dossier={page.record.dossier} />
      <PageTitle lede={t("strikes.lede")}>{page.heading}</PageTitle>
      <Stack>
        <RecordCard record={page.record} struck={false} />
        <Card>
          <PostForm form={form}>
            <Refusal code={refusal} />
            <ErrorSummary form={form} labels={{ reason: t("strikes.reason") }} />
            <Consequences items={page.effects} undo={{ possible: true, words: page.undo }} />
            <FormOf />
            <Hidden name="id" value={strikeId} />
            <Hidden name="seen" value={page.seen} />
            <TextArea field={fields.reason} label={t("strikes.reason")} help={t("strikes.reasonHelp")} />
            <div className="actions">
              <Button kind="danger" icon={CrossCircleIcon}>{t("strikes.submit")}</Button>
              <ButtonLink href={page.back}>{t("common.action.cancel")}</ButtonLink>
            </div>
          </PostForm>
        </Card>
      </Stack>
    </div>
  );
}
