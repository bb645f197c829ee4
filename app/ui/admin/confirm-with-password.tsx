import { type SubmissionResult, useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import type { Icon } from "../icons";
import { PasswordAgain } from "./password-again";

type ConfirmProps = {
  /** Of the form. */
  readonly id: string;
  readonly title?: ReactNode;
  readonly consequences: readonly string[];
  readonly undo: { readonly possible: boolean; readonly words: string };
  /** What is sent along, by name. */
  readonly sends: Readonly<Record<string, string>>;
  readonly passwordHelp?: string;
  readonly button: { readonly kind: "go" | "danger"; readonly icon?: Icon; readonly words: string };
  /** Where giving it up leads. */
  readonly back: string;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
};

/** The confirmation of a grave step: what it will do, whether it can be undone, the password again, and one button. */
export function ConfirmWithPassword({ id, title, consequences, undo, sends, passwordHelp, button, back, lastResult }: ConfirmProps) {
  const t = useTranslations();
  const [form, fields] = useForm<{ password: string }>({ id, lastResult });
  return (
    <Card title={title}>
      <PostForm form={form}>
        <Consequences items={consequences} undo={undo} />
        <ErrorSummary form={form} labels={{ password: t("admin.password") }} />
        <FormOf />
        {Object.entries(sends).map(([name, value]) => <Hidden key={name} name={name} value={value} />)}
        <PasswordAgain field={fields.password} help={passwordHelp} />
        <Actions>
          <Button kind={button.kind} icon={button.icon}>{button.words}</Button>
          <ButtonLink kind="plain" href={back}>{t("common.action.cancel")}</ButtonLink>
        </Actions>
      </PostForm>
    </Card>
  );
}
