import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { commentDecisions, outcomeOf } from "~/domain/comment";
import { decideDemandMove, DEMAND_MOVES, DEMAND_STANCES, DEMAND_STATES, DEMAND_TRANSITIONS, type DemandFacts, type DemandMove, type DemandState, type DepositOfDemand, isEditable, stateOfDemand } from "~/domain/demand";
import { turnOfDemand, waitingForUs } from "~/domain/demand-turn";
import { RESPONSE_KINDS } from "~/domain/response";

const facts = (change: Partial<DemandFacts> = {}): DemandFacts => ({ state: "draft", openComments: 0, links: 0, commitments: 0, commitmentsKept: 0, commitmentsPartlyKept: 0, ...change });
const EVERYTHING = { reason: "تعليل" };

describe("the table of a demand's moves", () => {
  /** Written out by hand from the document of the domain, so that a change in the table is seen. */
  const WAYS: readonly (readonly [DemandState, DemandMove, DemandState])[] = [
    ["draft", "submit", "in_review"], ["returned", "submit", "in_review"],
    ["in_review", "take_back", "draft"], ["validated", "take_back", "draft"],
    ["in_review", "return", "returned"], ["in_review", "validate", "validated"],
    ["deposited", "revise", "draft"], ["answered", "revise", "draft"], ["maintained", "revise", "draft"],
    ["answered", "maintain", "maintained"],
    ["deposited", "drop", "dropped"], ["answered", "drop", "dropped"], ["maintained", "drop", "dropped"],
    ["deposited", "agree", "agreed"], ["answered", "agree", "agreed"], ["maintained", "agree", "agreed"],
    ["agreed", "satisfy", "satisfied"], ["agreed", "satisfy_partly", "satisfied_partly"],
    ["dropped", "reopen", "maintained"], ["agreed", "reopen", "maintained"], ["satisfied", "reopen", "maintained"], ["satisfied_partly", "reopen", "maintained"],
  ];
  const helped = { links: 1, commitments: 1, commitmentsKept: 1 };

  test("knows these ways and no other", () => {
    const known = DEMAND_STATES.flatMap((state) => DEMAND_MOVES.flatMap((move) => {
      const decided = decideDemandMove(facts({ state, ...helped }), move, EVERYTHING);
      return decided.ok ? [`${state} ${move} ${decided.to}`] : [];
    }));
    expect(new Set(known)).toEqual(new Set(WAYS.map((way) => way.join(" "))));
  });

  test("leaves review to the bureau, writing to the coordinator", () => {
    const movers = Object.fromEntries(DEMAND_TRANSITIONS.map(({ move, by }) => [move, by]));
    for (const move of ["validate", "return", "satisfy", "satisfy_partly", "reopen"] as const) expect(movers[move]).toEqual(["bureau"]);
    for (const move of ["submit", "take_back", "revise", "maintain", "drop", "agree"] as const) expect(movers[move]).toEqual(["coordinator"]);
  });

  test("asks a reason of every move that goes back", () => {
    for (const [state, move] of [["in_review", "take_back"], ["in_review", "return"], ["deposited", "revise"], ["answered", "drop"], ["satisfied", "reopen"], ["agreed", "satisfy_partly"]] as const) {
      expect(decideDemandMove(facts({ state, ...helped }), move, { reason: "  " })).toEqual({ ok: false, refusal: "reason_missing" });
    }
  });

  test("an open comment blocks validation, and nothing else does", () => {
    expect(decideDemandMove(facts({ state: "in_review", openComments: 1 }), "validate", {})).toEqual({ ok: false, refusal: "open_comments" });
    expect(decideDemandMove(facts({ state: "in_review" }), "validate", {})).toEqual({ ok: true, to: "validated" });
    expect(decideDemandMove(facts({ state: "in_review", openComments: 3 }), "return", EVERYTHING)).toMatchObject({ ok: true });
  });

  test("agreement needs a clause or a commitment, and satisfaction is read off the commitments", () => {
    expect(decideDemandMove(facts({ state: "answered" }), "agree", {})).toEqual({ ok: false, refusal: "no_link" });
    expect(decideDemandMove(facts({ state: "agreed", links: 1 }), "satisfy", {})).toEqual({ ok: false, refusal: "not_all_kept" });
    expect(decideDemandMove(facts({ state: "agreed", links: 1, commitments: 2, commitmentsKept: 1 }), "satisfy", {})).toEqual({ ok: false, refusal: "not_all_kept" });
    expect(decideDemandMove(facts({ state: "agreed", links: 1, commitments: 2, commitmentsPartlyKept: 1 }), "satisfy_partly", EVERYTHING)).toMatchObject({ ok: true });
    expect(decideDemandMove(facts({ state: "agreed", links: 1, commitments: 2 }), "satisfy_partly", EVERYTHING)).toEqual({ ok: false, refusal: "none_kept" });
  });

  test("no path whatever validates a demand while a comment on it is open", () => {
    const step = fc.record({ move: fc.constantFrom(...DEMAND_MOVES), openComments: fc.nat({ max: 3 }), links: fc.nat({ max: 2 }), kept: fc.nat({ max: 2 }), reason: fc.constantFrom("", "تعليل") });
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let state: DemandState = "draft";
      for (const { move, openComments, links, kept, reason } of steps) {
        const decided = decideDemandMove({ state, openComments, links, commitments: kept, commitmentsKept: kept, commitmentsPartlyKept: 0 }, move, { reason });
        if (!decided.ok) continue;
        if (decided.to === "validated") expect(openComments).toBe(0);
        state = decided.to;
      }
    }));
  });
});

