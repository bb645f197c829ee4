import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { about, before, between, exactly, UNKNOWN } from "~/domain/days";
import type { KnownTriggers } from "~/domain/row-trigger";
import { canHaveBeenHeld, daySignCounts, promisesIn, type SaidLine } from "~/domain/said";

const MINISTRY = "party-1";
const UNION = "party-2";
const nothing: KnownTriggers = { commitments: new Map(), events: new Map(), today: "2026-01-20" };
const SAID = exactly("2026-01-10");

const line = (given: Partial<SaidLine> & { id: string }): SaidLine => ({
  place: 0, kind: "their_commitment", words: "تتبع الملف", dueKind: "none", dueOn: null, trigger: null, triggerText: null, triggerDays: null, triggerEventId: null, triggerOn: null, ...given,
});

describe("whom a commitment binds", () => {
  test("with one party met, theirs binds that party without naming it", () => {
    const said = promisesIn([line({ id: "a" })], [MINISTRY], nothing, SAID);
    expect(said).toMatchObject({ ok: true, promised: [{ partyId: MINISTRY }] });
  });

  test("with several parties met, theirs has to name one of them", () => {
    expect(promisesIn([line({ id: "a", place: 3 })], [MINISTRY, UNION], nothing, SAID)).toEqual({ ok: false, refusals: [{ place: 3, part: "party", code: "required" }] });
    expect(promisesIn([line({ id: "a", party: UNION })], [MINISTRY, UNION], nothing, SAID)).toMatchObject({ ok: true, promised: [{ partyId: UNION }] });
  });

  test("a party that was not met cannot be bound", () => {
    expect(promisesIn([line({ id: "a", party: "elsewhere" })], [MINISTRY, UNION], nothing, SAID)).toMatchObject({ ok: false, refusals: [{ code: "not_a_choice" }] });
  });

  test("ours binds no party, and a line that is no commitment makes none", () => {
    const said = promisesIn([line({ id: "a", kind: "our_commitment", party: MINISTRY }), line({ id: "b", kind: "information" })], [MINISTRY, UNION], nothing, SAID);
    expect(said).toMatchObject({ ok: true, promised: [{ partyId: null }] });
    expect(said.ok && said.promised.length).toBe(1);
  });
});

