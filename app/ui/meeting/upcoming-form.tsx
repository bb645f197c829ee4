import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { upcomingMeetingEdit, upcomingMeetingForm } from "~/forms/meeting";
import type { MeetingFormView } from "~/presenters/meeting-form";

import { ButtonLink } from "../button";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { SubmitBar } from "../form/submit-bar";
import { TextArea } from "../form/text-area";
import { TextInput } from "../form/text-input";
import { Refusal, type RefusalCode } from "../refusal";
import { useFormLabels } from "./labels";
import { LevelField } from "./level-field";
import { PartyFields } from "./party-fields";
import type { Values } from "./reading";
import { RoundField } from "./round-field";
import { UpcomingWhen } from "./when-and-where";

type UpcomingFormProps = {
  readonly view: MeetingFormView;
  readonly values: Values;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
  readonly refusal: RefusalCode | null | undefined;
  readonly save: string;
  readonly back: string;
};

const STATES = ["scheduled", "requested", "invited"] as const;

/** A meeting still to come: with whom, when as far as it is known, where, and what is to be talked about. */
export function UpcomingForm({ view, values, lastResult, refusal, save, back }: UpcomingFormProps) {
  const t = useTranslations();
  const labels = useFormLabels();
  const [form, fields] = useForm<z.input<typeof upcomingMeetingForm> & Pick<z.input<typeof upcomingMeetingEdit>, "version">>({ id: "meeting", lastResult, defaultValue: values });
  const shown = (form.initialValue ?? values) as Values;
  return (
    <PostForm form={form}>
      <Refusal code={refusal} />
      <ErrorSummary form={form} labels={labels} />
      <FormOf />
      <HiddenField field={fields.id} />
      {values.version !== undefined && <HiddenField field={fields.version} />}
      {values.state !== undefined && (
        <Choices field={fields.state} look="segments" label={t("meetings.form.state")} choices={STATES.map((state) => ({ value: state, label: t(`terms.meetingState.${state}`) }))} />
      )}
      <PartyFields field={fields.parties} view={view} values={shown} kindErrors={Object.keys(form.allErrors).some((name) => name.startsWith("newParties"))} />
      <UpcomingWhen field={fields.when} time={fields.time} />
      <TextInput field={fields.place} optional label={t("meetings.form.place")} />
      <TextArea field={fields.agenda} rows={3} optional label={t("meetings.form.agenda")} />
      <TextInput field={fields.title} optional label={t("meetings.form.title")} />
      <RoundField field={fields.round} rounds={view.rounds} />
      <LevelField field={fields.level} levels={view.levels} />
      <SubmitBar label={save}>
        <ButtonLink href={back}>{t("common.action.cancel")}</ButtonLink>
      </SubmitBar>
    </PostForm>
  );
}
