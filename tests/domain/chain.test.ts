import fc from "fast-check";
import { expect, test } from "vitest";

import { type Chain, closesCircle, dueAfter } from "~/domain/chain";
import { addDays } from "~/domain/days";

test("a commitment may wait for one that waits for nothing, or for another", () => {
  expect(closesCircle(new Map(), "a", "b")).toBe(false);
  expect(closesCircle(new Map([["b", "c"]]), "a", "b")).toBe(false);
});

test("a commitment may not wait for itself, nor for one that waits for it however far along the chain", () => {
  expect(closesCircle(new Map(), "a", "a")).toBe(true);
  expect(closesCircle(new Map([["b", "a"]]), "a", "b")).toBe(true);
  expect(closesCircle(new Map([["d", "c"], ["c", "b"], ["b", "a"]]), "a", "d")).toBe(true);
});

test("a circle that is somehow there already ends the search", () => {
  expect(closesCircle(new Map([["b", "c"], ["c", "b"]]), "a", "b")).toBe(false);
});

const ids = ["a", "b", "c", "d", "e", "f"] as const;
const links = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 30 });

/** Adds each link that closes no circle, as the command does. */
function built(wanted: readonly (readonly [string, string])[]): Map<string, string> {
  const chain = new Map<string, string>();
  for (const [id, on] of wanted) if (!closesCircle(withoutOwnLink(chain, id), id, on)) chain.set(id, on);
  return chain;
}
const withoutOwnLink = (chain: Chain, id: string) => new Map([...chain].filter(([from]) => from !== id));

test("links that are each let in one after the other never make a circle together", () => {
  fc.assert(
    fc.property(links, (wanted) => {
      const chain = built(wanted);
      for (const start of chain.keys()) {
        let link: string | undefined = start;
        for (let steps = 0; link !== undefined; steps += 1) {
          expect(steps).toBeLessThanOrEqual(chain.size);
          link = chain.get(link);
        }
      }
    }),
  );
});

test("a link is refused only when following the chain from its end comes back to its start", () => {
  fc.assert(
    fc.property(links, fc.constantFrom(...ids), fc.constantFrom(...ids), (wanted, id, on) => {
      const chain = built(wanted);
      const reached = new Set<string>();
      for (let link: string | undefined = on; link !== undefined; link = chain.get(link)) reached.add(link);
      expect(closesCircle(chain, id, on)).toBe(reached.has(id));
    }),
  );
});

test("what waits for another falls due so many days after it was done, and not before", () => {
  expect(dueAfter("2026-02-27", 60)).toBe("2026-04-28");
  expect(dueAfter("2026-02-27", 0)).toBe("2026-02-27");
  expect(dueAfter(null, 60)).toBeNull();
  expect(dueAfter("2026-02-27", null)).toBeNull();
});

test("the due day moves by as many days as the day it was done", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 400 }), (days, shift) => {
      expect(dueAfter(addDays("2020-01-01", shift), days)).toBe(addDays("2020-01-01", shift + days));
    }),
  );
});
