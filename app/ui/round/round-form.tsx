import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { ROUND_LEVELS, ROUND_SESSIONS, ROUND_STATES } from "~/domain/round";
import type { RoundFields } from "~/forms/round";

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

type RoundFormProps = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly parties: readonly (Option | OptionGroup)[];
  readonly regions: readonly Option[];
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
  readonly back: string;
};

/** Every field of a round. Its sector and its region are asked for together: which of them is needed depends on how far it reaches. */
export function RoundForm({ values, parties, regions, lastResult, back }: RoundFormProps) {
  const t = useTranslations();
  const words = useTranslations("rounds.form");
  const [form, fields] = useForm<RoundFields>({ id: "round", lastResult, defaultValue: values });
  const labels = {
    level: words("level"), session: words("session"), year: words("year"), state: words("state"), when: words("when"), sector: words("sector"), region: words("region"), party: words("party"), title: words("title"), note: words("note"),
  };
  return (
    <PostForm form={form}>
      <ErrorSummary form={form} labels={labels} />
      <FormOf />
      <HiddenField field={fields.id} />
      {values.version !== undefined && <HiddenField field={fields.version} />}
      <Choices field={fields.level} look="segments" label={labels.level} choices={ROUND_LEVELS.map((level) => ({ value: level, label: t(`terms.roundLevel.${level}`) }))} />
      <TextInput field={fields.sector} optional label={labels.sector} help={words("sectorHelp")} />
      <Select field={fields.region} optional label={labels.region} help={words("regionHelp")} options={regions} none={words("noRegion")} />
      <Choices field={fields.session} look="segments" label={labels.session} choices={ROUND_SESSIONS.map((session) => ({ value: session, label: t(`terms.roundSession.${session}`) }))} />
      <TextInput field={fields.year} type="number" short label={labels.year} help={words("yearHelp")} />
      <Choices field={fields.state} look="segments" label={labels.state} choices={ROUND_STATES.map((state) => ({ value: state, label: t(`terms.roundState.${state}`) }))} />
      <WhenField field={fields.when} label={labels.when} />
      <Select field={fields.party} optional label={labels.party} options={parties} none={words("noParty")} />
      <TextInput field={fields.title} optional label={labels.title} />
      <TextArea field={fields.note} rows={3} optional label={labels.note} help={words("noteHelp")} />
      <SubmitBar label={words("save")}>
        <ButtonLink kind="plain" href={back}>{t("common.action.cancel")}</ButtonLink>
      </SubmitBar>
    </PostForm>
  );
}
