import { type SubmissionResult, useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { PostForm } from "../form/post-form";
import { TextArea } from "../form/text-area";
import type { Icon } from "../icons";
import { Refusal, type RefusalCode } from "../refusal";

/** What came back of a form that was sent and not taken. */
export type Answer = { readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null | undefined };

type ReasonStepProps = Answer & {
  readonly id: string;
  readonly page: { readonly effects: readonly string[]; readonly undo: string; readonly back: string };
  readonly reason: { readonly label: string; readonly help?: string; readonly optional?: boolean };
  readonly button: { readonly kind: "go" | "danger"; readonly icon: Icon; readonly words: string };
  /** Hidden fields. */
  readonly children?: ReactNode;
};

/** One step with a record that can be undone: what it will do, why it is done, and one button. */
export function ReasonStep({ id, page, reason, button, children, lastResult, refusal }: ReasonStepProps) {
  const t = useTranslations("common");
  const [form, fields] = useForm<{ reason: string }>({ id, lastResult });
  return (
    <Card>
      <PostForm form={form}>
        <Refusal code={refusal} />
        <ErrorSummary form={form} labels={{ reason: reason.label }} />
        <Consequences items={page.effects} undo={{ possible: true, words: page.undo }} />
        <FormOf />
        {children}
        <TextArea field={fields.reason} {...reason} />
        <div className="actions">
          <Button kind={button.kind} icon={button.icon}>{button.words}</Button>
          <ButtonLink href={page.back}>{t("action.cancel")}</ButtonLink>
        </div>
      </PostForm>
    </Card>
  );
}
