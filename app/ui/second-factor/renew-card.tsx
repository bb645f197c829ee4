import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { PasswordAndCode } from "~/forms/second-factor";

import { Button } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { ProofFields, useProofLabels } from "./proof-fields";

/** New recovery codes in the place of the old ones. */
export function RenewCard({ lastResult }: { readonly lastResult: SubmissionResult<string[]> | null }) {
  const t = useTranslations("secondFactor.renew");
  const labels = useProofLabels();
  const [form, fields] = useForm<PasswordAndCode>({ id: "renew", lastResult });
  return (
    <Card title={t("title")}>
      <PostForm form={form}>
        <Consequences items={[t("help")]} undo={{ possible: false, words: t("undo") }} />
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="renew" />
        <ProofFields password={fields.password} code={fields.code} />
        <div className="actions">
          <Button>{t("submit")}</Button>
        </div>
      </PostForm>
    </Card>
  );
}
