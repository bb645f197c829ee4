import { useTranslations } from "use-intl";

import { DUE_KINDS } from "~/domain/commitment";
import { MEETING_RUNGS } from "~/domain/rows/meeting";
import type { Option } from "~/presenters/meeting-form";

import { RowSelect } from "../agreement/row-select";
import { ChoiceBox } from "../form/choices";
import { ChevronDownIcon } from "../icons";
import type { ReadLine } from "./reading";
import { described, type Errors, RowField, type RowNames } from "./row-control";
import { TriggerFields } from "./trigger-fields";

type PromiseFieldsProps = {
  readonly names: RowNames;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Errors;
  /** Whom it can bind: the parties met, as far as they are chosen yet. */
  readonly parties: readonly Option[];
  /** The lines above that it can wait on. */
  readonly above: readonly (ReadLine & { readonly number: number })[];
  readonly triggers: readonly Option[];
  readonly events: readonly Option[];
};

/** What a line that is a commitment says besides its words: who, by when or after what, how strongly, and what was heard on the spot. */
export function PromiseFields({ names, values, errors, parties, above, triggers, events }: PromiseFieldsProps) {
  const t = useTranslations();
  const { name, id } = names;
  const errorsOf = (part: string) => errors[part];
  const due = values.dueKind || "none";
  const isMore = due !== "none" || Boolean(values.sign) || (values.rung || "spoken") !== "spoken" || Object.keys(errors).some((part) => part !== "words" && part !== "party");
  const lines = above.map((line) => ({ value: `line:${line.id}`, label: t("meetings.outcome.lineWords", { number: String(line.number), words: line.words }) }));
  return (
    <div className="outcome-promise">
      {(parties.length !== 1 || errorsOf("party")) && (
        <RowField id={id("party")} label={t("meetings.outcome.party")} className="outcome-theirs" errors={errorsOf("party")}>
          <RowSelect name={name("party")} id={id("party")} chosen={values.party ?? ""} none={t("meetings.outcome.choose")} errors={errorsOf("party")} options={parties} />
        </RowField>
      )}
      <details className="more" open={isMore}>
        <summary>
          <ChevronDownIcon />
          {t("meetings.outcome.details")}
        </summary>
        <div className="more-body">
          <fieldset className="field">
            <legend className="field-label">{t("meetings.outcome.due")}</legend>
            <div className="chips">
              {DUE_KINDS.map((kind) => (
                <ChoiceBox key={kind} choice={{ label: t(`terms.dueKind.${kind}`) }} type="radio" name={name("dueKind")} value={kind} defaultChecked={kind === due} />
              ))}
            </div>
          </fieldset>
          <RowField id={id("dueOn")} label={t("meetings.outcome.dueOn")} className="outcome-due-on" errors={errorsOf("dueOn")}>
            <input className="control control-short" type="date" name={name("dueOn")} id={id("dueOn")} defaultValue={values.dueOn} {...described(id("dueOn"), false, errorsOf("dueOn"))} />
          </RowField>
          <div className="outcome-due-after">
            <TriggerFields
              names={names} values={values} errors={errors} events={events}
              commitments={[{ label: t("meetings.outcome.thisMeeting"), options: lines }, { label: t("triggers.theDossier"), options: triggers }].filter(({ options }) => options.length > 0)}
            />
          </div>
          <ChoiceBox choice={{ label: t("meetings.outcome.verbatim") }} type="checkbox" name={name("verbatim")} value="on" defaultChecked={values.verbatim === "on"} />
          <RowField id={id("rung")} label={t("meetings.outcome.rung")} errors={errorsOf("rung")}>
            <RowSelect name={name("rung")} id={id("rung")} chosen={values.rung || "spoken"} options={MEETING_RUNGS.map((rung) => ({ value: rung, label: t(`terms.rung.${rung}`) }))} errors={errorsOf("rung")} />
          </RowField>
          <RowField id={id("sign")} label={t("meetings.outcome.sign")} help={t("meetings.outcome.signHelp")} errors={errorsOf("sign")}>
            <input className="control" name={name("sign")} id={id("sign")} dir="auto" placeholder=" " defaultValue={values.sign} {...described(id("sign"), true, errorsOf("sign"))} />
          </RowField>
        </div>
      </details>
    </div>
  );
}
