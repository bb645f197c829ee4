import { useTranslations } from "use-intl";

import type { Side } from "~/domain/commitment";
import type { MeetingFormView } from "~/presenters/meeting-form";

import { ChoiceBox } from "../form/choices";
import type { Field } from "../form/metadata";
import { TextArea } from "../form/text-area";
import { listIn, type Values } from "./reading";

type AttendeeFieldsProps = { readonly fields: Readonly<Record<Side, Field>>; readonly view: MeetingFormView; readonly values: Values };

/** Who sat on each side: offices met before as chips, others one a line. */
export function AttendeeFields({ fields, view, values }: AttendeeFieldsProps) {
  const t = useTranslations("meetings.form");
  return (
    <fieldset className="field attendees">
      <legend className="field-label">{t("who")}</legend>
      {(["ours", "theirs"] as const).map((side) => {
        const known = view.offices[side];
        const ticked = listIn(values, `${side}Known`);
        if (known.length === 0) return <TextArea key={side} field={fields[side]} rows={2} label={t(side)} help={t("officesHelp")} optional />;
        return (
          <fieldset className="field" key={side}>
            <legend className="field-help">{t(side)}</legend>
            <div className="chips">
              {known.map((office) => (
                <ChoiceBox key={office} choice={{ label: <bdi>{office}</bdi> }} type="checkbox" name={`${side}Known`} value={office} defaultChecked={ticked.includes(office)} />
              ))}
            </div>
            <TextArea field={fields[side]} rows={1} label={t("otherOffices")} help={t("officesHelp")} optional />
          </fieldset>
        );
      })}
    </fieldset>
  );
}
