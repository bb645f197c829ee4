import { type SubmissionResult, useForm } from "@conform-to/react";
import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";

import { SIDES, SOURCES } from "~/domain/commitment";
import type { CommitmentFields } from "~/forms/commitment";
import type { CommitmentChoices } from "~/presenters/commitment-form";

import { ButtonLink } from "../button";
import { Card } from "../card";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";
import { SubmitBar } from "../form/submit-bar";
import { TextArea } from "../form/text-area";
import { TextInput } from "../form/text-input";
import { WhenField } from "../form/when-field";
import { BuildingIcon, EyeIcon, LockIcon, PeopleIcon } from "../icons";
import { ContentRefusal } from "./content-refusal";
import { DueFields, useDueLabels } from "./due-fields";
import { RungChoices } from "./rung-choices";

export type CommitmentDefaults = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

type CommitmentFormProps = {
  readonly choices: CommitmentChoices;
  readonly defaults: CommitmentDefaults;
  /** The version that the reader saw, when a commitment is written anew. */
  readonly version?: number;
  readonly back: string;
  readonly lastResult?: SubmissionResult<string[]> | null;
  readonly refusal: ComponentProps<typeof ContentRefusal>["code"];
};

const LEVEL_ICONS = { members: EyeIcon, organisation: PeopleIcon, bureau: LockIcon };

/** Everything that is known of a promise, in one column: what was said, who is bound, where and when, until when and how strongly. */
export function CommitmentForm({ choices, defaults, version, back, lastResult, refusal }: CommitmentFormProps) {
  const t = useTranslations("commitments.form");
  const terms = useTranslations("terms");
  const common = useTranslations("common.action");
  const [form, fields] = useForm<CommitmentFields & { version?: string }>({ id: "commitment", lastResult, defaultValue: { ...defaults, ...(version ? { version: String(version) } : {}) } });
  const dueLabels = useDueLabels();
  const labels = {
    side: t("side"), words: t("words"), wording: t("wording"), partyId: t("party"), officeHolderId: t("officeHolder"), spokenBy: t("spokenBy"), source: t("source"), sourceNote: t("sourceNote"),
    meetingId: t("meeting"), eventId: t("letter"), said: t("said"), rung: t("rung"), ...dueLabels,
    confidentiality: t("confidentiality"),
  };
  return (
    <PostForm form={form}>
      <ContentRefusal code={refusal} />
      <ErrorSummary form={form} labels={labels} />
      <FormOf />
      <HiddenField field={fields.id} />
      {version !== undefined && <HiddenField field={fields.version} />}
      <Card title={t("sectionWhat")}>
        <div className="form-section">
          <Choices field={fields.side} label={labels.side} look="segments" choices={SIDES.map((side) => ({ value: side, label: terms(`side.${side}`), icon: side === "theirs" ? BuildingIcon : PeopleIcon }))} />
          <TextArea field={fields.words} label={labels.words} />
          <Choices field={fields.wording} label={labels.wording} look="segments" choices={(["substance", "verbatim"] as const).map((value) => ({ value, label: t(value) }))} />
        </div>
      </Card>
      <div className="only-theirs">
        <Card title={t("sectionWho")}>
          <div className="form-section">
            <Select field={fields.partyId} label={labels.partyId} options={choices.parties} none={t("partyNone")} />
            {choices.offices.length > 0 && <Select field={fields.officeHolderId} label={labels.officeHolderId} help={t("officeHolderHelp")} optional options={choices.offices} none={t("officeNone")} />}
            <TextInput field={fields.spokenBy} label={labels.spokenBy} help={t("spokenByHelp")} optional />
          </div>
        </Card>
      </div>
      <Card title={t("sectionWhere")}>
        <div className="form-section">
          <Choices field={fields.source} label={labels.source} choices={SOURCES.map((source) => ({ value: source, label: terms(`source.${source}`) }))} />
          <div className="only-meeting">
            <Select field={fields.meetingId} label={labels.meetingId} options={choices.meetings} none={t("meetingNone")} />
          </div>
          <div className="only-letter">
            <Select field={fields.eventId} label={labels.eventId} optional options={choices.letters} none={t("letterNone")} />
          </div>
          <div className="only-noted">
            <TextInput field={fields.sourceNote} label={labels.sourceNote} help={t("sourceNoteHelp")} optional />
          </div>
          <WhenField field={fields.said} label={labels.said} />
        </div>
      </Card>
      <Card title={t("sectionDue")}>
        <div className="form-section">
          <DueFields fields={fields} choices={choices} />
          <RungChoices field={fields.rung} label={labels.rung} help={t("rungHelp")} />
          <Choices field={fields.confidentiality} label={labels.confidentiality} choices={choices.levels.map((level) => ({ value: level, label: terms(`confidentiality.${level}`), icon: LEVEL_ICONS[level] }))} />
        </div>
      </Card>
      <SubmitBar label={t("save")}>
        <ButtonLink href={back}>{common("cancel")}</ButtonLink>
      </SubmitBar>
    </PostForm>
  );
}
