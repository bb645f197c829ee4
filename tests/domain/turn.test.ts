import fc from "fast-check";
import { expect, test } from "vitest";

import { addDays, daysBetween } from "~/domain/days";
import { type HandOver, turnOf } from "~/domain/turn";

const OPENED = "2021-02-27";

test("a new dossier is our turn since its opening", () => {
  expect(turnOf(OPENED, [], "2021-03-01")).toEqual({ whose: "ours", since: OPENED, daysOurs: 2, daysTheirs: 0 });
});

test("a meeting that yields a commitment of theirs hands the turn to them", () => {
  expect(turnOf(OPENED, [{ on: "2021-04-01", to: "theirs" }], "2021-05-18")).toEqual({ whose: "theirs", since: "2021-04-01", daysOurs: 33, daysTheirs: 47 });
});

test("their letter hands the turn back and a second hand-over to the same side does not move its start", () => {
  const turn = turnOf(OPENED, [{ on: "2021-05-19", to: "ours" }, { on: "2021-04-01", to: "theirs" }, { on: "2021-04-02", to: "theirs" }], "2021-05-20");
  expect(turn).toEqual({ whose: "ours", since: "2021-05-19", daysOurs: 34, daysTheirs: 48 });
});

test("what happened before the opening or lies ahead moves nothing", () => {
  expect(turnOf(OPENED, [{ on: "2021-02-01", to: "theirs" }, { on: "2021-12-01", to: "theirs" }], "2021-03-01").whose).toBe("ours");
});

test("the count stops on the day the dossier was closed", () => {
  expect(turnOf(OPENED, [{ on: "2021-03-01", to: "theirs" }], "2021-12-31", "2021-03-11")).toMatchObject({ daysOurs: 2, daysTheirs: 10 });
});

test("the days of both sides always add up to the days since the opening", () => {
  const handOver = fc.record({ on: fc.integer({ min: 0, max: 400 }).map((count) => addDays(OPENED, count)), to: fc.constantFrom("ours" as const, "theirs" as const) });
  fc.assert(
    fc.property(fc.array(handOver), fc.integer({ min: 0, max: 500 }), (handOvers: HandOver[], age) => {
      const today = addDays(OPENED, age);
      const turn = turnOf(OPENED, handOvers, today);
      expect(turn.daysOurs + turn.daysTheirs).toBe(daysBetween(OPENED, today));
      expect(turn.since >= OPENED && turn.since <= today).toBe(true);
    }),
  );
});
