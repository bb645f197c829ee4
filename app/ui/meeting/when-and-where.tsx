import { useTranslations } from "use-intl";

import type { MeetingFormView } from "~/presenters/meeting-form";

import { ChoiceBox } from "../form/choices";
import { type Field, type FieldOf, initialText } from "../form/metadata";
import { TextInput } from "../form/text-input";
import { WhenField } from "../form/when-field";

type WhenProps = { readonly field: FieldOf<"kind" | "from" | "to">; readonly time: Field; readonly view: Pick<MeetingFormView, "today" | "yesterday"> };

/** When it was held: today, yesterday, or whatever else is known of it. The two quick choices carry their day, so that midnight changes nothing. */
export function HeldWhen({ field, time, view }: WhenProps) {
  const t = useTranslations("meetings.form");
  const { kind, from } = field.getFieldset();
  const day = (initialText(kind) || "exact") === "exact" ? initialText(from) : null;
  const quick = [{ value: view.today, label: t("today") }, { value: view.yesterday, label: t("yesterday") }];
  const chosen = quick.some(({ value }) => value === day) ? day : "other";
  return (
    <div className="quick-when">
      <fieldset className="field">
        <legend className="field-label">{t("when")}</legend>
        <div className="segments">
          {[...quick, { value: "other", label: t("otherDay") }].map(({ value, label }) => (
            <ChoiceBox key={value} choice={{ label }} type="radio" name="quick" value={value} defaultChecked={value === chosen} />
          ))}
        </div>
      </fieldset>
      <div className="quick-when-other">
        <WhenField field={field} label={t("date")} />
      </div>
      <div className="when-time">
        <TextInput field={time} type="time" short optional label={t("time")} />
      </div>
    </div>
  );
}

/** When it is to be: a day and an hour, or as little as is known. */
export function UpcomingWhen({ field, time }: Omit<WhenProps, "view">) {
  const t = useTranslations("meetings.form");
  return (
    <>
      <WhenField field={field} label={t("when")} kinds={["exact", "about", "between", "unknown"]} />
      <TextInput field={time} type="time" short optional label={t("time")} />
    </>
  );
}
