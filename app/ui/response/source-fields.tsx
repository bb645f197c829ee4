import { useTranslations } from "use-intl";

import { RESPONSE_SOURCES } from "~/domain/response";

import { Choices } from "../form/choices";
import type { Field } from "../form/metadata";
import { type Option, Select } from "../form/select";
import { TextInput } from "../form/text-input";

type SourceFieldsProps = {
  readonly fields: { readonly source: Field; readonly meeting: Field; readonly letter: Field; readonly sourceNote: Field; readonly onDay: Field; readonly document: Field };
  readonly meetings: readonly Option[];
  readonly letters: readonly Option[];
  readonly documents: readonly Option[];
  /** Where documents are added to the dossier. */
  readonly documentsHref: string;
};

/** Where and when it was answered. Where the browser can, a source asks only for what it has. */
export function SourceFields({ fields, meetings, letters, documents, documentsHref }: SourceFieldsProps) {
  const t = useTranslations("responses.form");
  const terms = useTranslations("terms.source");
  return (
    <div className="answer-source">
      <Choices field={fields.source} label={t("source")} choices={RESPONSE_SOURCES.map((source) => ({ value: source, label: terms(source) }))} />
      <div className="answer-meeting">
        <Select field={fields.meeting} label={t("meeting")} options={meetings} none={t("chooseMeeting")} help={meetings.length === 0 ? <>{t("noMeetings")} <a href="/meetings/new">{t("logMeeting")}</a></> : undefined} />
      </div>
      <div className="answer-letter"><Select field={fields.letter} label={t("letter")} options={letters} none={t("noLetter")} /></div>
      <div className="answer-note"><TextInput field={fields.sourceNote} label={t("sourceNote")} help={t("sourceNoteHelp")} /></div>
      <TextInput field={fields.onDay} type="date" short label={t("onDay")} />
      <Select field={fields.document} optional label={t("document")} options={documents} none={t("noDocument")} help={<a href={documentsHref}>{t("addDocument")}</a>} />
    </div>
  );
}