describe("the state of a demand", () => {
  const other = "version of before";
  const handed = (given: Partial<DepositOfDemand> = {}): DepositOfDemand => ({ versionId: "v", onDay: "2026-03-01", at: 10, answers: [], ...given });
  test("is its stance, whatever its deposits say, unless it is validated or maintained", () => {
    for (const stance of DEMAND_STANCES.filter((each) => each !== "validated" && each !== "maintained")) {
      expect(stateOfDemand(stance, "v", [handed({ onDay: "2027-01-01", answers: ["refused"] })], { onDay: "2026-01-01", at: 1 })).toBe(stance);
    }
  });
  test("is deposited once its validated version was handed over, and answered with the first answer, classified or not", () => {
    expect(stateOfDemand("validated", "v", [], null)).toBe("validated");
    expect(stateOfDemand("validated", "v", [handed({ versionId: other, answers: ["accepted"] })], null)).toBe("validated");
    expect(stateOfDemand("validated", "v", [handed()], null)).toBe("deposited");
    for (const answer of [...RESPONSE_KINDS, null]) expect(stateOfDemand("validated", "v", [handed(), handed({ answers: [answer] })], null)).toBe("answered");
  });
  test("stays maintained until it is handed over again, is deposited then, and answered by what comes to that alone", () => {
    const maintained = { onDay: "2026-03-05", at: 20 };
    const before = handed({ answers: ["refused"] });
    expect(stateOfDemand("maintained", "v", [before], maintained)).toBe("maintained");
    expect(stateOfDemand("maintained", "v", [before, handed({ onDay: "2026-03-06" })], maintained)).toBe("deposited");
    expect(stateOfDemand("maintained", "v", [before, handed({ onDay: "2026-03-06", answers: [null] })], maintained)).toBe("answered");
    expect(stateOfDemand("maintained", "v", [handed({ onDay: "2026-03-06", versionId: other })], maintained)).toBe("maintained");
  });
  test("on the day on which it was maintained, takes a deposit that was written down later for the later one; one of an earlier day, noted late, changes nothing", () => {
    const maintained = { onDay: "2026-03-05", at: 20 };
    expect(stateOfDemand("maintained", "v", [handed({ onDay: "2026-03-05", at: 19 })], maintained)).toBe("maintained");
    expect(stateOfDemand("maintained", "v", [handed({ onDay: "2026-03-05", at: 21 })], maintained)).toBe("deposited");
    expect(stateOfDemand("maintained", "v", [handed({ onDay: "2026-03-04", at: 99 })], maintained)).toBe("maintained");
  });

  const deposits = fc.array(fc.record({
    versionId: fc.constantFrom("v", "w"), onDay: fc.constantFrom("2026-03-01", "2026-03-02", "2026-03-03"), at: fc.nat({ max: 5 }), answers: fc.array(fc.constantFrom(...RESPONSE_KINDS, null), { maxLength: 2 }),
  }), { maxLength: 6 });
  const moment = fc.option(fc.record({ onDay: fc.constantFrom("2026-03-01", "2026-03-02", "2026-03-03"), at: fc.nat({ max: 5 }) }));
  test("whatever happened: only what is validated or maintained is ever deposited or answered, in any order of its deposits, and never without one of its validated version", () => {
    fc.assert(fc.property(fc.constantFrom(...DEMAND_STANCES), fc.constantFrom("v", null), deposits, moment, (stance, validated, all, maintained) => {
      const state = stateOfDemand(stance, validated, all, maintained);
      expect(stateOfDemand(stance, validated, all.toReversed(), maintained)).toBe(state);
      const own = all.filter(({ versionId }) => versionId === validated);
      expect(stateOfDemand(stance, validated, own, maintained)).toBe(state);
      if (state === stance) return;
      expect(["validated", "maintained"]).toContain(stance);
      expect(own.length).toBeGreaterThan(0);
      expect(["deposited", "answered"]).toContain(state);
      if (state === "answered") expect(own.some(({ answers }) => answers.length > 0)).toBe(true);
    }));
  });
  test("whatever happened: one more deposit never takes a demand back, and one more answer never makes it unanswered", () => {
    const reached = (state: DemandState) => (["validated", "maintained"].includes(state) ? 0 : state === "deposited" ? 1 : 2);
    fc.assert(fc.property(fc.constantFrom("validated" as const, "maintained" as const), deposits, moment, fc.nat(), (stance, all, maintained, place) => {
      const now = reached(stateOfDemand(stance, "v", all, maintained));
      expect(reached(stateOfDemand(stance, "v", [...all, handed()], maintained))).toBeGreaterThanOrEqual(now);
      const answered = all.map((each, index) => (index === place % Math.max(1, all.length) ? { ...each, answers: [...each.answers, null] } : each));
      expect(reached(stateOfDemand(stance, "v", answered, maintained))).toBeGreaterThanOrEqual(now);
    }));
  });
  test("says who has to act, and only what waits for us is put before us, the most pressing first", () => {
    expect(waitingForUs(DEMAND_STATES.map((state) => ({ state }))).map(({ state }) => state)).toEqual(["returned", "answered", "in_review", "validated", "draft"]);
    expect(turnOfDemand("deposited")).toBe("party");
    expect(turnOfDemand("merged")).toBeNull();
  });
  test("lets its text be edited before review and after it was sent back, and never else", () => {
    expect(DEMAND_STATES.filter(isEditable)).toEqual(["draft", "returned"]);
  });
});

