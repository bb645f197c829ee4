import fc from "fast-check";
import { expect, test } from "vitest";

import { addDays, type Day, daysBetween } from "~/domain/days";
import { DAYS_OF_WARNING, type Due, horizon, RETAINED, type RetentionNotice, retentionSteps } from "~/domain/retention";

const START: Day = "2026-01-01";
const SUBJECTS = ["a", "b", "c"];

/** What may happen on a day: time passes, a due day moves (null: no longer due), somebody spares a thing or takes that back. */
type Happening = { readonly days: number; readonly subject: string; readonly dueIn: number | null; readonly spare: boolean | null };
const happening: fc.Arbitrary<Happening> = fc.record({
  days: fc.integer({ min: 0, max: 25 }),
  subject: fc.constantFrom(...SUBJECTS),
  dueIn: fc.option(fc.integer({ min: -400, max: 90 })),
  spare: fc.option(fc.boolean()),
});

/** Lives through what happens, running the rules once (or twice) a step, as the job does. */
function live(happenings: readonly Happening[], check: (seen: { today: Day; steps: ReturnType<typeof retentionSteps>; notices: readonly RetentionNotice[]; due: readonly Due[] }) => void): void {
  let today = START;
  const dueOn = new Map<string, Day>();
  let notices: RetentionNotice[] = [];
  for (const { days, subject, dueIn, spare } of happenings) {
    today = addDays(today, days);
    if (dueIn === null) dueOn.delete(subject);
    else dueOn.set(subject, addDays(today, dueIn));
    if (spare !== null) notices = notices.map((notice) => (notice.subject === subject ? { ...notice, keptBecause: spare ? "reason" : null } : notice));
    const due = [...dueOn].filter(([, day]) => day <= horizon(today)).map(([each, day]) => ({ kind: "invitation" as const, subject: each, dueOn: day }));
    const steps = retentionSteps(due, notices, today);
    check({ today, steps, notices, due });
    notices = [
      ...notices
        .filter((notice) => ![...steps.withdraw, ...steps.go].some((gone) => gone.subject === notice.subject))
        .map((notice) => ({ ...notice, goesOn: steps.postpone.find((later) => later.subject === notice.subject)?.goesOn ?? notice.goesOn })),
      ...steps.warn.map((going) => ({ ...going, warnedOn: today, keptBecause: null })),
    ];
    for (const gone of steps.go) dueOn.delete(gone.subject);
  }
}

test("nothing goes without a warning at least thirty days old, before the day it said, or before it is due", () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      live(happenings, ({ today, steps, notices, due }) => {
        for (const gone of steps.go) {
          const notice = notices.find(({ subject }) => subject === gone.subject);
          expect(notice && daysBetween(notice.warnedOn, today)).toBeGreaterThanOrEqual(DAYS_OF_WARNING);
          expect(notice && notice.goesOn <= today).toBe(true);
          expect(due.find(({ subject }) => subject === gone.subject)?.dueOn).toSatisfy((day: Day) => day <= today);
        }
      });
    }),
  );
});

test("nothing is warned of twice, and a warning leaves thirty days", () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      live(happenings, ({ today, steps, notices }) => {
        for (const warned of steps.warn) {
          expect(notices.some(({ subject }) => subject === warned.subject)).toBe(false);
          expect(daysBetween(today, warned.goesOn)).toBeGreaterThanOrEqual(DAYS_OF_WARNING);
        }
      });
    }),
  );
});

test("what was spared neither goes nor loses its warning", () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      live(happenings, ({ steps, notices }) => {
        const spared = notices.filter(({ keptBecause }) => keptBecause !== null).map(({ subject }) => subject);
        expect([...steps.go, ...steps.withdraw, ...steps.postpone].filter(({ subject }) => spared.includes(subject))).toEqual([]);
      });
    }),
  );
});

test("what is due and never spared goes in the end", () => {
  const due: Due[] = [{ kind: "unused_account", subject: "a", dueOn: "2025-06-01" }];
  const first = retentionSteps(due, [], START);
  expect(first.warn).toEqual([{ kind: "unused_account", subject: "a", goesOn: "2026-01-31" }]);
  const notices = first.warn.map((going) => ({ ...going, warnedOn: START, keptBecause: null }));
  expect(retentionSteps(due, notices, "2026-01-30").go).toEqual([]);
  expect(retentionSteps(due, notices, "2026-01-31").go).toEqual([{ kind: "unused_account", subject: "a" }]);
});

test("an account that is used again after the warning is let be", () => {
  const notices: RetentionNotice[] = [{ kind: "unused_account", subject: "a", warnedOn: START, goesOn: "2026-01-31", keptBecause: null }];
  expect(retentionSteps([], notices, "2026-01-31")).toEqual({ warn: [], postpone: [], withdraw: [{ kind: "unused_account", subject: "a" }], go: [] });
});

test("dossiers are not among what is let go", () => {
  expect(RETAINED).toEqual(["unused_account", "confidential_access", "invitation"]);
});