describe("what a commitment waits on", () => {
  const after = (id: string, on: string) => line({ id, dueKind: "after", trigger: { kind: "line", id: on } });

  test("it can wait on an earlier line, not on a later one, nor on itself, nor on one that is no commitment", () => {
    expect(promisesIn([line({ id: "a" }), after("b", "a")], [MINISTRY], nothing, SAID).ok).toBe(true);
    expect(promisesIn([after("a", "b"), line({ id: "b" })], [MINISTRY], nothing, SAID)).toMatchObject({ ok: false, refusals: [{ part: "trigger", code: "not_a_choice" }] });
    expect(promisesIn([after("a", "a")], [MINISTRY], nothing, SAID).ok).toBe(false);
    expect(promisesIn([line({ id: "a", kind: "position" }), after("b", "a")], [MINISTRY], nothing, SAID).ok).toBe(false);
  });

  test("a commitment that is not known in the dossier is refused", () => {
    const waiting = line({ id: "a", dueKind: "after", trigger: { kind: "commitment", id: "elsewhere" } });
    expect(promisesIn([waiting], [MINISTRY], nothing, SAID)).toMatchObject({ ok: false, refusals: [{ part: "trigger", code: "unknown_commitment" }] });
  });

  test("what it waits on was done before: the day is worked out at once; otherwise it stays open", () => {
    const waiting = line({ id: "a", dueKind: "after", trigger: { kind: "commitment", id: "decree" }, triggerDays: 60 });
    const done = promisesIn([waiting], [MINISTRY], { ...nothing, commitments: new Map([["decree", { state: "kept", doneOn: "2026-01-01" }]]) }, SAID);
    expect(done).toMatchObject({ ok: true, promised: [{ dueKind: "after", dueOn: "2026-03-02" }] });
    const open = promisesIn([waiting], [MINISTRY], { ...nothing, commitments: new Map([["decree", { state: "in_progress", doneOn: null }]]) }, SAID);
    expect(open).toMatchObject({ ok: true, promised: [{ dueOn: null }] });
  });

  test("parts of another kind of date are dropped", () => {
    const mixed = line({ id: "a", dueKind: "on", dueOn: "2026-05-01", trigger: { kind: "commitment", id: "unknown" }, triggerText: "المرسوم", triggerDays: 3 });
    expect(promisesIn([mixed], [MINISTRY], nothing, SAID)).toMatchObject({ ok: true, promised: [{ dueKind: "on", dueOn: "2026-05-01", trigger: null, triggerText: null, triggerDays: null }] });
  });

  describe("an event or a day", () => {
    const events = new Map<string, { title: string; day: string | null }>([["decree", { title: "صدور المرسوم", day: "2025-12-01" }], ["vague", { title: "اجتماع", day: null }], ["to come", { title: "افتتاح", day: "2026-01-21" }]]);
    const known: KnownTriggers = { ...nothing, events };
    const due = (given: Partial<SaidLine>) => promisesIn([line({ id: "a", place: 4, dueKind: "after", triggerDays: 60, ...given })], [MINISTRY], known, SAID);

    test("an event still to come is waited for in words alone, without a day", () => {
      expect(due({ triggerText: "صدور المرسوم" })).toMatchObject({ ok: true, promised: [{ dueOn: null, trigger: null, triggerText: "صدور المرسوم", triggerEventId: null, triggerDays: 60 }] });
    });

    test("one that came is counted from its day, also when that lies before the meeting, and lends its words where none were written", () => {
      expect(due({ triggerEventId: "decree" })).toMatchObject({ ok: true, promised: [{ dueOn: "2026-01-30", triggerText: "صدور المرسوم", triggerEventId: "decree" }] });
      expect(due({ triggerEventId: "decree", triggerText: "نشر المرسوم", triggerDays: 1 })).toMatchObject({ ok: true, promised: [{ dueOn: "2025-12-02", triggerText: "نشر المرسوم" }] });
      expect(due({ triggerEventId: "decree", triggerDays: null })).toMatchObject({ ok: true, promised: [{ dueOn: null }] });
    });

    test.each([["is not known in the dossier", "elsewhere", "not_a_choice"], ["has no exact day", "vague", "event_without_day"], ["has not come", "to come", "event_without_day"]] as const)("one that %s is refused", (_, triggerEventId, code) => {
      expect(due({ triggerEventId })).toEqual({ ok: false, refusals: [{ place: 4, part: "triggerEventId", code }] });
    });

    test("a day is counted from at once, but nothing falls due before it was said", () => {
      expect(due({ triggerOn: "2026-02-01", triggerDays: 10 })).toMatchObject({ ok: true, promised: [{ dueOn: "2026-02-11", triggerOn: "2026-02-01" }] });
      expect(due({ triggerOn: "2026-01-01", triggerDays: 9 }).ok).toBe(true);
      expect(due({ triggerOn: "2026-01-01", triggerDays: 8 })).toEqual({ ok: false, refusals: [{ place: 4, part: "triggerOn", code: "before_said" }] });
    });
  });

  test("whatever lines wait on each other, those that are accepted never form a circle", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const arbitrary = fc.array(fc.record({ waits: fc.boolean(), on: fc.constantFrom(...ids) }), { minLength: 5, maxLength: 5 });
    const inOrder = fc.property(arbitrary, (rows) => {
      const lines = rows.map(({ waits, on }, place) => (waits ? { ...after(ids[place] ?? "", on), place } : line({ id: ids[place] ?? "", place })));
      const said = promisesIn(lines, [MINISTRY], nothing, SAID);
      return !said.ok || said.promised.every(({ line: each, trigger }) => trigger === null || ids.indexOf(trigger.id) < ids.indexOf(each.id));
    });
    expect(fc.check(inOrder).failed).toBe(false);
  });
});

describe("dates", () => {
  test("a meeting was not held when even its earliest possible day lies ahead", () => {
    expect(canHaveBeenHeld(exactly("2026-03-04"), "2026-03-04")).toBe(true);
    expect(canHaveBeenHeld(exactly("2026-03-05"), "2026-03-04")).toBe(false);
    expect(canHaveBeenHeld(about("2026-03-05"), "2026-03-04")).toBe(false);
    expect(canHaveBeenHeld(between("2026-03-01", "2026-03-09"), "2026-03-04")).toBe(true);
    expect(canHaveBeenHeld(before("2030-01-01"), "2026-03-04")).toBe(true);
    expect(canHaveBeenHeld(UNKNOWN, "2026-03-04")).toBe(true);
  });

  test("news given in the room is a sign only when the day is known exactly", () => {
    expect(daySignCounts(exactly("2021-04-01"))).toBe("2021-04-01");
    expect(daySignCounts(before("2021-03-30"))).toBeNull();
    expect(daySignCounts(about("2021-04-01"))).toBeNull();
  });
});

test("a line due before its meeting can have been held is refused at its day", () => {
  const early = line({ id: "a", place: 2, dueKind: "on", dueOn: "2026-01-09" });
  expect(promisesIn([early], [MINISTRY], nothing, SAID)).toEqual({ ok: false, refusals: [{ place: 2, part: "dueOn", code: "before_said" }] });
  expect(promisesIn([{ ...early, dueOn: "2026-01-10" }], [MINISTRY], nothing, SAID).ok).toBe(true);
  expect(promisesIn([early], [MINISTRY], nothing, before("2026-01-10")).ok).toBe(true);
});