describe("a comment", () => {
  const comment = { kind: "comment", state: "open", isReply: false, demandState: "in_review", own: false, decides: false } as const;
  test("is decided by who writes the text, and can be taken back or called dealt with by who wrote it", () => {
    expect(commentDecisions({ ...comment, decides: true })).toEqual(["resolve", "set_aside"]);
    expect(commentDecisions({ ...comment, own: true })).toEqual(["resolve", "withdraw"]);
    expect(commentDecisions({ ...comment, kind: "amendment", decides: true })).toEqual(["accept", "reject", "set_aside"]);
    expect(commentDecisions({ ...comment, kind: "amendment", own: true })).toEqual(["withdraw"]);
    expect(commentDecisions(comment)).toEqual([]);
  });
  test("changes a text only while it is written or reviewed", () => {
    for (const demandState of DEMAND_STATES) {
      const offered = commentDecisions({ ...comment, kind: "amendment", decides: true, demandState }).includes("accept");
      expect(offered).toBe(["draft", "in_review", "returned"].includes(demandState));
    }
  });
  test("is not decided twice, and a reply never", () => {
    for (const state of ["resolved", "accepted", "rejected", "set_aside", "withdrawn"] as const) expect(commentDecisions({ ...comment, state, decides: true, own: true })).toEqual([]);
    expect(commentDecisions({ ...comment, isReply: true, decides: true, own: true })).toEqual([]);
    expect(outcomeOf("set_aside")).toBe("set_aside");
  });
});
