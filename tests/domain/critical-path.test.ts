import fc from "fast-check";
import { expect, test } from "vitest";

import { type Link, linksAmong } from "~/domain/chain-days";
import { branchesOf, placesOf } from "~/domain/chain-layout";
import { criticalPath } from "~/domain/critical-path";

const link = (id: string, given: Partial<Link> = {}): Link => ({ id, state: "confirmed", doneOn: null, dueKind: "none", dueOn: null, triggerDays: null, awaits: null, ...given });
const after = (id: string, on: string, days: number | null = null, given: Partial<Link> = {}) => link(id, { dueKind: "after", triggerDays: days, awaits: { kind: "commitment", id: on }, ...given });
const pathOf = (...links: readonly Link[]) => criticalPath(linksAmong(links));

test("nothing that waits has no critical path", () => {
  expect(pathOf(link("a"), link("b", { dueKind: "on", dueOn: "2026-04-01" }))).toBeNull();
  expect(pathOf(link("a", { state: "kept", doneOn: "2026-03-01" }), after("b", "a", 3, { dueOn: "2026-03-04" }))).toBeNull();
});

test("where every end has a day, the chain that ends last is critical, however short", () => {
  const far = [link("x", { dueKind: "on", dueOn: "2027-01-01" }), after("y", "x", 1)];
  const long = [link("a", { dueKind: "on", dueOn: "2026-01-01" }), after("b", "a", 1), after("c", "b", 1)];
  expect(pathOf(...long, ...far)).toEqual({ ids: ["x", "y"], day: "2027-01-02" });
});

test("where an end has no day, the chain with most links is critical, and of equally long ones the one that ends last", () => {
  const dated = [link("x", { dueKind: "on", dueOn: "2027-01-01" }), after("y", "x", 1)];
  expect(pathOf(...dated, link("a"), after("b", "a"), after("c", "b"))).toEqual({ ids: ["a", "b", "c"], day: null });
  expect(pathOf(link("a"), after("b", "a"), ...dated)).toEqual({ ids: ["x", "y"], day: "2027-01-02" });
});

test("the path begins at what is waited for now: what is done is behind it, what was broken still stands in its way", () => {
  expect(pathOf(link("a", { state: "kept", doneOn: "2026-01-01" }), after("b", "a", 9, { dueOn: "2026-01-10" }), after("c", "b", 1))?.ids).toEqual(["b", "c"]);
  expect(pathOf(link("a", { state: "broken" }), after("b", "a"))?.ids).toEqual(["a", "b"]);
  expect(pathOf(link("a"), after("b", "a", 1, { state: "waived" }), after("c", "b", 1))?.ids).toEqual(["b", "c"]);
});

test("who waits for an event alone is a path; who waits for a day waits for nobody", () => {
  expect(pathOf(link("a", { dueKind: "after", awaits: { kind: "event", id: null, day: null } }))?.ids).toEqual(["a"]);
  expect(pathOf(link("a", { dueKind: "after", awaits: { kind: "event", id: "e", day: "2026-01-01" } }))).toBeNull();
  expect(pathOf(link("a", { dueKind: "after", awaits: { kind: "day", on: "2030-01-01" } }))).toBeNull();
});

test("a drawing gives every node a place of its own, one column after what it hangs on, its first branch in its own row", () => {
  const places = placesOf([{ key: "a", on: null }, { key: "b", on: "a" }, { key: "c", on: "a" }, { key: "d", on: "b" }, { key: "e", on: "gone" }]);
  expect(Object.fromEntries(places)).toEqual({ a: { column: 0, row: 0 }, b: { column: 1, row: 0 }, d: { column: 2, row: 0 }, c: { column: 1, row: 1 }, e: { column: 0, row: 2 } });
});

test("however a forest grows, no two nodes stand in one place and each stands after what it hangs on", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40 }), (parents) => {
      const nodes = parents.map((parent, key) => ({ key, on: key === 0 || parent % (key + 1) === key ? null : parent % key }));
      const places = placesOf(nodes);
      expect(new Set([...places.values()].map(({ column, row }) => `${column} ${row}`)).size).toBe(nodes.length);
      for (const { key, on } of nodes) if (on !== null) expect(places.get(key)?.column).toBe((places.get(on)?.column ?? 0) + 1);
      expect([...branchesOf(nodes).values()].flat().toSorted((a, b) => a - b)).toEqual(nodes.map(({ key }) => key));
    }),
  );
});
