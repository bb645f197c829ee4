import { describe, expect, test } from "vitest";

import { COMMITMENT_MOVES, COMMITMENT_STATES, COMMITMENT_TRANSITIONS, decideCommitmentMove, JUDGEABLE_STATES } from "~/domain/commitment";
import { decideDossierMove, DOSSIER_MOVES, DOSSIER_STATES, DOSSIER_TRANSITIONS, type DossierFacts, OPEN_STATES } from "~/domain/dossier";
import { MEETING_STATES, MEETING_TRANSITIONS } from "~/domain/meeting";

const TODAY = "2026-11-22";
const EVERYTHING = { reason: "x", evidence: "x", test: "x", claim: "x", target: "x", until: "2026-12-01", reversal: "annulled" } as const;
const facts = (state: DossierFacts["state"], more: Partial<DossierFacts> = {}): DossierFacts => ({ state, stateBefore: "in_dialogue", commitments: 1, openCommitments: 0, ...more });

describe("a dossier", () => {
  test.each(DOSSIER_STATES.flatMap((state) => DOSSIER_MOVES.map((move) => [state, move] as const)))("in state %s answers %s as its table says", (state, move) => {
    const listed = DOSSIER_TRANSITIONS.some((row) => row.move === move && row.from.includes(state));
    expect(decideDossierMove(facts(state), move, EVERYTHING, TODAY).ok).toBe(listed);
  });
  test.each(DOSSIER_TRANSITIONS.flatMap((row) => row.requires.map((requirement) => [row.move, row.from[0] ?? "draft", requirement] as const)))(
    "refuses %s from %s without its %s",
    (move, from, requirement) => {
      expect(decideDossierMove(facts(from), move, { ...EVERYTHING, [requirement]: "  " }, TODAY)).toEqual({ ok: false, refusal: `${requirement}_missing` });
    },
  );
  test("is not agreed while no commitment is recorded", () => {
    expect(decideDossierMove(facts("in_dialogue", { commitments: 0 }), "agree", EVERYTHING, TODAY)).toEqual({ ok: false, refusal: "no_commitment" });
  });
  test("is not settled while a commitment is open", () => {
    expect(decideDossierMove(facts("implementing", { openCommitments: 1 }), "settle_fully", EVERYTHING, TODAY)).toEqual({ ok: false, refusal: "open_commitments" });
  });
  test("is suspended only until a day that lies ahead", () => {
    expect(decideDossierMove(facts("adopted"), "suspend", { ...EVERYTHING, until: TODAY }, TODAY)).toEqual({ ok: false, refusal: "until_not_ahead" });
  });
  test("wakes and reopens to the state before", () => {
    expect(decideDossierMove(facts("suspended", { stateBefore: "deadlocked" }), "wake", {}, TODAY)).toEqual({ ok: true, to: "deadlocked" });
    expect(decideDossierMove(facts("withdrawn", { stateBefore: "adopted" }), "reopen", EVERYTHING, TODAY)).toEqual({ ok: true, to: "adopted" });
  });
  test("can be left from every open state", () => {
    for (const state of OPEN_STATES) expect(DOSSIER_TRANSITIONS.some((row) => row.move === "withdraw" && row.from.includes(state))).toBe(true);
  });
});

describe("a commitment", () => {
  test.each(COMMITMENT_STATES.flatMap((state) => COMMITMENT_MOVES.map((move) => [state, move] as const)))("in state %s answers %s as its table says", (state, move) => {
    expect(decideCommitmentMove(state, move, EVERYTHING).ok).toBe(COMMITMENT_TRANSITIONS.some((row) => row.move === move && row.from.includes(state)));
  });
  test("is judged only once it is confirmed", () => {
    const judged = COMMITMENT_TRANSITIONS.filter((row) => row.move === "keep").flatMap((row) => row.from);
    expect(judged).toEqual([...JUDGEABLE_STATES]);
  });
  test("is never judged or waived by the clock", () => expect(COMMITMENT_TRANSITIONS.every((row) => !row.by.includes("clock"))).toBe(true));
  test("is not kept without evidence nor broken without a reason", () => {
    expect([decideCommitmentMove("in_progress", "keep", { reason: "x" }), decideCommitmentMove("in_progress", "break", { evidence: "x" })]).toEqual([
      { ok: false, refusal: "evidence_missing" },
      { ok: false, refusal: "reason_missing" },
    ]);
  });
});

test("every state of every table but the first can be reached", () => {
  const reached = (table: readonly { to: string }[]) => new Set(table.map((row) => row.to));
  expect(DOSSIER_STATES.filter((state) => state !== "draft" && !reached(DOSSIER_TRANSITIONS).has(state))).toEqual([]);
  expect(COMMITMENT_STATES.filter((state) => !reached(COMMITMENT_TRANSITIONS).has(state))).toEqual([]);
  expect(MEETING_STATES.filter((state) => !["requested", "invited"].includes(state) && !reached(MEETING_TRANSITIONS).has(state))).toEqual([]);
});
