import { setsOff } from "~/domain/chain";
import type { KnownDay } from "~/domain/chain-days";
import type { CommitmentState, Side } from "~/domain/commitment";
import type { CriticalPath } from "~/domain/critical-path";
import type { Language, Localized } from "~/domain/localized";
import type { ChainRow } from "~/domain/rows/chain";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { waitsForWords } from "./commitment-words";

/** A commitment of the drawing and its list, or an event or a day that one waits for. */
export type ChainNode = {
  readonly key: string;
  readonly on: string | null;
  readonly kind: "commitment" | "event" | "day";
  readonly href: string | null;
  readonly words: string;
  readonly verbatim: boolean;
  /** Null where it is no commitment. */
  readonly state: CommitmentState | null;
  readonly side: Side;
  readonly party: Localized | null;
  /** "60 days after another commitment is kept"; null where it waits for nothing. */
  readonly counted: string | null;
  /** Its due or expected day, or that nobody knows one, in words. */
  readonly day: string | null;
  readonly isExpected: boolean;
  /** It is done, has come, or is a day: what hangs on it waits no longer. */
  readonly isSettled: boolean;
  readonly isCritical: boolean;
};

type Reading = { readonly language: Language; readonly days: ReadonlyMap<Id, KnownDay | null>; readonly critical: CriticalPath | null };

/** The nodes of the chains of a dossier: those on the critical path first among their kind, so that it is drawn straight, the rest in the order in which they were recorded. */
export function chainNodes(rows: readonly ChainRow[], reading: Reading): ChainNode[] {
  const commitments = rows.map((row) => commitmentNode(row, reading));
  const starts = new Map(rows.flatMap((row) => startNode(row, reading)).map((node) => [node.key, node]));
  const first = commitments.find(({ key }) => key === reading.critical?.ids[0]);
  const marked = [...starts.values()].map((node) => ({ ...node, isCritical: node.key === first?.on && !node.isSettled }));
  return [...marked, ...commitments].toSorted((a, b) => Number(b.isCritical) - Number(a.isCritical));
}

/** Events that are the same, by their record or by their words, are one node; so are days. */
function startKey({ link: { awaits }, triggerText }: ChainRow): string | null {
  if (awaits?.kind === "day") return `day ${awaits.on}`;
  if (awaits?.kind === "event") return awaits.id ? `event ${awaits.id}` : `event ${triggerText}`;
  return awaits && awaits.id;
}

function startNode(row: ChainRow, { language }: Reading): ChainNode[] {
  const { awaits } = row.link;
  const key = startKey(row);
  if (!awaits || awaits.kind === "commitment" || key === null) return [];
  const t = translator(language);
  const start = { key, on: null, href: null, verbatim: false, state: null, side: "theirs" as const, party: null, counted: null, isExpected: false, isCritical: false };
  if (awaits.kind === "day") return [{ ...start, kind: "day", words: formatDay(language, awaits.on), day: null, isSettled: true }];
  const day = awaits.day === null ? t("chains.card.eventNotCame") : t("chains.card.eventCame", { day: formatDay(language, awaits.day) });
  return [{ ...start, kind: "event", words: row.event?.title ?? row.triggerText ?? "", day, isSettled: awaits.day !== null }];
}

function commitmentNode(row: ChainRow, { language, days, critical }: Reading): ChainNode {
  const { link, words, verbatim, side, party, triggerText, triggerOn } = row;
  const t = translator(language);
  const known = days.get(link.id) ?? null;
  const isSettled = setsOff(link.state);
  return {
    key: link.id, on: startKey(row), kind: "commitment", href: words === null ? null : `/commitments/${link.id}`, words: words ?? t("commitments.another"), verbatim, state: link.state, side, party,
    counted: link.awaits ? waitsForWords(language, { dueKind: link.dueKind, triggerDays: link.triggerDays, triggerText, triggerOn }) : null,
    day: words === null ? null : known ? t(`chains.page.${known.kind}`, { day: formatDay(language, known.day) }) : t("chains.page.noDay"),
    isExpected: known?.kind === "expected", isSettled, isCritical: critical?.ids.includes(link.id) ?? false,
  };
}
