import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { UNKNOWN } from "~/domain/days";
import type { TracedClause, TracedCommitment, TracedDeposit, TracedMove, TracedParagraph, TracedResponse, TracedVersion, TraceRows } from "~/domain/rows/trace";
import { entriesOf, traceOf } from "~/domain/trace";
import { kinOf } from "~/domain/trace-family";
import { outcomeOf, partiesStanding, sideBySide, standingOf } from "~/domain/trace-standing";

const NOTHING: TraceRows = { demands: [], ancestry: [], versions: [], deposits: [], responses: [], clauses: [], links: [], commitments: [], moves: [] };
const at = (day: number) => new Date(Date.UTC(2023, 0, day, 9));
const name = (text: string) => ({ ar: text, fr: null, en: null });

const paragraphs = (texts: Readonly<Record<string, string>>): TracedParagraph[] => Object.entries(texts).map(([anchor, text], place) => ({ anchor, text, number: place + 1 }));
const version = (demandId: string, number: number, day: number, texts: Readonly<Record<string, string>>): TracedVersion =>
  ({ id: `${demandId}v${number}`, demandId, number, title: demandId, origin: "written", by: null, at: at(day), paragraphs: paragraphs(texts) });
const deposit = (id: string, day: number, partyId: string, items: readonly [demandId: string, versionNumber: number, point: number][]): TracedDeposit => ({
  id, fileId: "file", fileTitle: "الملف المطلبي", fileOpenedOn: "2023-01-01", partyId, party: name(partyId), way: "by_hand", onDay: `2023-01-${String(day).padStart(2, "0")}`, at: at(day),
  items: items.map(([demandId, number, point]) => ({ demandId, versionId: `${demandId}v${number}`, point })),
});
const response = (id: string, day: number, depositId: string, given: Partial<TracedResponse> = {}): TracedResponse => ({
  id, depositId, demandId: null, anchor: null, kind: "accepted", words: null, verbatim: false, counterText: null, deferredUntil: null, sentOnTo: null, onDay: `2023-01-${String(day).padStart(2, "0")}`, at: at(day), ...given,
});
const clause = (id: string, day: number, given: Partial<TracedClause> = {}): TracedClause =>
  ({ id, agreementId: "agreement", agreementTitle: "اتفاق", state: "signed", signedOn: `2023-01-${String(day).padStart(2, "0")}`, number: 1, words: "نص البند", commitmentId: null, at: at(day), ...given });
const commitment = (id: string, day: number, given: Partial<TracedCommitment> = {}): TracedCommitment => ({
  id, side: "theirs", words: "التزام", verbatim: true, party: name("وزارة"), rung: "signed_agreement", state: "recorded", said: UNKNOWN, dueKind: "none", dueOn: null, lastSignOn: null, doneOn: null, waitsOnAnother: false, at: at(day), ...given,
});
const move = (id: string, day: number, commitmentId: string): TracedMove => ({ id, commitmentId, move: "keep", toState: "kept", onDay: `2023-01-${String(day).padStart(2, "0")}`, at: at(day), reason: null, evidence: "محضر", claim: null });
const link = (demandId: string, anchor: string | null, to: { readonly clauseId?: string; readonly commitmentId?: string }, day = 20) => ({ demandId, anchor, clauseId: null, commitmentId: null, at: at(day), ...to });
const idsOf = (rows: TraceRows, demandId: string, anchor: string | null = null) =>
  traceOf(rows, { demandId, anchor }).entries.flatMap((entry) => {
    switch (entry.kind) {
      case "version": return entry.version.id;
      case "ancestry": return `${entry.ancestry.fromId}>${entry.ancestry.demandId}`;
      case "deposit": return entry.deposit.id;
      case "response": return entry.response.id;
      case "clause": return entry.clause.id;
      case "commitment": return entry.commitment.id;
      default: return entry.move.id;
    }
  });

