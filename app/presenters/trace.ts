import type { Day } from "~/domain/days";
import type { Language, Localized } from "~/domain/localized";
import type { PointOfDeposit } from "~/domain/point";
import { addressOf } from "~/domain/rows/dossier";
import { entriesOf, type Trace } from "~/domain/trace";
import { partiesStanding, sideBySide, standingOf } from "~/domain/trace-standing";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";
import { placeLabel } from "./places";
import { lineOf, partyText, type Reading, type TraceFacts, type TraceLine } from "./trace-lines";
import { traceSentence, type TraceSubject } from "./trace-sentence";

export type ComparedRow = {
  readonly key: string;
  readonly label: string;
  readonly ours: { readonly text: string; readonly note: string };
  readonly counter: { readonly text: string; readonly note: string } | null;
  readonly agreed: readonly { readonly href: string; readonly text: string; readonly signed: boolean }[];
};

export type TracePage = {
  readonly title: string;
  readonly demandHref: string;
  readonly dossier: { readonly href: string; readonly number: string | null; readonly title: Localized };
  readonly sentence: string;
  /** The paragraphs that can be followed alone, the one that is first among equals marked. */
  readonly choices: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  readonly lines: readonly TraceLine[];
  /** How long each party has not answered, where it has not. */
  readonly silences: readonly string[];
  readonly compared: readonly ComparedRow[];
};

/** The page that tells what became of a demand or of one paragraph of it. */
export function tracePage(facts: TraceFacts, reading: Reading): TracePage {
  const { trace, demand, place, paragraphs, href } = facts;
  const { language, today } = reading;
  const t = translator(language);
  const { anchor } = trace.followed.start;
  const subject: TraceSubject = { ...place, paragraph: anchor === null ? null : (paragraphs.find((each) => each.anchor === anchor)?.number ?? null) };
  return {
    title: demand.title, demandHref: `/demands/${demand.id}`, dossier: { href: addressOf(demand.dossier), number: demand.dossier.number, title: demand.dossier.title },
    sentence: traceSentence(language, subject, standingOf(trace, today)),
    choices: [
      { href, label: t("trace.wholeDemand"), current: anchor === null },
      ...paragraphs.map((each) => ({ href: `${href}?paragraph=${encodeURIComponent(each.anchor)}`, label: placeLabel(language, place.point, each.number), current: each.anchor === anchor })),
    ],
    lines: trace.entries.map((entry) => lineOf(entry, facts, reading)),
    silences: partiesStanding(trace, today).flatMap(({ party, silentDays }) =>
      silentDays === null ? [] : [t("trace.line.silent", { party: partyText(language, party), silence: t("trace.sentence.silent", counted(language, silentDays)) })]),
    compared: comparedRows(facts, reading),
  };
}

function comparedRows({ trace, place }: TraceFacts, { language }: Reading): ComparedRow[] {
  const t = translator(language);
  return sideBySide(trace).map(({ anchor, number, ours, counter, agreed }) => ({
    key: anchor ?? "whole", label: placeLabel(language, place.point, number),
    ours: { text: ours.text, note: ours.on ? formatDay(language, ours.on) : t("trace.compared.oursUndeposited") },
    counter: counter && { text: counter.response.counterText ?? "", note: `${partyText(language, counter.party)} · ${formatDay(language, counter.response.onDay)}` },
    agreed: agreed.map(({ agreementId, clauseId, words, signed }) => ({ href: `/agreements/${agreementId}#${clauseId}`, text: words, signed })),
  }));
}

/** The point and the year under which a demand is known: as it was deposited last, else as its newest file numbers it today. */
export function placeOfDemand(trace: Trace, demandId: Id, points: readonly { readonly demandId: Id; readonly point: number | null; readonly openedOn: Day }[]): TraceFacts["place"] {
  const deposited = entriesOf(trace, "deposit").findLast(({ items }) => items.some((item) => item.demandId === demandId));
  const item = deposited?.items.find((each) => each.demandId === demandId);
  if (deposited && item) return { point: item.point, year: Number(deposited.deposit.fileOpenedOn.slice(0, 4)) };
  const today = points.find((each) => each.demandId === demandId);
  return { point: today?.point ?? null, year: today ? Number(today.openedOn.slice(0, 4)) : null };
}

/** What stood at the same point in other deposits of the file, each leading to what became of that. */
export function otherOrders(language: Language, others: readonly PointOfDeposit[]): readonly { readonly href: string; readonly words: string }[] {
  const t = translator(language);
  return others.map(({ demandId, onDay, party, title }) => ({ href: `/demands/${demandId}/trace`, words: t("trace.otherOrder", { day: formatDay(language, onDay), party: partyText(language, party), title: isolated(language, title) }) }));
}
