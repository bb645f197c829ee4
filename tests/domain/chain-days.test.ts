import fc from "fast-check";
import { expect, test } from "vitest";

import { closesCircle } from "~/domain/chain";
import { daysOf, type Link, linksAmong, type Links, seenOf, whatMoves, withDue, withEventDay, withStanding, workedOut } from "~/domain/chain-days";
import { addDays } from "~/domain/days";

const link = (id: string, given: Partial<Link> = {}): Link => ({ id, state: "confirmed", doneOn: null, dueKind: "none", dueOn: null, triggerDays: null, awaits: null, ...given });
const after = (id: string, on: string, days: number | null, given: Partial<Link> = {}) => link(id, { dueKind: "after", triggerDays: days, awaits: { kind: "commitment", id: on }, ...given });
const due = (id: string, dueOn: string) => link(id, { dueKind: "on", dueOn });

test("what waits for something that is due is expected so many days after it, along the whole chain, and never due", () => {
  const days = daysOf(linksAmong([due("a", "2026-04-01"), after("b", "a", 30), after("c", "b", 10)]));
  expect(days.get("a")).toEqual({ kind: "due", day: "2026-04-01" });
  expect(days.get("b")).toEqual({ kind: "expected", day: "2026-05-01" });
  expect(days.get("c")).toEqual({ kind: "expected", day: "2026-05-11" });
});

test("nothing is expected where nobody said how many days, where the first has no day, or where it was settled without being done", () => {
  expect(daysOf(linksAmong([due("a", "2026-04-01"), after("b", "a", null), after("c", "b", 5)])).get("c")).toBeNull();
  expect(daysOf(linksAmong([link("a"), after("b", "a", 30)])).get("b")).toBeNull();
  expect(daysOf(linksAmong([{ ...due("a", "2026-04-01"), state: "broken" }, after("b", "a", 30)])).get("b")).toBeNull();
});

test("days are counted from a day at once, from an event once it has one, from a commitment once it is done", () => {
  const awaits = { day: { kind: "day", on: "2026-01-01" }, came: { kind: "event", id: "e", day: "2026-02-01" }, open: { kind: "event", id: null, day: null } } as const;
  const links = workedOut(linksAmong([
    link("day", { dueKind: "after", triggerDays: 60, awaits: awaits.day }), link("came", { dueKind: "after", triggerDays: 60, awaits: awaits.came }), link("open", { dueKind: "after", triggerDays: 60, awaits: awaits.open }),
    link("done", { state: "partly_kept", doneOn: "2026-03-01" }), after("waiting", "done", 60),
  ]));
  expect(["day", "came", "open", "waiting"].map((id) => links.get(id)?.dueOn)).toEqual(["2026-03-02", "2026-04-02", null, "2026-04-30"]);
});

test("a verdict makes expected days due, and taking it back makes them expected again; what is itself changed is not told", () => {
  const open = linksAmong([due("a", "2026-04-01"), after("b", "a", 30), after("c", "b", 10), after("other", "a", null)]);
  const kept = whatMoves(open, withStanding(open, "a", "kept", "2026-03-20"), "a");
  expect(kept).toEqual([
    { id: "b", from: { kind: "expected", day: "2026-05-01" }, to: { kind: "due", day: "2026-04-19" } },
    { id: "c", from: { kind: "expected", day: "2026-05-11" }, to: { kind: "expected", day: "2026-04-29" } },
  ]);
  const settled = workedOut(withStanding(open, "a", "kept", "2026-03-20"));
  expect(whatMoves(settled, withStanding(settled, "a", "in_progress", null), "a").map(({ id, from, to }) => ({ id, from: to, to: from }))).toEqual(kept);
});

test("another due day moves what is expected, and one on which nothing hangs moves nothing", () => {
  const links = linksAmong([due("a", "2026-04-01"), after("b", "a", 30)]);
  const later = { dueKind: "on", dueOn: "2026-04-11", triggerDays: null, awaits: null } as const;
  expect(whatMoves(links, withDue(links, "a", later), "a")).toEqual([{ id: "b", from: { kind: "expected", day: "2026-05-01" }, to: { kind: "expected", day: "2026-05-11" } }]);
  expect(whatMoves(links, withDue(links, "b", later), "b")).toEqual([]);
});

