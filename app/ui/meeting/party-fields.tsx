import { useTranslations } from "use-intl";

import type { MeetingFormView, Option } from "~/presenters/meeting-form";

import { ChoiceBox } from "../form/choices";
import { FieldGroup } from "../form/field";
import { Hidden } from "../form/hidden";
import type { Field } from "../form/metadata";
import { ChevronDownIcon } from "../icons";
import { listIn, rowsIn, type Values } from "./reading";

type PartyFieldsProps = { readonly field: Field; readonly view: MeetingFormView; readonly values: Values; readonly kindErrors: boolean };

/** With whom: the likely parties as chips, the rest of the directory family by family, and parties that are named for the first time. */
export function PartyFields({ field, view, values, kindErrors }: PartyFieldsProps) {
  const t = useTranslations("meetings.form");
  const ticked = listIn(values, "parties");
  const elsewhere = view.others.some(({ options }) => options.some(({ value }) => ticked.includes(value)));
  const box = ({ value, label }: Option) => (
    <ChoiceBox key={value} choice={{ label: <bdi>{label}</bdi> }} type="checkbox" name="parties" value={value} defaultChecked={ticked.includes(value)} />
  );
  return (
    <FieldGroup field={field} label={t("parties")}>
      {view.suggested.length > 0 && <div className="chips">{view.suggested.map(box)}</div>}
      {view.others.length > 0 && (
        <details className="more" open={elsewhere || view.suggested.length === 0}>
          <summary>
            <ChevronDownIcon />
            {t("otherParties")}
          </summary>
          <div className="more-body">
            {view.others.map(({ label, options }) => (
              <fieldset className="field" key={label}>
                <legend className="field-help">{label}</legend>
                <div className="chips">{options.map(box)}</div>
              </fieldset>
            ))}
          </div>
        </details>
      )}
      <NewParties view={view} values={values} open={kindErrors || view.suggested.length + view.others.length === 0} />
    </FieldGroup>
  );
}

/** A kind and a name for each party that is not in the directory yet; a row without a name is none. */
function NewParties({ view, values, open }: { readonly view: MeetingFormView; readonly values: Values; readonly open: boolean }) {
  const t = useTranslations("meetings.form");
  const rows = rowsIn(values, "newParties");
  const text = (row: Values, name: string) => (typeof row[name] === "string" ? row[name] : "");
  return (
    <details className="more" open={open || rows.some((row) => text(row, "name") !== "")}>
      <summary>
        <ChevronDownIcon />
        {t("newParty")}
      </summary>
      <div className="more-body">
        {rows.map((row, place) => (
          <div className="new-party" key={text(row, "id")}>
            <Hidden name={`newParties[${place}].id`} value={text(row, "id")} />
            <div className="select">
              <select className="control" name={`newParties[${place}].kind`} id={`meeting-newParties[${place}].kind`} aria-label={t("newPartyKind")} defaultValue={text(row, "kind")}>
                <option value="">{t("chooseKind")}</option>
                {view.partyKinds.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
              <ChevronDownIcon />
            </div>
            <input
              className="control" name={`newParties[${place}].name`} id={`meeting-newParties[${place}].name`} dir="auto" aria-label={t("newPartyName")} placeholder={t("newPartyName")}
              defaultValue={text(row, "name")} maxLength={200}
            />
          </div>
        ))}
      </div>
    </details>
  );
}
