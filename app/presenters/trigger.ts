import type { Language } from "~/domain/localized";
import type { CommitmentRow } from "~/domain/rows/commitment";
import { addressOf } from "~/domain/rows/dossier";
import type { Id } from "~/domain/viewer";

import { type ChoosingFrom, eventOptions } from "./commitment-form";
import { waitsForWords } from "./commitment-words";
import type { Option } from "./ledger-chooser";

/** Where one says by which event a commitment was set off. */
export type TriggerPage = {
  readonly words: string;
  readonly awaited: string;
  /** "60 days after the decree is published". */
  readonly counted: string;
  readonly events: readonly Option[];
  /** The event that is chosen when the form is opened. */
  readonly chosen: Id | "";
  readonly version: number;
  /** Where the event is recorded if the dossier does not hold it yet; it leads back here. */
  readonly recordHref: string;
  readonly back: string;
};

export function triggerPage(language: Language, row: CommitmentRow, events: ChoosingFrom["events"], wanted: string | null): TriggerPage {
  const chosen = events.find(({ id }) => id === wanted)?.id ?? row.triggerEventId ?? "";
  return {
    words: row.words, awaited: row.triggerText ?? "", counted: waitsForWords(language, row), events: eventOptions(language, events), chosen, version: row.version,
    recordHref: `${addressOf(row.dossier)}/events/new?kind=milestone&sets-off=${row.id}`, back: `/commitments/${row.id}`,
  };
}

/** The event by which it came true stays a choice, whatever became of its day or of the reader's right to see it. */
export function withKeptEvent(events: ChoosingFrom["events"], { triggerEventId, triggerEvent, triggerText }: CommitmentRow): ChoosingFrom["events"] {
  if (!triggerEventId || !triggerEvent || events.some(({ id }) => id === triggerEventId)) return events;
  return [{ id: triggerEventId, title: triggerEvent.title ?? triggerText ?? "", day: triggerEvent.day }, ...events];
}
