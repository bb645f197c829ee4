import { FormProvider, type SubmissionResult, useForm } from "@conform-to/react";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { heldMeetingEdit } from "~/forms/meeting";
import { counted } from "~/i18n/numbers";
import { useLanguage } from "~/i18n/use-language";
import type { MeetingFormView } from "~/presenters/meeting-form";

import { ButtonLink } from "../button";
import { DraftNotice, DraftStatus } from "../draft/draft-status";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden, HiddenField } from "../form/hidden";
import { SubmitBar } from "../form/submit-bar";
import { TextArea } from "../form/text-area";
import { TextInput } from "../form/text-input";
import { ChevronDownIcon } from "../icons";
import { Refusal, type RefusalCode } from "../refusal";
import { AttendeeFields } from "./attendee-fields";
import { LevelField } from "./level-field";
import { type DraftOf, useLiveForm } from "./live-form";
import { useFormLabels } from "./labels";
import { OutcomeRows } from "./outcome-rows";
import { PartyFields } from "./party-fields";
import { countsIn, listIn, type Reading, type Values } from "./reading";
import { RoundField } from "./round-field";
import { errorsByPlace } from "./row-control";
import { HeldWhen } from "./when-and-where";

type MeetingFormProps = {
  readonly view: MeetingFormView;
  /** What the fields hold when the form opens. */
  readonly values: Values;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
  readonly refusal: RefusalCode | null | undefined;
  readonly draft: DraftOf;
  /** The words on the button. */
  readonly save: string;
  readonly back: string;
};

/** The one-page log of a meeting that was held, new or edited. Everything works as a plain form; scripts make it faster and keep a draft. */
export function MeetingForm({ view, values, lastResult, refusal, draft, save, back }: MeetingFormProps) {
  const t = useTranslations("meetings");
  const common = useTranslations("common");
  const labels = useFormLabels();
  const [form, fields] = useForm<z.input<typeof heldMeetingEdit>>({ id: "meeting", lastResult, defaultValue: values });
  const shown = (form.initialValue ?? values) as Values;
  const directory = useMemo(() => [...view.suggested, ...view.others.flatMap(({ options }) => options)], [view]);
  const { form: formRef, rows, changeRows, reading, onInput, onSubmit, draft: kept } = useLiveForm({ values: shown, directory, spareId: view.spareId, draft, isNew: values.version === undefined });
  // The places are those of the form as it came back: rows that come and go later must not move them.
  const [errors] = useState(() => {
    const byPlace = errorsByPlace(form.allErrors);
    return new Map(rows.map((row, place) => [row.id, byPlace.get(place) ?? {}]));
  });
  const moreIsOpen = Boolean(shown.title || shown.round || shown.notes || shown.agenda);

  return (
    <FormProvider context={form.context}>
      <form className="form" id={form.id} method="post" noValidate ref={formRef} onInput={onInput} onSubmit={onSubmit}>
        {/* The first button of a form is what Enter presses in a plain field: it must not be the one that takes a row out. */}
        <button type="submit" hidden tabIndex={-1}>
          {save}
        </button>
        <Refusal code={refusal} />
        <ErrorSummary form={form} labels={labels} />
        <DraftNotice state={kept.state} restored={kept.restored} onDiscard={kept.discard} />
        <FormOf />
        <HiddenField field={fields.id} />
        {values.version !== undefined && <HiddenField field={fields.version} />}
        {listIn(shown, "shown").map((id) => (
          <Hidden key={id} name="shown" value={id} />
        ))}
        <PartyFields field={fields.parties} view={view} values={shown} kindErrors={Object.keys(form.allErrors).some((name) => name.startsWith("newParties"))} />
        <HeldWhen field={fields.when} time={fields.time} view={view} />
        <TextInput field={fields.place} optional label={t("form.place")} />
        <AttendeeFields fields={{ ours: fields.ours, theirs: fields.theirs }} view={view} values={shown} />
        <TextArea field={fields.handedOver} rows={2} optional label={t("form.handedOver")} />
        <OutcomeRows
          formId={form.id} rows={rows} onRows={changeRows} errors={errors} reading={reading} view={view}
          intents={{
            add: intentOf(form.insert.getButtonProps({ name: fields.outcomes.name, defaultValue: { id: view.spareId, kind: "their_commitment" } })),
            remove: (index) => intentOf(form.remove.getButtonProps({ name: fields.outcomes.name, index })),
          }}
        />
        <details className="more" open={moreIsOpen}>
          <summary>
            <ChevronDownIcon />
            {t("form.more")}
          </summary>
          <div className="more-body">
            <TextInput field={fields.title} optional label={t("form.title")} />
            <RoundField field={fields.round} rounds={view.rounds} />
            <TextArea field={fields.agenda} rows={2} optional label={t("form.agenda")} />
            <TextArea field={fields.notes} rows={3} optional label={t("form.notes")} help={t("form.notesHelp")} />
          </div>
        </details>
        <LevelField field={fields.level} levels={view.levels} />
        <SubmitBar label={save}>
          <ButtonLink href={back}>{common("action.cancel")}</ButtonLink>
          <Counts reading={reading} />
          <DraftStatus state={kept.state} />
        </SubmitBar>
      </form>
    </FormProvider>
  );
}

const intentOf = ({ name, value }: { readonly name: string; readonly value: string }) => ({ name, value });

/** How many lines of each kind are written so far. */
function Counts({ reading }: { readonly reading: Reading }) {
  const t = useTranslations("meetings.count");
  const language = useLanguage();
  const counts = countsIn(reading);
  return counts.length > 0 ? <span className="muted small">{counts.map(({ kind, count }) => t(kind, counted(language, count))).join(language === "ar" ? "، " : ", ")}</span> : null;
}
