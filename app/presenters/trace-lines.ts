import type { CommitmentState, Side } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import { type Lateness, latenessOf, type Thresholds } from "~/domain/deadlines";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { TraceRows } from "~/domain/rows/trace";
import type { EntryOf, ParagraphChange, Trace, TraceEntry } from "~/domain/trace";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { isolated } from "./isolated";
import { beginningOf, placeLabel } from "./places";

/** Words in a line of the trace: those of somebody stand in quotation marks, or are tagged "in substance"; the text of a clause stands plain. */
type Said = { readonly text: string; readonly look: "quoted" | "in_substance" | "plain" };
const saidAs = (text: string, verbatim: boolean): Said => ({ text, look: verbatim ? "quoted" : "in_substance" });

export type TraceLine = {
  readonly id: string;
  readonly kind: TraceEntry["kind"];
  readonly side: Side | "both";
  readonly when: string;
  readonly title: string;
  readonly href: string | null;
  /** What else there is to say of it, each on a line of its own. */
  readonly notes: readonly string[];
  readonly said: Said | null;
  /** Texts under a heading: a counter-offer, a reason, a proof. */
  readonly texts: readonly { readonly label: string; readonly text: string }[];
  readonly changes: readonly (Pick<ParagraphChange, "before" | "after"> & { readonly label: string | null })[];
  readonly commitment: { readonly state: CommitmentState; readonly lateness: Lateness | null; readonly side: Side } | null;
};

export type TraceFacts = {
  readonly trace: Trace;
  readonly rows: TraceRows;
  readonly demand: { readonly id: Id; readonly title: string; readonly dossier: { readonly id: Id; readonly number: string | null; readonly title: Localized } };
  /** Where it stands: its point in the file of a year. */
  readonly place: { readonly point: number | null; readonly year: number | null };
  /** The paragraphs of the text that readers know: as handed over last, else as it now stands. */
  readonly paragraphs: readonly { readonly anchor: string; readonly number: number }[];
  /** The page's own address, to which the choice of a paragraph is added. */
  readonly href: string;
};
export type Reading = { readonly language: Language; readonly today: Day; readonly thresholds: Thresholds };

const SILENT = { notes: [], said: null, texts: [], changes: [], commitment: null } as const;

/** One entry of a trace as a line of the page. */
export function lineOf(entry: TraceEntry, facts: TraceFacts, reading: Reading): TraceLine {
  switch (entry.kind) {
    case "version": return versionLine(entry, facts, reading);
    case "ancestry": return ancestryLine(entry, facts, reading);
    case "deposit": return depositLine(entry, facts, reading);
    case "response": return responseLine(entry, facts, reading);
    case "clause": return clauseLine(entry, reading);
    case "commitment": return commitmentLine(entry, reading);
    case "move": return moveLine(entry, reading);
  }
}

export const partyText = (language: Language, party: Localized) => isolated(language, nameIn(language, party).text);

function versionLine({ version, changes, on }: EntryOf<"version">, { demand, place }: TraceFacts, { language }: Reading): TraceLine {
  const t = translator(language);
  const own = version.demandId === demand.id;
  return {
    ...SILENT, id: version.id, kind: "version", side: "ours", when: formatDay(language, on), href: `/demands/${version.demandId}/versions/${version.id}`,
    title: t(`trace.line.version.${version.origin}`, { number: String(version.number) }),
    notes: [...(own ? [] : [t("trace.line.ofDemand", { title: isolated(language, version.title) })]), ...(version.by ? [t("trace.line.by", { name: isolated(language, version.by) })] : [])],
    changes: changes.map(({ number, before, after }) => ({ before, after, label: number === null ? null : placeLabel(language, own ? place.point : null, number) })),
  };
}

function ancestryLine({ ancestry, on }: EntryOf<"ancestry">, { rows }: TraceFacts, { language }: Reading): TraceLine {
  const t = translator(language);
  const titleOf = (id: Id) => rows.demands.find((each) => each.id === id)?.title ?? "";
  return {
    ...SILENT, id: `${ancestry.fromId}-${ancestry.demandId}`, kind: "ancestry", side: "ours", when: formatDay(language, on), href: `/demands/${ancestry.demandId}`, title: t(`trace.line.${ancestry.kind}`),
    texts: [{ label: t("trace.line.from"), text: titleOf(ancestry.fromId) }, { label: t("trace.line.into"), text: titleOf(ancestry.demandId) }],
  };
}

