import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import { ACTION_KINDS, type EventKind } from "~/domain/event";
import type { LevelAtRecording } from "~/domain/rows/meeting";
import type { eventEdit } from "~/forms/event";

import { ButtonLink } from "../button";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { type Option, type OptionGroup, Select } from "../form/select";
import { SubmitBar } from "../form/submit-bar";
import { TextArea } from "../form/text-area";
import { TextInput } from "../form/text-input";
import { WhenField } from "../form/when-field";
import { LevelField } from "../meeting/level-field";
import { Refusal, type RefusalCode } from "../refusal";

export type EventFormProps = {
  readonly kind: EventKind;
  readonly parties: readonly (Option | OptionGroup)[];
  readonly levels: readonly LevelAtRecording[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly back: string;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
  readonly refusal: RefusalCode | null | undefined;
};

/** The fields of a letter, an action or a milestone, each kind asking only for what it has. */
export function EventForm({ kind, parties, levels, values, back, lastResult, refusal }: EventFormProps) {
  const t = useTranslations();
  const [form, fields] = useForm<z.input<typeof eventEdit>>({ id: "event", lastResult, defaultValue: values });
  const isLetter = kind === "letter_in" || kind === "letter_out";
  const labels = {
    party: t(kind === "letter_in" ? "events.partyFrom" : "events.partyTo"), title: isLetter ? t("events.subject") : t(`events.title.${kind}`), actionKinds: t("events.forms"), when: t("events.when"),
    place: t("events.place"), body: t(`events.body.${kind}`), level: t("events.level"),
  };
  return (
    <PostForm form={form}>
      <Refusal code={refusal} />
      <ErrorSummary form={form} labels={labels} />
      <FormOf />
      <HiddenField field={fields.id} />
      <HiddenField field={fields.kind} />
      {values.version !== undefined && <HiddenField field={fields.version} />}
      {isLetter && (
        <>
          <Select field={fields.party} label={labels.party} options={parties} none={t("events.choose")} />
          <p className="small">
            <a href="/parties/new">{t("events.addParty")}</a>
          </p>
        </>
      )}
      {kind === "action" && <Choices field={fields.actionKinds} type="checkbox" label={labels.actionKinds} choices={ACTION_KINDS.map((each) => ({ value: each, label: t(`terms.actionKind.${each}`) }))} />}
      <TextInput field={fields.title} label={labels.title} />
      <WhenField field={fields.when} label={labels.when} />
      {!isLetter && <TextInput field={fields.place} optional label={labels.place} />}
      <TextArea field={fields.body} rows={5} optional label={labels.body} />
      <LevelField field={fields.level} levels={levels} />
      <SubmitBar label={t("events.save")}>
        <ButtonLink href={back}>{t("events.cancel")}</ButtonLink>
      </SubmitBar>
    </PostForm>
  );
}
