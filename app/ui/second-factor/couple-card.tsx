import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { Coupling } from "~/presenters/second-factor";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { QrCode } from "../qr-code";

/** The second step: the secret goes to the telephone, and a first code comes back. */
export function CoupleCard({ coupling, lastResult }: { readonly coupling: Coupling; readonly lastResult: SubmissionResult<string[]> | null }) {
  const t = useTranslations("secondFactor");
  const [form, fields] = useForm<{ code: string }>({ id: "couple", lastResult });
  return (
    <Card title={t("couple.title")}>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={{ code: t("code") }} />
        <p>{t("couple.scan")}</p>
        <QrCode text={coupling.address} label={t("couple.qr")} />
        <p>{t("couple.type")}</p>
        <p className="secret" dir="ltr">
          {coupling.key}
        </p>
        <p className="field-help">{t("couple.until")}</p>
        <FormOf />
        <Hidden name="intent" value="confirm" />
        <TextInput field={fields.code} label={t("code")} help={t("codeHelp")} autoComplete="one-time-code" inputMode="numeric" dir="ltr" short />
        <p className="field-help">{t("couple.ends")}</p>
        <Actions>
          <Button kind="go">{t("couple.submit")}</Button>
        </Actions>
      </PostForm>
    </Card>
  );
}
