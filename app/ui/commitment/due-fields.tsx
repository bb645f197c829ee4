import { useTranslations } from "use-intl";

import { TRIGGER_KINDS } from "~/domain/chain";
import { DUE_KINDS } from "~/domain/commitment";
import type { CommitmentChoices } from "~/presenters/commitment-form";

import { Choices } from "../form/choices";
import type { Field } from "../form/metadata";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";
import { CalendarIcon, FlagIcon, LinkIcon } from "../icons";

const NAMES = ["dueKind", "dueOn", "triggerKind", "triggerId", "triggerText", "triggerEventId", "triggerOn", "triggerDays"] as const;
type DueFieldsProps = { readonly fields: Readonly<Record<(typeof NAMES)[number], Field>>; readonly choices: Pick<CommitmentChoices, "others" | "events"> };

/** What the fields of a due day are called, for the summary of errors. */
export function useDueLabels() {
  const t = useTranslations("commitments.form");
  const triggers = useTranslations("triggers");
  return {
    dueKind: t("dueKind"), dueOn: t("dueOn"), triggerKind: triggers("kind"), triggerId: triggers("commitment"), triggerText: triggers("text"), triggerEventId: triggers("event"), triggerOn: triggers("on"),
    triggerDays: triggers("days"),
  };
}

/** Until when: no date, a day, or so many days after a verdict, an event or a day. What the choices above do not need is hidden, and left out by the form's schema. */
export function DueFields({ fields, choices }: DueFieldsProps) {
  const triggers = useTranslations("triggers");
  const terms = useTranslations("terms");
  const labels = useDueLabels();
  const icons = { commitment: LinkIcon, event: FlagIcon, day: CalendarIcon };
  return (
    <>
      <Choices field={fields.dueKind} label={labels.dueKind} look="segments" choices={DUE_KINDS.map((kind) => ({ value: kind, label: terms(`dueKind.${kind}`) }))} />
      <div className="only-on">
        <TextInput field={fields.dueOn} label={labels.dueOn} type="date" short />
      </div>
      <div className="only-after form-section">
        <Choices field={fields.triggerKind} label={labels.triggerKind} look="segments" choices={TRIGGER_KINDS.map((kind) => ({ value: kind, label: triggers(`kinds.${kind}`), icon: icons[kind] }))} />
        <div className="only-after-commitment">
          <Select field={fields.triggerId} label={labels.triggerId} options={choices.others} none={triggers("none")} />
        </div>
        <div className="only-after-event form-section">
          <TextInput field={fields.triggerText} label={labels.triggerText} help={triggers("textHelp")} />
          {choices.events.length > 0 && <Select field={fields.triggerEventId} label={labels.triggerEventId} optional options={choices.events} none={triggers("eventNone")} />}
        </div>
        <div className="only-after-day">
          <TextInput field={fields.triggerOn} label={labels.triggerOn} type="date" short />
        </div>
        <TextInput field={fields.triggerDays} label={labels.triggerDays} help={triggers("daysHelp")} type="number" inputMode="numeric" short optional />
      </div>
    </>
  );
}
