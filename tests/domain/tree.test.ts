import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ancestorsOf, laidOut, makesCircle } from "~/domain/tree";

const names = ["a", "b", "c", "d", "e", "f"];
/** Moves in a tree of parties: put one under another, or under none. */
const moves = fc.array(fc.tuple(fc.constantFrom(...names), fc.option(fc.constantFrom(...names), { nil: null })), { maxLength: 30 });

/** The tree that is left when every move is made that closes no circle. */
function treeAfter(asked: readonly (readonly [string, string | null])[]): Map<string, string> {
  const parentOf = new Map<string, string>();
  for (const [id, parentId] of asked) {
    if (makesCircle(parentOf, id, parentId)) continue;
    if (parentId === null) parentOf.delete(id);
    else parentOf.set(id, parentId);
  }
  return parentOf;
}

describe("a tree", () => {
  it("never holds anything that stands under itself, whatever is moved where", () => {
    fc.assert(fc.property(moves, (asked) => {
      const parentOf = treeAfter(asked);
      for (const id of names) expect(ancestorsOf(parentOf, id)).not.toContain(id);
    }));
  });

  it("refuses to put something under itself or under what stands under it", () => {
    const parentOf = new Map([["directorate", "ministry"], ["service", "directorate"]]);
    expect(makesCircle(parentOf, "ministry", "ministry")).toBe(true);
    expect(makesCircle(parentOf, "ministry", "service")).toBe(true);
    expect(makesCircle(parentOf, "service", "ministry")).toBe(false);
    expect(makesCircle(parentOf, "ministry", null)).toBe(false);
  });

  it("is laid out whole, each thing once and one step below its parent", () => {
    fc.assert(fc.property(moves, (asked) => {
      const parentOf = treeAfter(asked);
      const nodes = names.map((id) => ({ id, parentId: parentOf.get(id) ?? null }));
      const laid = laidOut(nodes);
      expect(laid.map(({ id }) => id).toSorted()).toEqual(names);
      for (const { id, depth } of laid) expect(depth).toBe(ancestorsOf(parentOf, id).length);
    }));
  });

  it("shows what stands under something out of sight as a root", () => {
    expect(laidOut([{ id: "directorate", parentId: "ministry" }])).toEqual([{ id: "directorate", parentId: "ministry", depth: 0 }]);
  });
});
