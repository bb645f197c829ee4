import { useTranslations } from "use-intl";

import { TRIGGER_KINDS, triggerKindOf } from "~/domain/chain";

import { RowSelect } from "../agreement/row-select";
import { ChoiceBox } from "../form/choices";
import type { Option, OptionGroup } from "../form/select";
import { described, type Errors, RowField, type RowNames } from "./row-control";

/** The parts of a row that say what it waits for. */
export const TRIGGER_PARTS = ["triggerKind", "trigger", "triggerText", "triggerEventId", "triggerOn", "triggerDays"] as const;

/** What the trigger of a row can be among the records of the dossier. */
export type TriggerChoices = { readonly commitments: readonly (Option | OptionGroup)[]; readonly events: readonly Option[] };
type TriggerFieldsProps = TriggerChoices & { readonly names: RowNames; readonly values: Readonly<Record<string, string>>; readonly errors: Errors };

/** What the fields of a trigger are called in the rows of a list, for the summary of errors. */
export function useTriggerLabels(list: string): Readonly<Record<string, string>> {
  const t = useTranslations("triggers");
  const labels = { triggerKind: t("kind"), trigger: t("commitment"), triggerText: t("text"), triggerEventId: t("event"), triggerOn: t("on"), triggerDays: t("days") };
  return Object.fromEntries(Object.entries(labels).map(([field, label]) => [`${list}[].${field}`, label]));
}

/** The kind of trigger that a row says, or that its fields tell of. */
function kindIn({ triggerKind, trigger, triggerText, triggerEventId, triggerOn }: TriggerFieldsProps["values"]) {
  return triggerKind || (triggerKindOf({ triggerId: trigger || null, triggerText: triggerText || null, triggerEventId: triggerEventId || null, triggerOn: triggerOn || null }) ?? "commitment");
}

/** What a row that the page keeps itself waits for, in the words of a commitment's own page, and how many days after it. What the kind does not need is hidden, and left out by the form's schema. */
export function TriggerFields({ names: { name, id }, values, errors, commitments, events }: TriggerFieldsProps) {
  const t = useTranslations("triggers");
  const chosen = kindIn(values);
  return (
    <div className="row-trigger">
      <fieldset className="field">
        <legend className="field-label">{t("kind")}</legend>
        <div className="chips">
          {TRIGGER_KINDS.map((kind) => (
            <ChoiceBox key={kind} choice={{ label: t(`kinds.${kind}`) }} type="radio" name={name("triggerKind")} value={kind} defaultChecked={kind === chosen} />
          ))}
        </div>
      </fieldset>
      <RowField id={id("trigger")} label={t("commitment")} className="row-trigger-commitment" errors={errors.trigger}>
        <RowSelect name={name("trigger")} id={id("trigger")} chosen={values.trigger ?? ""} none={t("none")} options={commitments} errors={errors.trigger} />
      </RowField>
      <RowField id={id("triggerText")} label={t("text")} help={t("textHelp")} className="row-trigger-event" errors={errors.triggerText}>
        <input
          className="control" name={name("triggerText")} id={id("triggerText")} dir="auto" placeholder=" " maxLength={200} defaultValue={values.triggerText}
          {...described(id("triggerText"), true, errors.triggerText)}
        />
      </RowField>
      {events.length > 0 && (
        <RowField id={id("triggerEventId")} label={t("event")} className="row-trigger-event" errors={errors.triggerEventId}>
          <RowSelect name={name("triggerEventId")} id={id("triggerEventId")} chosen={values.triggerEventId ?? ""} none={t("eventNone")} options={events} errors={errors.triggerEventId} />
        </RowField>
      )}
      <RowField id={id("triggerOn")} label={t("on")} className="row-trigger-day" errors={errors.triggerOn}>
        <input className="control control-short" type="date" name={name("triggerOn")} id={id("triggerOn")} defaultValue={values.triggerOn} {...described(id("triggerOn"), false, errors.triggerOn)} />
      </RowField>
      <RowField id={id("triggerDays")} label={t("days")} help={t("daysHelp")} errors={errors.triggerDays}>
        <input
          className="control control-short" type="text" inputMode="numeric" dir="ltr" name={name("triggerDays")} id={id("triggerDays")} defaultValue={values.triggerDays}
          {...described(id("triggerDays"), true, errors.triggerDays)}
        />
      </RowField>
    </div>
  );
}
