import { useTranslations } from "use-intl";

import { RESPONSE_KINDS } from "~/domain/response";

import { textIn } from "../agreement/values";
import { RowSelect } from "../agreement/row-select";
import { ChoiceBox } from "../form/choices";
import type { Option, OptionGroup } from "../form/select";
import { described, RowErrors, RowField } from "../meeting/row-control";
import type { Values } from "../meeting/reading";

type AnswerFieldsProps = {
  /** How a control is named, and its id; rows of a form have the row's own name before it. */
  readonly name: (part: string) => string;
  readonly id: (part: string) => string;
  readonly errors: (part: string) => readonly string[] | undefined;
  readonly row: Values;
  /** What the answer is about, when read aloud. */
  readonly about: string;
  readonly parties: readonly (Option | OptionGroup)[];
  /** Whether "nothing" is among the choices: a point that the answer did not touch. */
  readonly mayBeNothing: boolean;
};

/** What was answered to one place: its kind first, then what that kind asks for. Where the browser can, fields of the other kinds stay away. */
export function AnswerFields({ name, id, errors, row, about, parties, mayBeNothing }: AnswerFieldsProps) {
  const t = useTranslations();
  const chosen = textIn(row, "kind");
  const kinds = [...(mayBeNothing ? ["" as const] : []), ...RESPONSE_KINDS, "unclassified" as const];
  return (
    <>
      <fieldset className="field answer-kind" id={id("kind")} tabIndex={-1}>
        <legend className="sr-only">{t("responses.placeAnswer", { place: about, answer: t("responses.form.kind") })}</legend>
        <div className="chips">
          {kinds.map((kind) => (
            <ChoiceBox key={kind} choice={{ label: kind === "" ? t("responses.form.nothing") : t(`trace.answer.${kind}`) }} type="radio" name={name("kind")} value={kind} defaultChecked={kind === chosen} />
          ))}
        </div>
        <RowErrors errors={errors("kind")} id={id("kind")} />
      </fieldset>
      <div className="answer-more">
        <RowField id={id("counterText")} className="answer-counter-field" label={t("responses.form.counterText")} errors={errors("counterText")}>
          <textarea className="control" rows={3} dir="auto" placeholder=" " name={name("counterText")} id={id("counterText")} defaultValue={textIn(row, "counterText")} {...described(id("counterText"), false, errors("counterText"))} />
        </RowField>
        <RowField id={id("deferredUntil")} className="answer-until-field" label={t("responses.form.deferredUntil")} errors={errors("deferredUntil")}>
          <input className="control control-short" type="date" name={name("deferredUntil")} id={id("deferredUntil")} defaultValue={textIn(row, "deferredUntil")} {...described(id("deferredUntil"), false, errors("deferredUntil"))} />
        </RowField>
        <RowField id={id("sentOnTo")} className="answer-sent-field" label={t("responses.form.sentOnTo")} errors={errors("sentOnTo")}>
          <RowSelect name={name("sentOnTo")} id={id("sentOnTo")} chosen={textIn(row, "sentOnTo")} none={t("responses.form.notNamed")} options={parties} errors={errors("sentOnTo")} />
        </RowField>
        <RowField id={id("words")} label={<>{t("responses.form.words")} <span className="field-optional answer-words-optional">{t("common.word.optional")}</span></>} errors={errors("words")}>
          <textarea className="control" rows={2} dir="auto" placeholder=" " name={name("words")} id={id("words")} defaultValue={textIn(row, "words")} {...described(id("words"), false, errors("words"))} />
        </RowField>
        <div className="choices-list">
          <ChoiceBox choice={{ label: t("responses.form.verbatim") }} type="checkbox" name={name("verbatim")} value="on" defaultChecked={textIn(row, "verbatim") === "on"} />
        </div>
      </div>
    </>
  );
}