describe("one demand", () => {
  const rows: TraceRows = {
    ...NOTHING,
    versions: [version("a", 1, 1, { p: "أ", q: "ب" }), version("a", 2, 2, { p: "أ", q: "ب معدل" })],
    deposits: [deposit("d1", 3, "interior", [["a", 2, 7]]), deposit("d2", 3, "finance", [["a", 2, 7]])],
    responses: [response("whole", 5, "d1"), response("q", 6, "d1", { demandId: "a", anchor: "q", kind: "counter_offer", counterText: "ب بديل" })],
    clauses: [clause("c", 10, { commitmentId: "m" })],
    links: [link("a", "q", { clauseId: "c" })],
    commitments: [commitment("m", 10)],
    moves: [move("v", 12, "m")],
  };

  test("is followed from its first words to the verdict, in the order of time", () => {
    expect(idsOf(rows, "a")).toEqual(["av1", "av2", "d1", "d2", "whole", "q", "c", "m", "v"]);
  });

  test("a paragraph that did not change, was not answered and led to nothing has only what concerns all of it", () => {
    expect(idsOf(rows, "a", "p")).toEqual(["av1", "d1", "d2", "whole"]);
  });

  test("of a paragraph only its own changes are shown", () => {
    const [, second] = entriesOf(traceOf(rows, { demandId: "a", anchor: "q" }), "version");
    expect(second?.changes).toEqual([{ anchor: "q", number: 2, before: "ب", after: "ب معدل" }]);
  });

  test("a paragraph that was taken out says so", () => {
    const cut: TraceRows = { ...rows, versions: [...rows.versions, version("a", 3, 20, { p: "أ" })] };
    expect(entriesOf(traceOf(cut, { demandId: "a", anchor: "q" }), "version").at(-1)?.changes).toEqual([{ anchor: "q", number: 2, before: "ب معدل", after: null }]);
  });

  test("a party that answered is told from one that is silent since the deposit", () => {
    expect(partiesStanding(traceOf(rows, { demandId: "a", anchor: null }), "2023-01-23")).toEqual([
      { partyId: "interior", party: name("interior"), answers: ["accepted", "counter_offer"], silentDays: null },
      { partyId: "finance", party: name("finance"), answers: [], silentDays: 20 },
    ]);
  });

  test("a party that answered the first round is silent about the second", () => {
    const again: TraceRows = { ...rows, deposits: [...rows.deposits, deposit("d3", 20, "interior", [["a", 2, 3]])] };
    expect(partiesStanding(traceOf(again, { demandId: "a", anchor: null }), "2023-01-23")[0]).toMatchObject({ answers: ["accepted", "counter_offer"], silentDays: 3 });
  });

  test("our text as deposited, their counter-offer and what was agreed stand in one row", () => {
    expect(sideBySide(traceOf(rows, { demandId: "a", anchor: null }))).toEqual([{
      anchor: "q", number: 2, ours: { text: "ب معدل", on: "2023-01-03" }, counter: { response: rows.responses[1], party: name("interior") },
      agreed: [{ clauseId: "c", agreementId: "agreement", words: "نص البند", signed: true }],
    }]);
    expect(sideBySide(traceOf(rows, { demandId: "a", anchor: "p" }))).toEqual([]);
  });

  test("the rows stand in the order of the paragraphs, what concerns all of the demand first", () => {
    const more: TraceRows = { ...rows, clauses: [...rows.clauses, clause("on p", 11), clause("on all", 12)], links: [...rows.links, link("a", "p", { clauseId: "on p" }), link("a", null, { clauseId: "on all" })] };
    expect(sideBySide(traceOf(more, { demandId: "a", anchor: null })).map(({ anchor }) => anchor)).toEqual([null, "p", "q"]);
    expect(sideBySide(traceOf(more, { demandId: "a", anchor: "p" }))[0]?.agreed.map(({ clauseId }) => clauseId)).toEqual(["on p", "on all"]);
  });

  test("the newest counter-offer counts, beside the text that it answers", () => {
    const newer: TraceRows = {
      ...rows, versions: [...rows.versions, version("a", 3, 15, { p: "أ", q: "ب ثالث" })],
      deposits: [...rows.deposits, deposit("d3", 16, "interior", [["a", 3, 3]])],
      responses: [...rows.responses, response("q2", 18, "d3", { demandId: "a", anchor: "q", kind: "counter_offer", counterText: "ب أخير" })],
    };
    const [row] = sideBySide(traceOf(newer, { demandId: "a", anchor: "q" }));
    expect(row).toMatchObject({ ours: { text: "ب ثالث", on: "2023-01-16" }, counter: { response: { counterText: "ب أخير" } } });
  });

  test("commitments are counted by what was made of them", () => {
    expect(standingOf(traceOf(rows, { demandId: "a", anchor: "q" }), "2023-01-23")).toMatchObject({
      clauses: { signed: 1, drafted: 0, agreements: ["اتفاق"] }, commitments: { byClause: 1, linked: 0, outcomes: { unexamined: 1, kept: 0, partly_kept: 0, broken: 0, set_aside: 0 } },
    });
    expect(outcomeOf("claimed_done")).toBe("unexamined");
    expect(outcomeOf("waived")).toBe("set_aside");
  });
});

