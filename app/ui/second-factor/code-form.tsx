import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { ChevronDownIcon } from "../icons";
import { Stack } from "../layout";

/** The two kinds of code, each with a form of its own: a telephone gives figures, a recovery code needs letters. */
export type CodeKind = "telephone" | "recovery";

type CodeFormProps = {
  /** Where to go afterwards. */
  readonly to: string;
  /** The form that was sent and not taken. */
  readonly sent: { readonly kind: CodeKind; readonly lastResult: SubmissionResult<string[]> } | null;
};

/** The second step of signing in: the code of the telephone, or for want of it a recovery code. */
export function CodeForm({ to, sent }: CodeFormProps) {
  const t = useTranslations("secondFactor");
  const resultOf = (kind: CodeKind) => (sent?.kind === kind ? sent.lastResult : null);
  const [form, fields] = useForm<{ code: string }>({ id: "code", lastResult: resultOf("telephone") });
  const [recovery, recoveryFields] = useForm<{ code: string }>({ id: "recovery", lastResult: resultOf("recovery") });
  return (
    <Card>
      <Stack>
        <PostForm form={form} action="/sign-in/code">
          <ErrorSummary form={form} labels={{ code: t("code") }} />
          <Hidden name="to" value={to} />
          <Hidden name="kind" value="telephone" />
          <TextInput field={fields.code} label={t("code")} help={t("codeHelp")} autoComplete="one-time-code" inputMode="numeric" dir="ltr" short />
          <Actions>
            <Button kind="go">{t("signIn.submit")}</Button>
          </Actions>
        </PostForm>
        <details className="more" open={sent?.kind === "recovery"}>
          <summary>
            <ChevronDownIcon />
            {t("signIn.lost")}
          </summary>
          <div className="more-body">
            <PostForm form={recovery} action="/sign-in/code">
              <ErrorSummary form={recovery} labels={{ code: t("signIn.recovery") }} />
              <Hidden name="to" value={to} />
              <Hidden name="kind" value="recovery" />
              <TextInput field={recoveryFields.code} label={t("signIn.recovery")} help={t("signIn.recoveryHelp")} autoComplete="off" dir="ltr" short />
              <Actions>
                <Button>{t("signIn.submit")}</Button>
              </Actions>
            </PostForm>
            <p className="muted small">{t("signIn.none")}</p>
          </div>
        </details>
      </Stack>
    </Card>
  );
}
