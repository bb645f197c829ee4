import { type KeyboardEvent, type MouseEvent, type RefCallback } from "react";
import { useTranslations } from "use-intl";

import { OUTCOME_KINDS } from "~/domain/meeting";
import type { MeetingFormView } from "~/presenters/meeting-form";

import { Button } from "../button";
import { ChoiceBox } from "../form/choices";
import { Hidden } from "../form/hidden";
import { CrossIcon } from "../icons";
import { PromiseFields } from "./promise-fields";
import { linesAbove, type Reading } from "./reading";
import { described, type Errors, RowErrors, rowNames } from "./row-control";

/** A row of the log: its id, and what its fields hold when it appears. */
export type Row = Readonly<Record<string, string>> & { readonly id: string };

type OutcomeRowProps = {
  readonly formId: string;
  readonly place: number;
  readonly row: Row;
  readonly errors: Errors;
  readonly reading: Reading;
  readonly view: Pick<MeetingFormView, "triggers" | "events" | "suggested">;
  /** What a plain form sends to have this row taken out. */
  readonly removeIntent: { readonly name: string; readonly value: string };
  readonly onRemove: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly wordsRef: RefCallback<HTMLTextAreaElement>;
};

/** One line of what came out: words first, then what kind of line it is; the rest opens for commitments once there are words. */
export function OutcomeRow({ formId, place, row, errors, reading, view, removeIntent, onRemove, onKeyDown, wordsRef }: OutcomeRowProps) {
  const t = useTranslations();
  const names = rowNames(formId, place);
  const words = names.id("words");
  const wordErrors = errors.words;
  const number = String(place + 1);
  return (
    <li className="outcome">
      <Hidden name={names.name("id")} value={row.id} />
      <label className="field-help" htmlFor={words}>
        {t("meetings.outcome.line", { number })}
      </label>
      <textarea
        ref={wordsRef} className="control outcome-words" rows={2} dir="auto" enterKeyHint="next" name={names.name("words")} id={words} defaultValue={row.words}
        placeholder={t("meetings.outcome.placeholder")} onKeyDown={onKeyDown} {...described(words, false, wordErrors)}
      />
      <RowErrors errors={wordErrors} id={words} />
      <div className="outcome-rest">
        <fieldset className="field">
          <legend className="sr-only">{t("meetings.outcome.kind")}</legend>
          <div className="chips">
            {OUTCOME_KINDS.map((kind) => (
              <ChoiceBox key={kind} choice={{ label: t(`terms.outcomeKind.${kind}`) }} type="radio" name={names.name("kind")} value={kind} defaultChecked={kind === (row.kind || "their_commitment")} />
            ))}
          </div>
        </fieldset>
        <PromiseFields
          names={names} values={row} errors={errors} triggers={view.triggers} events={view.events} above={linesAbove(reading, place)}
          parties={reading.parties.length > 0 ? reading.parties : view.suggested}
        />
        <div className="outcome-end">
          <Button kind="plain" icon={CrossIcon} formNoValidate {...removeIntent} onClick={onRemove}>
            {t("meetings.outcome.remove", { number })}
          </Button>
        </div>
      </div>
    </li>
  );
}