describe("merged and split demands", () => {
  const rows: TraceRows = {
    ...NOTHING,
    versions: [version("a", 1, 1, { p: "أ" }), version("b", 1, 1, { q: "ب" }), version("c", 1, 5, { p: "أ", q: "ب" }), version("c", 2, 9, { p: "أ" }), version("d", 1, 9, { q: "ب" })],
    ancestry: [
      { demandId: "c", fromId: "a", kind: "merged", at: at(5) }, { demandId: "c", fromId: "b", kind: "merged", at: at(5) }, { demandId: "d", fromId: "c", kind: "split", at: at(9) },
    ],
    deposits: [deposit("early", 3, "x", [["a", 1, 1], ["b", 1, 2]]), deposit("merged", 7, "x", [["c", 1, 1]]), deposit("late", 11, "x", [["c", 2, 1], ["d", 1, 2]])],
    responses: [response("on q", 8, "merged", { demandId: "c", anchor: "q" }), response("on d", 12, "late", { demandId: "d" })],
    links: [link("d", null, { commitmentId: "m" }), link("a", "p", { commitmentId: "n" }, 3)],
    commitments: [commitment("m", 13), commitment("n", 13)],
  };

  test("a paragraph is found from the demand that asked for it first and from the one that holds it now", () => {
    const whole = ["bv1", "early", "b>c", "merged", "on q", "c>d", "late", "on d", "m"];
    expect(idsOf(rows, "b", "q")).toEqual(whole);
    expect(idsOf(rows, "c", "q")).toEqual(whole);
    expect(idsOf(rows, "d", "q")).toEqual(whole);
  });

  test("what became of the sister stays with the sister", () => {
    expect(idsOf(rows, "a")).toEqual(["av1", "early", "a>c", "merged", "late", "n"]);
    expect(idsOf(rows, "d")).not.toContain("n");
  });

  test("a paragraph that moves to another demand did not change by that", () => {
    expect(entriesOf(traceOf(rows, { demandId: "d", anchor: null }), "version").map((entry) => entry.version.id)).toEqual(["bv1"]);
  });

  test("a ring, where what was split off was merged back, is walked once", () => {
    const ring = [{ demandId: "b", fromId: "a" }, { demandId: "a", fromId: "b" }];
    expect([...kinOf(ring, "a")].toSorted()).toEqual(["a", "b"]);
  });
});

/** A made-up life of a dossier: demands written, merged, split and deposited, each paragraph with a commitment of its own. */
type Step = { readonly kind: "merge" | "split" | "deposit"; readonly first: number; readonly second: number };
type Life = { readonly rows: TraceRows; /** Every demand that ever held a paragraph, by its anchor. */ readonly holders: ReadonlyMap<string, ReadonlySet<string>>; /** And the deposits that did. */ readonly handedOver: ReadonlyMap<string, ReadonlySet<string>> };

