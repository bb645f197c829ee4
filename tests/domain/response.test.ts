import { describe, expect, test } from "vitest";

import { fittingAnswer, fittingSource, type GivenAnswer, missingOfSource, problemOfDay, problemsOfAnswer, RESPONSE_KINDS, silentDays, standingOf, standingsOf } from "~/domain/response";

const said = (over: Partial<Parameters<typeof problemsOfAnswer>[0]>) => ({ kind: "refused" as const, counterText: null, deferredUntil: null, sentOnToId: null, words: null, ...over });
const given = (over: Partial<GivenAnswer> = {}): GivenAnswer => ({ demandId: "d", anchor: null, kind: "accepted", onDay: "2026-02-20", ...over });
const point = { demandId: "d", anchors: ["a", "b"] };

describe("what an answer needs", () => {
  test("a counter-offer its text, a deferral a day after the answer, a reply to be classified its words; the others nothing", () => {
    expect(problemsOfAnswer(said({ kind: "counter_offer" }), null)).toEqual([{ part: "counterText", code: "required" }]);
    expect(problemsOfAnswer(said({ kind: "counter_offer", counterText: "نص" }), null)).toEqual([]);
    expect(problemsOfAnswer(said({ kind: "deferred" }), null)).toEqual([{ part: "deferredUntil", code: "required" }]);
    expect(problemsOfAnswer(said({ kind: "deferred", deferredUntil: "2026-02-20" }), "2026-02-20")).toEqual([{ part: "deferredUntil", code: "not_after_answer" }]);
    expect(problemsOfAnswer(said({ kind: "deferred", deferredUntil: "2026-02-21" }), "2026-02-20")).toEqual([]);
    expect(problemsOfAnswer(said({ kind: null }), null)).toEqual([{ part: "words", code: "required" }]);
    for (const kind of ["accepted", "partly", "refused", "not_competent"] as const) expect(problemsOfAnswer(said({ kind }), null)).toEqual([]);
  });
  test("it drops what only another kind or another source would hold", () => {
    const whole = { counterText: "نص", deferredUntil: "2026-06-01", sentOnToId: "p" };
    expect(fittingAnswer({ ...whole, kind: "deferred" })).toEqual({ kind: "deferred", counterText: null, deferredUntil: "2026-06-01", sentOnToId: null });
    expect(fittingAnswer({ ...whole, kind: "not_competent" })).toMatchObject({ sentOnToId: "p", counterText: null });
    expect(fittingSource({ source: "letter", meetingId: "m", eventId: "e", sourceNote: "12" })).toEqual({ source: "letter", meetingId: null, eventId: "e", sourceNote: "12" });
  });
  test("a meeting is named, a question in parliament has its number, a letter may be one that nobody recorded", () => {
    const none = { meetingId: null, eventId: null, sourceNote: null };
    expect([missingOfSource({ ...none, source: "meeting" }), missingOfSource({ ...none, source: "parliament_question" }), missingOfSource({ ...none, source: "letter" })]).toEqual(["meeting", "sourceNote", null]);
  });
  test("its day lies between that of the deposit and today, both included", () => {
    const on = (day: string) => problemOfDay(day, "2026-02-01", "2026-03-04");
    expect([on("2026-01-31"), on("2026-02-01"), on("2026-03-04"), on("2026-03-05")]).toEqual(["before_deposit", null, null, "in_the_future"]);
  });
});

describe("how a point stands", () => {
  test.each(RESPONSE_KINDS)("an answer of the kind %s to all of it answers it", (kind) => {
    expect(standingOf(point, [given({ kind })])).toBe("answered");
  });
  test("an answer to all that was handed over answers every point, one to another point none", () => {
    expect(standingOf(point, [given({ demandId: null })])).toBe("answered");
    expect(standingOf(point, [given({ demandId: "other" })])).toBe("unanswered");
  });
  test("it is answered in part while some of its paragraphs are not, and answered once all are", () => {
    expect(standingOf(point, [given({ anchor: "a" })])).toBe("partly");
    expect(standingOf(point, [given({ anchor: "a" }), given({ anchor: "b", kind: "refused" })])).toBe("answered");
  });
  test("a reply that nobody classified answers nothing yet, and is no silence", () => {
    expect(standingOf(point, [given({ kind: null })])).toBe("unclassified");
    expect(standingOf(point, [given({ kind: null, anchor: "a" }), given({ anchor: "b" })])).toBe("partly");
    expect(silentDays("2026-02-01", [given({ kind: null })], "2026-03-04", null)).toBeNull();
  });
  test("the points of a deposit are counted by how they stand", () => {
    expect(standingsOf([point, { demandId: "e", anchors: [] }, { demandId: "f", anchors: [] }], [given(), given({ demandId: "e", kind: null })])).toEqual({ answered: 1, partly: 0, unclassified: 1, unanswered: 1 });
  });
});

test("silence is counted in days from the deposit, and ends with the dossier where that was closed", () => {
  expect(silentDays("2026-02-01", [], "2026-03-04", null)).toBe(31);
  expect(silentDays("2026-02-01", [], "2026-03-04", "2026-02-11")).toBe(10);
  expect(silentDays("2026-03-04", [], "2026-03-04", null)).toBe(0);
});
