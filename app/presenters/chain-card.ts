import { daysOf, linksAmong } from "~/domain/chain-days";
import type { CommitmentState } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import type { Language } from "~/domain/localized";
import type { ChainRow } from "~/domain/rows/chain";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { waitsForWords } from "./commitment-words";

/** Another commitment, an event or a day in one line of the card; without an address where there is none or the reader may not see it. */
export type ChainLine = {
  readonly key: string;
  readonly kind: "commitment" | "event" | "day";
  readonly href: string | null;
  readonly words: string;
  /** Null where it is no commitment. */
  readonly state: CommitmentState | null;
  /** How it hangs together with the commitment of the page, and when it is due, to be expected, or came. */
  readonly notes: readonly string[];
};

/** What a commitment waits for and what waits for it, with the days. */
export type ChainCard = {
  readonly waitsFor: ChainLine | null;
  readonly waiting: readonly ChainLine[];
  /** How its own day is counted, and when that is to be expected while it is not due. */
  readonly counted: string | null;
  readonly expected: string | null;
  /** Where one says by which event it was set off, for those who may. */
  readonly triggerHref: string | null;
  readonly drawingHref: string;
};

type Asking = { readonly id: Id; readonly dossierHref: string; readonly mayLink: boolean };

/** The card of a commitment, read off the chains of its dossier; null where it stands alone. */
export function chainCard(language: Language, rows: readonly ChainRow[], { id, dossierHref, mayLink }: Asking): ChainCard | null {
  const own = rows.find(({ link }) => link.id === id);
  if (!own) return null;
  const t = translator(language);
  const days = daysOf(linksAmong(rows.map(({ link }) => link)));
  const { awaits } = own.link;
  const day = (on: Day) => formatDay(language, on);
  const line = (row: ChainRow, note: string): ChainLine => {
    const known = days.get(row.link.id);
    return {
      key: row.link.id, kind: "commitment", href: row.words === null ? null : `/commitments/${row.link.id}`, words: row.words ?? t("commitments.another"), state: row.link.state,
      notes: [note, ...(known ? [t(`chains.card.${known.kind}`, { day: day(known.day) })] : [])],
    };
  };
  const waitsFor = (): ChainLine | null => {
    const start = { href: null, state: null };
    switch (awaits?.kind) {
      case undefined:
        return null;
      case "day":
        return { ...start, key: "day", kind: "day", words: day(awaits.on), notes: [t("chains.card.waitsForDay")] };
      case "event":
        return { ...start, key: "event", kind: "event", words: own.event?.title ?? own.triggerText ?? "", notes: [t("chains.card.waitsForEvent"), awaits.day ? t("chains.card.eventCame", { day: day(awaits.day) }) : t("chains.card.eventNotCame")] };
      case "commitment": {
        const trigger = rows.find(({ link }) => link.id === awaits.id);
        return trigger ? line(trigger, t("chains.card.waitsFor")) : null;
      }
    }
  };
  const known = days.get(id);
  const { dueKind, triggerDays } = own.link;
  return {
    waitsFor: waitsFor(), waiting: rows.filter(({ link }) => link.awaits?.kind === "commitment" && link.awaits.id === id).map((row) => line(row, t("chains.card.waitingForThis"))),
    counted: awaits && waitsForWords(language, { dueKind, triggerDays, triggerText: own.triggerText, triggerOn: own.triggerOn }),
    expected: known?.kind === "expected" ? t("chains.card.expected", { day: day(known.day) }) : null,
    triggerHref: mayLink && awaits?.kind === "event" ? `/commitments/${id}/trigger` : null, drawingHref: `${dossierHref}/chain`,
  };
}
