import { useTranslations } from "use-intl";

import { BINDINGS, CLAUSE_DUE_KINDS } from "~/domain/agreement";
import type { PlaceGroup } from "~/presenters/agreement-form";

import { ChoiceBox } from "../form/choices";
import { Hidden } from "../form/hidden";
import type { Option, OptionGroup } from "../form/select";
import { described, RowErrors, RowField } from "../meeting/row-control";
import { listIn, type Values } from "../meeting/reading";
import { TRIGGER_PARTS, TriggerFields } from "../meeting/trigger-fields";
import { ClauseAnswers } from "./clause-answers";
import { RowSelect } from "./row-select";
import { rowIntents, RowTools } from "./row-tools";
import { type AgreementFormData, textIn } from "./values";

/** What every clause chooses from: whom it can bind, what it can wait for, and what it can answer. */
export type ClauseChoices = { readonly parties: readonly (Option | OptionGroup)[]; readonly places: readonly PlaceGroup[]; readonly triggers: { readonly commitments: readonly Option[]; readonly events: readonly Option[] } };
type ClauseRowProps = ClauseChoices & {
  readonly form: AgreementFormData;
  readonly place: number;
  readonly count: number;
  readonly row: Values;
  /** The other clauses that it can wait for. */
  readonly above: readonly Option[];
  readonly listId: string;
};

/** One clause: its words, whom it binds and by when, and the paragraphs it answers. */
export function ClauseRow({ form, place, count, row, above, listId, parties, places, triggers }: ClauseRowProps) {
  const t = useTranslations("agreements");
  const terms = useTranslations("terms");
  const awaited = useTranslations("triggers");
  const name = (part: string) => `clauses[${place}].${part}`;
  const id = (part: string) => `${form.id}-${name(part)}`;
  const errors = (part: string) => form.allErrors[name(part)];
  const number = String(place + 1);
  const [binds, due] = [textIn(row, "binds") || "nobody", textIn(row, "dueKind") || "none"];
  return (
    <li className="row-card clause-row">
      <Hidden name={name("id")} value={textIn(row, "id")} />
      <label className="field-label" htmlFor={id("words")}>{t("form.clauseNumber", { number })}</label>
      <textarea className="control" rows={3} dir="auto" placeholder=" " name={name("words")} id={id("words")} defaultValue={textIn(row, "words")} {...described(id("words"), false, errors("words"))} />
      <RowErrors errors={errors("words")} id={id("words")} />
      <fieldset className="field">
        <legend className="field-help">{t("form.binds")}</legend>
        <div className="chips">
          {BINDINGS.map((each) => <ChoiceBox key={each} choice={{ label: t(`binds.${each}`) }} type="radio" name={name("binds")} value={each} defaultChecked={each === binds} />)}
        </div>
      </fieldset>
      <div className="clause-bound">
        <RowField id={id("party")} className="clause-theirs" label={t("form.boundParty")} help={t("form.boundPartyHelp")} errors={errors("party")}>
          <RowSelect name={name("party")} id={id("party")} chosen={textIn(row, "party")} none={t("form.onlyParty")} options={parties} errors={errors("party")} />
        </RowField>
        <fieldset className="field">
          <legend className="field-help">{t("form.due")}</legend>
          <div className="chips">
            {CLAUSE_DUE_KINDS.map((each) => <ChoiceBox key={each} choice={{ label: each === "trigger" ? terms("dueKind.after") : t(`due.${each}`) }} type="radio" name={name("dueKind")} value={each} defaultChecked={each === due} />)}
          </div>
        </fieldset>
        <RowField id={id("dueOn")} className="clause-due-on" label={t("form.dueOn")} errors={errors("dueOn")}>
          <input className="control control-short" type="date" name={name("dueOn")} id={id("dueOn")} defaultValue={textIn(row, "dueOn")} {...described(id("dueOn"), false, errors("dueOn"))} />
        </RowField>
        <RowField id={id("dueDays")} className="clause-due-days" label={t("form.dueDays")} errors={errors("dueDays")}>
          <input className="control control-short" type="text" inputMode="numeric" dir="ltr" name={name("dueDays")} id={id("dueDays")} defaultValue={textIn(row, "dueDays")} {...described(id("dueDays"), false, errors("dueDays"))} />
        </RowField>
        <div className="clause-trigger">
          <TriggerFields
            names={{ name, id }} values={Object.fromEntries(TRIGGER_PARTS.map((part) => [part, textIn(row, part)]))} errors={Object.fromEntries(TRIGGER_PARTS.map((part) => [part, errors(part) ?? []]))} events={triggers.events}
            commitments={[{ label: t("form.theseClauses"), options: above }, { label: awaited("theDossier"), options: triggers.commitments }].filter(({ options }) => options.length > 0)}
          />
        </div>
      </div>
      <ClauseAnswers name={name("answers")} id={id("answers")} groups={places} chosen={listIn(row, "answers")} errors={errors("answers")} />
      <RowTools intents={rowIntents(form, "clauses", place, count)} row={t("form.clauseNumber", { number })} listId={listId} />
    </li>
  );
}
