import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { PasswordAndCode } from "~/forms/second-factor";

import { Button } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { PostForm } from "../form/post-form";
import { ProofFields, useProofLabels } from "./proof-fields";

/** Another telephone, or none; the latter only where the installation does not require one. */
export function ChangeCard({ removable, lastResult }: { readonly removable: boolean; readonly lastResult: SubmissionResult<string[]> | null }) {
  const t = useTranslations("secondFactor.change");
  const labels = useProofLabels();
  const [form, fields] = useForm<PasswordAndCode>({ id: "change", lastResult });
  return (
    <Card title={removable ? t("title") : t("replace")}>
      <PostForm form={form}>
        <Consequences items={[t("telephone"), t("meanwhile"), ...(removable ? [t("off")] : [])]} undo={{ possible: true, words: t("undo") }} />
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <ProofFields password={fields.password} code={fields.code} />
        <div className="actions">
          <Button name="intent" value="replace">{t("replace")}</Button>
          {removable && <Button kind="danger" name="intent" value="remove">{t("remove")}</Button>}
        </div>
      </PostForm>
    </Card>
  );
}
