import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { v7 } from "uuid";

import type { MeetingFormView } from "~/presenters/meeting-form";

import { Button } from "../button";
import type { Entries } from "../draft/entries";
import { PlusIcon } from "../icons";
import { OutcomeRow, type Row } from "./outcome-row";
import { type Reading, rowsIn, type Values } from "./reading";
import type { Errors } from "./row-control";

/** The rows that a page was made with; there is always one. */
export function rowsOfValues(values: Values, spareId: string): readonly Row[] {
  const rows = rowsIn(values, "outcomes").map((row): Row => ({ ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? "")])), id: String(row.id ?? "") }));
  return rows.length > 0 ? rows : [{ id: spareId }];
}

/** As many rows as a draft has, with its ids; their fields are filled afterwards. */
export function rowsOfEntries(entries: Entries): readonly Row[] {
  return entries.flatMap(([name, id]) => (/^outcomes\[\d+\]\.id$/.test(name) ? [{ id }] : []));
}

const NO_ERRORS: Errors = {};

type Intent = { readonly name: string; readonly value: string };
type OutcomeRowsProps = {
  readonly formId: string;
  readonly rows: readonly Row[];
  readonly onRows: (rows: readonly Row[]) => void;
  /** The errors of a row, by its id: they stay with it when others come and go. */
  readonly errors: ReadonlyMap<string, Errors>;
  readonly reading: Reading;
  readonly view: Pick<MeetingFormView, "triggers" | "events" | "suggested">;
  /** What a plain form sends to add a row or take one out; with scripts the page does it at once. */
  readonly intents: { readonly add: Intent; readonly remove: (place: number) => Intent };
};

/**
 * What came out of the meeting, line by line. The keyboard alone suffices: Enter goes on to the next line (Shift+Enter breaks the line),
 * Backspace in an empty line takes it out, the arrows choose its kind.
 */
export function OutcomeRows({ formId, rows, onRows, errors, reading, view, intents }: OutcomeRowsProps) {
  const t = useTranslations("meetings.outcome");
  const words = useRef(new Map<string, HTMLTextAreaElement>());
  const [wanted, setWanted] = useState<string | null>(null);

  const add = (after: Row | undefined) => {
    const row = { id: v7(), kind: reading.lines.find(({ id }) => id === after?.id)?.kind ?? "their_commitment" };
    setWanted(row.id);
    onRows([...rows, row]);
  };
  const remove = (place: number) => {
    if (rows.length === 1) return;
    words.current.get(rows[place === 0 ? 1 : place - 1]?.id ?? "")?.focus();
    onRows(rows.filter((_, each) => each !== place));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, place: number) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      const next = rows[place + 1];
      if (next) words.current.get(next.id)?.focus();
      else if (event.currentTarget.value.trim() !== "") add(rows[place]);
    }
    if (event.key === "Backspace" && event.currentTarget.value === "" && rows.length > 1) {
      event.preventDefault();
      remove(place);
    }
  };
  const keepWords = (id: string) => (control: HTMLTextAreaElement | null) => {
    if (!control) {
      words.current.delete(id);
      return;
    }
    words.current.set(id, control);
    if (wanted !== id) return;
    control.focus();
    setWanted(null);
  };

  return (
    <fieldset className="field outcomes" id={`${formId}-outcomes`} tabIndex={-1}>
      <legend className="field-label">{t("legend")}</legend>
      <p className="field-help">{t("help")}</p>
      <ol className="outcome-list">
        {rows.map((row, place) => (
          <OutcomeRow
            key={row.id} formId={formId} place={place} row={row} errors={errors.get(row.id) ?? NO_ERRORS} reading={reading} view={view} removeIntent={intents.remove(place)} wordsRef={keepWords(row.id)}
            onKeyDown={(event) => onKeyDown(event, place)}
            onRemove={(event) => {
              event.preventDefault();
              remove(place);
            }}
          />
        ))}
      </ol>
      <div>
        <Button
          icon={PlusIcon} formNoValidate {...intents.add}
          onClick={(event) => {
            event.preventDefault();
            add(rows.at(-1));
          }}
        >
          {t("add")}
        </Button>
      </div>
    </fieldset>
  );
}
