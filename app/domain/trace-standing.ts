import { type CommitmentState, isOpenCommitment } from "./commitment";
import type { Day } from "./days";
import { silenceOf } from "./deposit";
import type { Localized } from "./localized";
import type { ResponseKind } from "./response";
import type { TracedResponse } from "./rows/trace";
import { entriesOf, type Trace } from "./trace";
import type { Id } from "./viewer";

/** How a party stands to what is traced: what it answered last to each part of it, and since when it has been silent about what it was handed after that. */
export type PartyStanding = {
  readonly partyId: Id;
  readonly party: Localized;
  /** Its last answer to each paragraph, to each demand and to the whole, every kind once, in the order of time; null is one that nobody has classified yet. */
  readonly answers: readonly (ResponseKind | null)[];
  /** Days without an answer to what was handed over last; null once that was answered. */
  readonly silentDays: number | null;
};

/** The parties at which it was deposited, in the order of the first deposit. A deposit that was answered ends the silence about those before it. */
export function partiesStanding(trace: Trace, today: Day): readonly PartyStanding[] {
  const deposits = entriesOf(trace, "deposit").map(({ deposit }) => deposit);
  const responses = entriesOf(trace, "response");
  return [...new Set(deposits.map(({ partyId }) => partyId))].map((partyId) => {
    const own = deposits.filter((deposit) => deposit.partyId === partyId);
    const answers = responses.filter(({ deposit }) => deposit.partyId === partyId);
    const answered = new Set(answers.map(({ deposit }) => deposit.id));
    const lastAnswered = own.findLastIndex(({ id }) => answered.has(id));
    const waiting = own[lastAnswered + 1];
    return {
      partyId, party: own[0]?.party ?? { ar: null, fr: null, en: null },
      answers: [...new Set(lastToEach(answers.map(({ response }) => response)).map(({ kind }) => kind))],
      silentDays: waiting ? silenceOf(waiting.onDay, null, today) : null,
    };
  });
}

/** The last answer to each place: a later one takes the place of an earlier. */
function lastToEach(responses: readonly TracedResponse[]): readonly TracedResponse[] {
  const placeOf = ({ demandId, anchor }: TracedResponse) => `${demandId} ${anchor}`;
  return responses.filter((response, place) => !responses.slice(place + 1).some((later) => placeOf(later) === placeOf(response)));
}

/** How a commitment is counted in the summary: nobody has examined it, it was judged one of three ways, or it was set aside. */
export const OUTCOMES = ["unexamined", "kept", "partly_kept", "broken", "set_aside"] as const;
export type CommitmentOutcome = (typeof OUTCOMES)[number];

export function outcomeOf(state: CommitmentState): CommitmentOutcome {
  if (isOpenCommitment(state)) return "unexamined";
  return state === "kept" || state === "partly_kept" || state === "broken" ? state : "set_aside";
}

/** What became of what is traced, in figures. */
export type TraceStanding = {
  readonly parties: readonly PartyStanding[];
  readonly clauses: { readonly signed: number; readonly drafted: number; /** The titles of the signed agreements they stand in. */ readonly agreements: readonly string[] };
  readonly commitments: { readonly byClause: number; readonly linked: number; readonly outcomes: Readonly<Record<CommitmentOutcome, number>> };
};

export function standingOf(trace: Trace, today: Day): TraceStanding {
  const clauses = entriesOf(trace, "clause").map(({ clause }) => clause);
  const commitments = entriesOf(trace, "commitment");
  const outcomes = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, commitments.filter(({ commitment }) => outcomeOf(commitment.state) === outcome).length])) as Record<CommitmentOutcome, number>;
  const signed = clauses.filter(({ state }) => state === "signed");
  return {
    parties: partiesStanding(trace, today),
    clauses: { signed: signed.length, drafted: clauses.length - signed.length, agreements: [...new Map(signed.map(({ agreementId, agreementTitle }) => [agreementId, agreementTitle])).values()] },
    commitments: { byClause: commitments.filter(({ clauseId }) => clauseId !== null).length, linked: commitments.filter(({ clauseId }) => clauseId === null).length, outcomes },
  };
}

/** One row of the comparison: what we asked, what they would have instead, what was agreed. */
export type Compared = {
  readonly anchor: string | null;
  /** The paragraph's number in the version shown; null for all of a demand. */
  readonly number: number | null;
  readonly ours: { readonly text: string; /** The day of the deposit it was taken from; null when it was never handed over. */ readonly on: Day | null };
  readonly counter: { readonly response: TracedResponse; readonly party: Localized } | null;
  readonly agreed: readonly { readonly clauseId: Id; readonly agreementId: Id; readonly words: string; readonly signed: boolean }[];
};

/**
 * Our text as it was deposited, their newest counter-offer, and the clauses that answer it, for each paragraph that has any of these; for all of the
 * demand, first, where they concern all of it. Of one paragraph that is traced everything that touches it stands in one row.
 */
export function sideBySide(trace: Trace): readonly Compared[] {
  const { start } = trace.followed;
  const counters = entriesOf(trace, "response").filter(({ response }) => response.kind === "counter_offer" && response.counterText);
  const clauses = entriesOf(trace, "clause");
  const placeOf = (anchor: string | null): string | null => (start.anchor === null ? anchor : start.anchor);
  const places = start.anchor === null ? [...new Set([...counters.map(({ response }) => response.anchor), ...clauses.flatMap(({ answers }) => answers.map(({ anchor }) => anchor))])] : [start.anchor];
  const rows = places.flatMap((anchor): Compared[] => {
    const mine = counters.filter(({ response }) => placeOf(response.anchor) === anchor);
    const counter = mine.findLast(({ response }) => response.anchor === anchor) ?? mine.at(-1) ?? null;
    const agreed = clauses.filter(({ answers }) => answers.some((link) => placeOf(link.anchor) === anchor));
    const ours = ourText(trace, anchor, counter?.response.depositId ?? null);
    if (!ours || (!counter && agreed.length === 0)) return [];
    return [{
      anchor, number: ours.number, ours: { text: ours.text, on: ours.on }, counter: counter && { response: counter.response, party: counter.deposit.party },
      agreed: agreed.map(({ clause }) => ({ clauseId: clause.id, agreementId: clause.agreementId, words: clause.words, signed: clause.state === "signed" })),
    }];
  });
  return rows.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

/** Our words at a place: as they were handed over in the deposit that was answered, else in the newest deposit that holds them, else in the newest version. */
function ourText(trace: Trace, anchor: string | null, depositId: Id | null): { text: string; number: number | null; on: Day | null } | null {
  const { start } = trace.followed;
  const deposits = entriesOf(trace, "deposit").toSorted((a, b) => Number(a.deposit.id === depositId) - Number(b.deposit.id === depositId));
  const handedOver = deposits.flatMap(({ items, on }) => items.map(({ version }) => ({ version, on: on as Day | null })));
  const written = entriesOf(trace, "version").map(({ version }) => ({ version, on: null }));
  const texts = [...written, ...handedOver].flatMap(({ version, on }): { text: string; number: number | null; on: Day | null }[] => {
    if (anchor === null) return version.demandId === start.demandId ? [{ text: version.paragraphs.map(({ text }) => text).join("\n\n"), number: null, on }] : [];
    const paragraph = version.paragraphs.find((each) => each.anchor === anchor);
    return paragraph ? [{ text: paragraph.text, number: paragraph.number, on }] : [];
  });
  return texts.at(-1) ?? null;
}

