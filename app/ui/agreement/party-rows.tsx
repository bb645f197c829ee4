import { useTranslations } from "use-intl";

import { Button } from "../button";
import { PlusIcon } from "../icons";
import type { Option, OptionGroup } from "../form/select";
import { described, RowErrors, RowField } from "../meeting/row-control";
import type { Values } from "../meeting/reading";
import { RowSelect } from "./row-select";
import { rowIntents, RowTools } from "./row-tools";
import { type AgreementFormData, textIn } from "./values";

type PartyRowsProps = {
  readonly form: AgreementFormData;
  readonly rows: readonly Values[];
  readonly options: readonly (Option | OptionGroup)[];
};

/** Who stands on the other side, each with who signs for it, by office. */
export function PartyRows({ form, rows, options }: PartyRowsProps) {
  const t = useTranslations("agreements");
  const errors = (name: string) => form.allErrors[name];
  const listId = `${form.id}-parties`;
  return (
    <fieldset className="field" id={listId} tabIndex={-1}>
      <legend className="field-label">{t("form.parties")}</legend>
      <p className="field-help">{t("form.partiesHelp")}</p>
      <RowErrors errors={errors("parties")} id={listId} />
      <ol className="row-list">
        {rows.map((row, place) => {
          const name = (part: string) => `parties[${place}].${part}`;
          const id = (part: string) => `${form.id}-${name(part)}`;
          return (
            <li className="row-card" key={`${place} ${textIn(row, "party")}`}>
              <RowField id={id("party")} label={t("form.party")} errors={errors(name("party"))}>
                <RowSelect name={name("party")} id={id("party")} chosen={textIn(row, "party")} none={t("form.choose")} options={options} errors={errors(name("party"))} />
              </RowField>
              <RowField id={id("signatory")} label={t("form.signatory")} errors={errors(name("signatory"))}>
                <input className="control" name={name("signatory")} id={id("signatory")} dir="auto" placeholder=" " maxLength={200} defaultValue={textIn(row, "signatory")} {...described(id("signatory"), false, errors(name("signatory")))} />
              </RowField>
              {rows.length > 1 && <RowTools intents={rowIntents(form, "parties", place, rows.length)} row={t("form.partyNumber", { number: String(place + 1) })} listId={listId} />}
            </li>
          );
        })}
      </ol>
      <div>
        <Button icon={PlusIcon} formNoValidate formAction={`#${listId}`} {...named(form.insert.getButtonProps({ name: form.getFieldset().parties.name, defaultValue: { party: "", signatory: "" } }))}>{t("form.addParty")}</Button>
      </div>
    </fieldset>
  );
}

const named = ({ name, value }: { readonly name: string; readonly value: string }) => ({ name, value });