function live(demands: number, steps: readonly Step[]): Life {
  const held = new Map<string, string[]>();
  const [versions, ancestry, deposits] = [[] as TracedVersion[], [] as TraceRows["ancestry"][number][], [] as TracedDeposit[]];
  const [holders, handedOver] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const note = (map: Map<string, Set<string>>, key: string, value: string) => map.set(key, (map.get(key) ?? new Set()).add(value));
  let clock = 0;
  let next = 0;
  const write = (demandId: string, anchors: string[]) => {
    held.set(demandId, anchors);
    for (const anchor of anchors) note(holders, anchor, demandId);
    const number = versions.filter((each) => each.demandId === demandId).length + 1;
    versions.push({ ...version(demandId, number, 1, Object.fromEntries(anchors.map((anchor) => [anchor, anchor]))), at: new Date(Date.UTC(2023, 0, 1, clock) ) });
  };
  for (; next < demands; next += 1) write(`d${next}`, [`p${next}a`, `p${next}b`]);
  for (const { kind, first, second } of steps) {
    clock += 1;
    const living = [...held].filter(([, anchors]) => anchors.length > 0).map(([id]) => id);
    const [one, other] = [living[first % living.length] ?? "d0", living[second % living.length] ?? "d0"];
    const ownOf = (id: string) => held.get(id) ?? [];
    const stamp = new Date(Date.UTC(2023, 0, 1, clock));
    if (kind === "merge" && one !== other && !ancestry.some((row) => row.demandId === one && row.fromId === other)) {
      ancestry.push({ demandId: one, fromId: other, kind: "merged", at: stamp });
      write(one, [...ownOf(one), ...ownOf(other)]);
      held.set(other, []);
    } else if (kind === "split" && ownOf(one).length > 1) {
      const id = `d${next++}`;
      const [stay, go] = [ownOf(one).slice(0, 1), ownOf(one).slice(1)];
      ancestry.push({ demandId: id, fromId: one, kind: "split", at: stamp });
      write(one, stay);
      write(id, go);
    } else if (kind === "deposit") {
      const items = [...new Set([one, other])].map((id, place) => [id, versions.filter((each) => each.demandId === id).length, place + 1] as [string, number, number]);
      const made = { ...deposit(`x${clock}`, 1, "party", items), at: stamp };
      deposits.push(made);
      for (const [id] of items) for (const anchor of ownOf(id)) note(handedOver, anchor, made.id);
    }
  }
  const links = [...holders].map(([anchor, demandIds]) => ({ demandId: [...demandIds].at(-1) ?? "", anchor, clauseId: null, commitmentId: `m ${anchor}`, at: new Date(Date.UTC(2023, 1, 1)) }));
  return { rows: { ...NOTHING, versions, ancestry, deposits, links, commitments: links.map(({ commitmentId }) => commitment(commitmentId, 40)) }, holders, handedOver };
}

const steps = fc.array(fc.record({ kind: fc.constantFrom("merge" as const, "split" as const, "deposit" as const), first: fc.nat(20), second: fc.nat(20) }), { maxLength: 14 });

describe("whatever was merged and split", () => {
  test("a paragraph is always found from every demand that ever held it: its deposits and its commitment, all of them and no others", () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 5 }), steps, (demands, lived) => {
      const { rows, holders, handedOver } = live(demands, lived);
      for (const [anchor, demandIds] of holders) {
        for (const demandId of demandIds) {
          const trace = traceOf(rows, { demandId, anchor });
          expect(entriesOf(trace, "commitment").map((entry) => entry.commitment.id)).toEqual([`m ${anchor}`]);
          expect(new Set(entriesOf(trace, "deposit").map((entry) => entry.deposit.id))).toEqual(handedOver.get(anchor) ?? new Set());
        }
      }
    }), { numRuns: 300 });
  });

  test("nothing of another demand leaks into the trace of a whole one", () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 5 }), steps, (demands, lived) => {
      const { rows } = live(demands, lived);
      for (const demandId of new Set(rows.versions.map((each) => each.demandId))) {
        const own = new Set(rows.versions.filter((each) => each.demandId === demandId).flatMap((each) => each.paragraphs.map(({ anchor }) => anchor)));
        const found = entriesOf(traceOf(rows, { demandId, anchor: null }), "commitment").map((entry) => entry.commitment.id);
        expect(new Set(found)).toEqual(new Set([...own].map((anchor) => `m ${anchor}`)));
      }
    }), { numRuns: 300 });
  });
});
