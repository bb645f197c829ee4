import type { CommitmentState } from "~/domain/commitment";
import { fulfilmentOf } from "~/domain/fulfilment";
import type { Language, Localized } from "~/domain/localized";
import type { TrackNames } from "~/domain/rows/track-names";
import type { DELAY_CLASSES} from "~/domain/track-record";
import { type Breakdown, type TrackFigures, type TrackPart, type TrackRecord } from "~/domain/track-record";
import type { Id } from "~/domain/viewer";
import { counted, formatInteger, formatPercent } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { type BalancePart, balanceOfCounts } from "./balance";
import { recordAddress, type RecordQuestion } from "./record-address";
import { roundName } from "./round-name";
import { type TrackFigure, trackFigures, type TrackNote } from "./track-figures";

/** A line of a breakdown: what it is called, its figures, and the lists behind them. */
export type TrackLine = { readonly key: string; readonly name: Localized | string; readonly note: string | null; readonly judged: TrackNote; readonly kept: TrackNote; readonly open: TrackNote; readonly rate: string | null; readonly delay: string };
export type TrackTable = { readonly by: Exclude<Breakdown, "year">; readonly lines: readonly TrackLine[]; readonly more: string | null };

/** A column of the chart by year; `label` is what stands under it. */
export type YearColumn = { readonly key: string; readonly label: string; readonly total: number; readonly parts: readonly BalancePart[] };
export type DelayBar = { readonly key: string; readonly label: string; readonly count: number };

export type TrackShown = {
  readonly figures: readonly TrackFigure[];
  readonly states: readonly { readonly state: CommitmentState; readonly count: TrackNote }[];
  readonly parts: readonly BalancePart[];
  /** Set aside by agreement, and declarations: never in the rate. */
  readonly apart: readonly { readonly state: CommitmentState; readonly count: TrackNote }[];
  readonly years: readonly YearColumn[];
  readonly delays: readonly DelayBar[];
  readonly tables: readonly TrackTable[];
};

const DELAY_KEYS = ["on_time", "to_30", "to_90", "to_365", "beyond"] as const satisfies readonly string[] & { readonly length: typeof DELAY_CLASSES.length };
const APART: readonly CommitmentState[] = ["renegotiated", "waived", "superseded", "declaration"];

type Given = {
  readonly record: TrackRecord;
  readonly names: TrackNames;
  /** The one party whose record it is; null where several are reckoned together. */
  readonly partyId: Id | null;
  readonly language: Language;
};

/** A track record as its page shows it; null where nothing was ever promised, as far as the reader may know. */
export function trackShown({ record, names, partyId, language }: Given): TrackShown | null {
  const { whole } = record;
  const present = (Object.entries(whole.counts) as [CommitmentState, number][]).filter(([, count]) => count > 0);
  if (present.length === 0) return null;
  const question = partyId === null ? null : { party: partyId };
  const states = present.map(([state, count]) => ({ state, count: noteOf(count, question, { state }, language) }));
  const breakdowns = ["dossier", "round", "holder", ...(partyId === null ? ["party" as const] : [])] as const;
  return {
    figures: trackFigures(whole, question, language), states, parts: balanceOfCounts(whole.counts, language).parts, apart: states.filter(({ state }) => APART.includes(state)),
    years: record.year.parts.map((part) => yearOf(part, language)), delays: delaysOf(whole, language),
    tables: breakdowns.filter((by) => record[by].parts.some(({ key, spokenBy }) => key !== null || spokenBy !== null)).map((by) => tableOf(by, { record, names, partyId, language })),
  };
}

const noteOf = (count: number, question: RecordQuestion | null, asks: RecordQuestion, language: Language): TrackNote =>
  ({ text: formatInteger(language, count), href: question && count > 0 ? recordAddress({ ...question, ...asks }) : null });

function yearOf({ key, figures }: TrackPart, language: Language): YearColumn {
  const { parts, count } = balanceOfCounts(figures.counts, language);
  return { key: key ?? "none", label: key ?? translator(language)("track.none.year"), total: count, parts };
}

function delaysOf({ delays }: TrackFigures, language: Language): DelayBar[] {
  const t = translator(language);
  return DELAY_KEYS.map((key, place) => ({ key, label: t(`track.delays.${key}`), count: delays[place] ?? 0 }));
}

function tableOf(by: TrackTable["by"], { record, names, partyId, language }: Given): TrackTable {
  const { parts, total } = record[by];
  const hidden = total - parts.length;
  return { by, lines: parts.map((part) => lineOf(by, part, { names, partyId, language })), more: hidden > 0 ? translator(language)("track.more", counted(language, hidden)) : null };
}

function lineOf(by: TrackTable["by"], part: TrackPart, { names, partyId, language }: Omit<Given, "record">): TrackLine {
  const t = translator(language);
  const { figures } = part;
  const { kept, n, rate, notExamined } = fulfilmentOf(figures.counts);
  const question = questionOf(by, part, partyId);
  return {
    key: `${by} ${part.key ?? part.spokenBy ?? "none"}`, ...nameOf(by, part, names, language),
    judged: noteOf(n, question, { list: "judged" }, language), kept: noteOf(kept, question, { state: "kept" }, language), open: noteOf(notExamined, question, { list: "not_examined" }, language),
    rate: rate === null ? null : formatPercent(language, rate),
    delay: figures.medianDelay === null ? "–" : figures.medianDelay === 0 ? t("track.onTime") : t("common.count.days", counted(language, figures.medianDelay)),
  };
}

/** What the ledger is asked for one line; null for what it cannot be asked: what has no round, or an office that is only written down. */
function questionOf(by: TrackTable["by"], { key }: TrackPart, partyId: Id | null): RecordQuestion | null {
  if (key === null) return null;
  if (by === "party") return { party: key };
  if (partyId === null) return null;
  return { party: partyId, ...(by === "dossier" ? { dossier: key } : by === "round" ? { round: key } : { office: key }) };
}

function nameOf(by: TrackTable["by"], { key, spokenBy }: TrackPart, names: TrackNames, language: Language): Pick<TrackLine, "name" | "note"> {
  const t = translator(language);
  const none = { name: spokenBy ?? t(`track.none.${by}`), note: null };
  if (key === null) return none;
  switch (by) {
    case "dossier": {
      const found = names.dossiers.get(key);
      return found ? { name: found.title, note: found.number ?? t("track.draft") } : none;
    }
    case "round": {
      const found = names.rounds.get(key);
      return found ? { name: roundName(language, found), note: null } : none;
    }
    case "holder": {
      const found = names.offices.get(key);
      return found ? { name: found.office, note: found.person } : none;
    }
    case "party": {
      const found = names.parties.get(key);
      return found ? { name: found, note: null } : none;
    }
  }
}
