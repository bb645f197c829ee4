import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";

type ClosePartyProps = {
  readonly version: number;
  readonly isClosed: boolean;
  readonly consequences: readonly string[];
  readonly today: string;
  readonly back: string;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
};

/** The day on which a party ceased to exist; for one that did, that it is there again. */
export function ClosePartyForm({ version, isClosed, consequences, today, back, lastResult }: ClosePartyProps) {
  const t = useTranslations();
  const [form, fields] = useForm<{ closedOn: string }>({ id: "close", lastResult, defaultValue: { closedOn: today } });
  const step = isClosed ? "reopen" : "close";
  return (
    <Card title={t(`parties.${step}.title`)}>
      <PostForm form={form}>
        <Consequences items={consequences} undo={{ possible: true, words: t(`parties.${step}.undo`) }} />
        <ErrorSummary form={form} labels={{ closedOn: t("parties.close.day") }} />
        <FormOf />
        <Hidden name="intent" value={step} />
        <Hidden name="version" value={String(version)} />
        {!isClosed && <TextInput field={fields.closedOn} type="date" short label={t("parties.close.day")} help={t("parties.close.dayHelp")} />}
        <Actions>
          <Button kind={isClosed ? "go" : "danger"}>{t(`parties.${step}.submit`)}</Button>
          <ButtonLink kind="plain" href={back}>{t("common.action.cancel")}</ButtonLink>
        </Actions>
      </PostForm>
    </Card>
  );
}
