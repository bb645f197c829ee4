import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Awaited, mostAwaited } from "~/domain/awaited";

const promise = (given: Partial<Awaited>): Awaited => ({ dueOn: null, silentDays: null, blocked: false, othersWait: false, ...given });

describe("the most awaited commitment", () => {
  it("is the one due first", () => {
    const first = promise({ dueOn: "2026-03-01" });
    expect(mostAwaited([promise({ silentDays: 400, othersWait: true }), promise({ dueOn: "2026-04-01" }), first])).toBe(first);
  });

  it("is, without dates, one that others wait on, then the longest silent", () => {
    const gate = promise({ othersWait: true, silentDays: 3 });
    expect(mostAwaited([promise({ silentDays: 90 }), gate])).toBe(gate);
    const silent = promise({ silentDays: 90 });
    expect(mostAwaited([promise({ silentDays: 30 }), silent, promise({})])).toBe(silent);
  });

  it("is never one that waits on another itself", () => {
    expect(mostAwaited([promise({ blocked: true, dueOn: "2020-01-01" })])).toBeNull();
  });

  it("is one of those given and does not depend on how blocked ones are mixed in", () => {
    const arbitrary = fc.record({
      dueOn: fc.option(fc.constantFrom("2026-01-01", "2026-02-01", "2026-03-01"), { nil: null }), silentDays: fc.option(fc.nat(400), { nil: null }), blocked: fc.boolean(), othersWait: fc.boolean(),
    });
    fc.assert(fc.property(fc.array(arbitrary), (open) => {
      const chosen = mostAwaited(open);
      expect(chosen).toBe(mostAwaited(open.filter(({ blocked }) => !blocked)));
      if (open.some(({ blocked }) => !blocked)) expect(open).toContain(chosen);
    }));
  });
});