function depositLine({ deposit, items, on }: EntryOf<"deposit">, { trace }: TraceFacts, { language }: Reading): TraceLine {
  const t = translator(language);
  const { anchor } = trace.followed.start;
  const held = items.map(({ point, version }) => {
    const paragraph = anchor === null ? null : (version.paragraphs.find((each) => each.anchor === anchor)?.number ?? null);
    return t("trace.line.held", { place: placeLabel(language, point, paragraph), number: String(version.number) });
  });
  return {
    ...SILENT, id: deposit.id, kind: "deposit", side: "ours", when: formatDay(language, on), href: `/deposits/${deposit.id}`,
    title: t("trace.line.deposit", { party: partyText(language, deposit.party) }), notes: [isolated(language, deposit.fileTitle), ...held],
  };
}

function responseLine({ response, deposit, on }: EntryOf<"response">, { rows }: TraceFacts, { language }: Reading): TraceLine {
  const t = translator(language);
  const item = deposit.items.find((each) => each.demandId === response.demandId);
  const paragraph = rows.versions.find(({ id }) => id === item?.versionId)?.paragraphs.find(({ anchor }) => anchor === response.anchor);
  return {
    ...SILENT, id: response.id, kind: "response", side: "theirs", when: formatDay(language, on), href: `/deposits/${deposit.id}#${response.id}`,
    title: t("trace.sentence.party", { party: partyText(language, deposit.party), answer: t(`trace.answer.${response.kind ?? "unclassified"}`) }),
    notes: [
      response.demandId === null ? t("trace.line.answersAll") : t("trace.line.answersPlace", { place: placeLabel(language, item?.point ?? null, paragraph?.number ?? null) }),
      ...(response.deferredUntil ? [t("trace.line.deferredUntil", { day: formatDay(language, response.deferredUntil) })] : []),
      ...(response.sentOnTo ? [t("trace.line.sentOn", { party: partyText(language, response.sentOnTo) })] : []),
    ],
    said: response.words ? saidAs(response.words, response.verbatim) : null,
    texts: response.counterText ? [{ label: t("trace.line.counter"), text: response.counterText }] : [],
  };
}

function clauseLine({ clause, on }: EntryOf<"clause">, { language }: Reading): TraceLine {
  const t = translator(language);
  return {
    ...SILENT, id: clause.id, kind: "clause", side: "both", when: formatDay(language, on), href: `/agreements/${clause.agreementId}#${clause.id}`,
    title: t("trace.line.clause", { number: String(clause.number), agreement: isolated(language, clause.agreementTitle) }),
    notes: [t(`agreements.state.${clause.state}`)], said: { text: clause.words, look: "plain" },
  };
}

function commitmentLine({ commitment, clauseId }: EntryOf<"commitment">, { language, today, thresholds }: Reading): TraceLine {
  const t = translator(language);
  return {
    ...SILENT, id: commitment.id, kind: "commitment", side: commitment.side, when: formatWhen(language, commitment.said), href: `/commitments/${commitment.id}`,
    title: commitment.party ? t("trace.line.commitment", { party: partyText(language, commitment.party) }) : t("trace.line.ourCommitment"),
    notes: [clauseId === null ? t("trace.line.linked") : t("trace.line.fromClause"), t(`terms.rung.${commitment.rung}`)],
    said: clauseId === null ? saidAs(commitment.words, commitment.verbatim) : null,
    commitment: { state: commitment.state, side: commitment.side, lateness: latenessOf({ ...commitment, saidOn: commitment.said }, today, thresholds) },
  };
}

function moveLine({ move, commitment, on }: EntryOf<"move">, { language }: Reading): TraceLine {
  const t = translator(language);
  const texts = [{ label: t("trace.line.claim"), text: move.claim }, { label: t("trace.line.evidence"), text: move.evidence }, { label: t("trace.line.reason"), text: move.reason }];
  return {
    ...SILENT, id: move.id, kind: "move", side: move.claim && commitment.side === "theirs" ? "theirs" : "ours", when: formatDay(language, on), href: `/commitments/${commitment.id}`,
    title: beginningOf(commitment.words), texts: texts.flatMap(({ label, text }) => (text ? [{ label, text }] : [])),
    commitment: { state: move.toState, side: commitment.side, lateness: null },
  };
}
