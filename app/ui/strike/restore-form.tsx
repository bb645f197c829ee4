import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { restoreForm } from "~/forms/strike";
import type { RestorePage } from "~/presenters/strike";

import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { PostForm } from "../form/post-form";
import { TextArea } from "../form/text-area";
import { ReturnIcon } from "../icons";
import { Stack } from "../layout";
import { PageTitle } from "../page-title";
import { Refusal, type RefusalCode } from "../refusal";
import { RecordCard, UpToDossier } from "./record";
import { useStrikeFacts } from "./struck-record";

type RestoreProps = { readonly page: RestorePage; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null | undefined };

/** Restoring a record: what it was and why it was struck out, what will come back, and one button. */
export function Restore({ page, lastResult, refusal }: RestoreProps) {
  const t = useTranslations();
  const [form, fields] = useForm<z.input<typeof restoreForm>>({ id: "restore", lastResult });
  const facts = useStrikeFacts(page.struck);
  return (
    <div className="narrow">
      <UpToDossier dossier={page.struck.record.dossier} />
      <PageTitle>{page.heading}</PageTitle>
      <Stack>
        <RecordCard record={page.struck.record} struck facts={facts} />
        <Card>
          <PostForm form={form}>
            <Refusal code={refusal} />
            <ErrorSummary form={form} labels={{ reason: t("strikes.restore.reason") }} />
            <Consequences items={page.effects} undo={{ possible: true, words: page.undo }} />
            <FormOf />
            <TextArea field={fields.reason} optional label={t("strikes.restore.reason")} />
            <div className="actions">
              <Button kind="go" icon={ReturnIcon}>{t("strikes.restore.submit")}</Button>
              <ButtonLink href={page.back}>{t("common.action.cancel")}</ButtonLink>
            </div>
          </PostForm>
        </Card>
      </Stack>
    </div>
  );
}
