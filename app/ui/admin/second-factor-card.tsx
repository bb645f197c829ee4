import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { FactorCard } from "~/presenters/second-factor";

import { QuietMark } from "../badge";
import { Button } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { ChevronDownIcon, DashCircleIcon, ShieldIcon } from "../icons";
import { PasswordAgain } from "./password-again";

type SecondFactorCardProps = { readonly factor: FactorCard; readonly lastResult: SubmissionResult<string[]> | null };

/** Whether somebody has a second factor, and taking it away when their telephone is lost. Sends the intent `remove-factor` to this very address. */
export function SecondFactorCard({ factor: { accountId, since, removable }, lastResult }: SecondFactorCardProps) {
  const t = useTranslations("secondFactor.lostTelephone");
  const words = useTranslations();
  const [form, fields] = useForm<{ password: string }>({ id: "remove-factor", lastResult });
  return (
    <Card title={words("secondFactor.title")}>
      <div className="stack">
        <QuietMark icon={since ? ShieldIcon : DashCircleIcon}>{since ? t("on", { day: since }) : t("off")}</QuietMark>
        {since && removable && (
          <details className="more" open={lastResult !== null}>
            <summary>
              <ChevronDownIcon />
              {t("submit")}
            </summary>
            <div className="more-body">
              <PostForm form={form}>
                <p className="field-help">{t("help")}</p>
                <Consequences items={[t("codes"), t("sessions"), t("letter")]} undo={{ possible: false, words: t("undo") }} />
                <ErrorSummary form={form} labels={{ password: words("admin.password") }} />
                <FormOf />
                <Hidden name="intent" value="remove-factor" />
                <Hidden name="accountId" value={accountId} />
                <PasswordAgain field={fields.password} />
                <div className="actions">
                  <Button kind="danger">{t("submit")}</Button>
                </div>
              </PostForm>
            </div>
          </details>
        )}
      </div>
    </Card>
  );
}
