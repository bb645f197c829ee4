import { type FormEvent, useEffect, useRef, useState } from "react";

import type { Option } from "~/presenters/meeting-form";

import { type Entries, entriesOf, fill, valueOf } from "../draft/entries";
import { useDraft } from "../draft/use-draft";
import type { Row } from "./outcome-row";
import { rowsOfEntries, rowsOfValues } from "./outcome-rows";
import { type Reading, readingOfEntries, readingOfValues, type Values } from "./reading";

/** The draft of a form: its name on the device, the person's key, and whether one may be put back into it. */
export type DraftOf = { readonly name: string; readonly secret: string; readonly restores: boolean };

type LiveForm = { readonly values: Values; readonly directory: readonly Option[]; readonly spareId: string; readonly draft: DraftOf; readonly isNew: boolean };

/** The form of a meeting while somebody writes in it: its rows, what stands in it, and the draft that the device keeps. Without scripts it stays as it was made. */
export function useLiveForm({ values, directory, spareId, draft, isNew }: LiveForm) {
  const form = useRef<HTMLFormElement>(null);
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOfValues(values, spareId));
  const [reading, setReading] = useState<Reading>(() => readingOfValues(values, directory));
  const [restoring, setRestoring] = useState<Entries | null>(null);

  const kept = useDraft({
    form, ...draft,
    recordAt: (entries) => (isNew ? `/meetings/${valueOf(entries, "id")}` : null),
    onRestore(entries) {
      setRows(rowsOfEntries(entries));
      setRestoring(entries);
    },
  });

  useEffect(() => {
    // There is always a row; that they came or went is why the fields are read again.
    if (!form.current || rows.length === 0) return;
    if (restoring) fill(form.current, restoring);
    setReading(readingOfEntries(entriesOf(form.current), directory));
  }, [restoring, rows, directory]);

  const onInput = (event: FormEvent<HTMLFormElement>) => {
    setReading(readingOfEntries(entriesOf(event.currentTarget), directory));
    kept.onInput();
  };
  const changeRows = (next: readonly Row[]) => {
    setRestoring(null);
    setRows(next);
    kept.onInput();
  };
  return { form, rows, changeRows, reading, onInput, onSubmit: kept.onSubmit, draft: kept };
}