test("another day of an event moves what was counted from it, and no day takes it back", () => {
  const links = workedOut(linksAmong([link("a", { dueKind: "after", triggerDays: 60, awaits: { kind: "event", id: "e", day: "2026-02-01" } }), after("b", "a", 5)]));
  expect(whatMoves(links, withEventDay(links, "e", "2026-02-11"), null).map(({ id, to }) => [id, to?.day])).toEqual([["a", "2026-04-12"], ["b", "2026-04-17"]]);
  expect(whatMoves(links, withEventDay(links, "e", null), null).map(({ to }) => to)).toEqual([null, null]);
});

test("what was seen names each that moves and both of its days", () => {
  const moved = [{ id: "b", from: null, to: { kind: "due", day: "2026-04-19" } }] as const;
  expect(seenOf(moved)).not.toBe(seenOf([{ ...moved[0], to: { kind: "due", day: "2026-04-20" } }]));
  expect(seenOf(moved)).not.toBe(seenOf([{ ...moved[0], to: { kind: "expected", day: "2026-04-19" } }]));
  expect(seenOf([])).toBe("");
});

const IDS = ["a", "b", "c", "d", "e", "f", "g"] as const;
const day = fc.integer({ min: 0, max: 900 }).map((shift) => addDays("2026-01-01", shift));
const edit = fc.oneof(
  fc.record({ kind: fc.constant("due" as const), id: fc.constantFrom(...IDS), day: fc.option(day) }),
  fc.record({ kind: fc.constant("wait" as const), id: fc.constantFrom(...IDS), on: fc.constantFrom(...IDS), days: fc.option(fc.integer({ min: 0, max: 3650 })) }),
  fc.record({ kind: fc.constant("judge" as const), id: fc.constantFrom(...IDS), doneOn: fc.option(day) }),
  fc.record({ kind: fc.constant("event" as const), id: fc.constantFrom(...IDS), day: fc.option(day), days: fc.option(fc.integer({ min: 0, max: 3650 })) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Each> ? Each : never;

/** Makes one edit as the commands do: a circle is refused, and only what waits for what was changed is worked out. */
function made(links: Links, each: Edit): Links {
  switch (each.kind) {
    case "due":
      return withDue(links, each.id, { dueKind: each.day ? "on" : "none", dueOn: each.day, triggerDays: null, awaits: null });
    case "wait": {
      const chain = new Map([...links.values()].flatMap(({ id, awaits }) => (awaits?.kind === "commitment" && id !== each.id ? [[id, awaits.id] as const] : [])));
      if (closesCircle(chain, each.id, each.on)) return links;
      return workedOut(withDue(links, each.id, { dueKind: "after", dueOn: null, triggerDays: each.days, awaits: { kind: "commitment", id: each.on } }));
    }
    case "judge":
      return workedOut(withStanding(links, each.id, each.doneOn ? "kept" : "in_progress", each.doneOn));
    case "event":
      return workedOut(withDue(links, each.id, { dueKind: "after", dueOn: null, triggerDays: each.days, awaits: { kind: "event", id: "e", day: each.day } }));
  }
}

test("no run of edits that were let in makes a circle, and every due day is the one worked out from scratch", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      const links = edits.reduce(made, linksAmong(IDS.map((id) => link(id))));
      for (const start of links.values()) {
        let steps = 0;
        for (let each: Link | undefined = start; each?.awaits?.kind === "commitment"; each = links.get(each.awaits.id)) {
          steps += 1;
          expect(steps).toBeLessThan(IDS.length);
        }
      }
      expect([...workedOut(links)]).toEqual([...links]);
    }),
  );
});

test("what moves is exactly what has another day afterwards, whatever is edited", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 20 }), edit, (edits, last) => {
      const before = edits.reduce(made, linksAmong(IDS.map((id) => link(id))));
      const settled = made(before, last);
      const [was, is] = [daysOf(before), daysOf(settled)];
      const differing = IDS.filter((id) => id !== last.id && JSON.stringify(was.get(id)) !== JSON.stringify(is.get(id)));
      expect(whatMoves(before, settled, last.id).map(({ id }) => id).toSorted()).toEqual(differing.toSorted());
    }),
  );
});
