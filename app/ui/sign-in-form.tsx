import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { Actions, Button } from "./button";
import { ErrorSummary } from "./form/error-summary";
import { Hidden } from "./form/hidden";
import { PostForm } from "./form/post-form";
import { TextInput } from "./form/text-input";
import { Notice } from "./notice";

type SignInFormProps = {
  /** Where to go afterwards. */
  readonly to: string;
  /** A form that met an ended session, as the sign-in page carries it; it waits, filled, after signing in. */
  readonly carried?: string | null;
  readonly lastResult?: SubmissionResult<string[]> | null;
};

/** E-mail address or telephone number, and password. It sends to the sign-in page, on whichever address it stands. */
export function SignInForm({ to, carried, lastResult }: SignInFormProps) {
  const t = useTranslations();
  const [form, fields] = useForm<{ contact: string; password: string }>({ id: "sign-in", lastResult });
  const labels = { contact: t("signIn.contact"), password: t("signIn.password") };
  return (
    <PostForm form={form} action="/sign-in">
      {carried && <Notice title={t("signIn.kept")} />}
      <ErrorSummary form={form} labels={labels} />
      <Hidden name="to" value={to} />
      {carried && <Hidden name="carried" value={carried} />}
      <TextInput field={fields.contact} label={labels.contact} dir="ltr" autoComplete="username" />
      <TextInput field={fields.password} type="password" label={labels.password} autoComplete="current-password" />
      <Actions>
        <Button kind="go">{t("common.action.signIn")}</Button>
      </Actions>
      <p className="small">
        <a href="/forgotten">{t("wayIn.forgotten.link")}</a>
      </p>
    </PostForm>
  );
}
