import { type SubmissionResult, useForm } from "@conform-to/react";
import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";

import type { Day } from "~/domain/days";
import { NUDGE_KINDS, type NudgeKind } from "~/domain/nudge";
import { SIGN_KINDS, type SignKind } from "~/domain/sign";

import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextArea } from "../form/text-area";
import { TextInput } from "../form/text-input";
import { MailInIcon, MailOutIcon } from "../icons";
import { UserText } from "../user-text";
import { ContentRefusal } from "./content-refusal";

type SignFields = { readonly id: string; readonly kind: SignKind; readonly nudge: NudgeKind | ""; readonly onDay: Day; readonly words: string };
type SignFormProps = {
  readonly id: string;
  readonly today: Day;
  /** What the form begins with. */
  readonly kind: SignKind;
  readonly nudge: NudgeKind | null;
  /** The words of the commitment, quoted above the fields. */
  readonly words: string;
  readonly back: string;
  readonly lastResult?: SubmissionResult<string[]> | null;
  readonly refusal: ComponentProps<typeof ContentRefusal>["code"];
};

/** One dated sign: news from them or a nudge of ours. */
export function SignForm({ id, today, kind, nudge, words, back, lastResult, refusal }: SignFormProps) {
  const t = useTranslations("commitments");
  const u = useTranslations("ledger");
  const terms = useTranslations("terms.nudge");
  const common = useTranslations("common.action");
  const [form, fields] = useForm<SignFields>({ id: "sign", lastResult, defaultValue: { id, kind, nudge: nudge ?? "", onDay: today } });
  const labels = { kind: t("sign.kind"), nudge: u("nudge.kind"), onDay: t("sign.onDay"), words: t("sign.words") };
  const icons = { their_news: MailInIcon, our_nudge: MailOutIcon };
  return (
    <Card>
      <PostForm form={form}>
        <ContentRefusal code={refusal} />
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <HiddenField field={fields.id} />
        <blockquote className="quoted">
          <UserText text={words} />
        </blockquote>
        <Choices field={fields.kind} label={labels.kind} look="segments" choices={SIGN_KINDS.map((kind) => ({ value: kind, label: t(`signKind.${kind}`), icon: icons[kind] }))} />
        <div className="only-nudge">
          <Choices field={fields.nudge} label={labels.nudge} choices={[{ value: "", label: u("nudge.kindNone") }, ...NUDGE_KINDS.map((each) => ({ value: each, label: terms(each) }))]} />
        </div>
        <TextInput field={fields.onDay} label={labels.onDay} type="date" short />
        <TextArea field={fields.words} label={labels.words} />
        <div className="actions">
          <Button kind="go">{t("sign.save")}</Button>
          <ButtonLink href={back}>{common("cancel")}</ButtonLink>
        </div>
      </PostForm>
    </Card>
  );
}
