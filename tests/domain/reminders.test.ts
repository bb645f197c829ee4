import { expect, test } from "vitest";

import { dayAt } from "~/domain/days";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { reminderDays, type RemindedOf, remindersOf } from "~/domain/reminders";

const TODAY = "2026-03-04";
const days = reminderDays(TODAY, DEFAULT_THRESHOLDS);
const promised: RemindedOf = { state: "confirmed", side: "theirs", dueKind: "none", dueOn: null, silentFrom: null, nextStepOn: null, waitsOnAnother: false };
const told = (given: Partial<RemindedOf>, on = days) => remindersOf({ ...promised, ...given }, on).map(({ kind, onDay }) => `${kind} ${onDay}`);

test("a due day is told of two weeks ahead, on the day after it, and once it is ninety days past: one of the three at a time", () => {
  expect(told({ dueKind: "on", dueOn: "2026-03-19" })).toEqual([]);
  expect(told({ dueKind: "on", dueOn: "2026-03-18" })).toEqual(["due_soon 2026-03-18"]);
  expect(told({ dueKind: "on", dueOn: TODAY })).toEqual(["due_soon 2026-03-04"]);
  expect(told({ dueKind: "on", dueOn: "2026-03-03" })).toEqual(["overdue 2026-03-03"]);
  expect(told({ dueKind: "on", dueOn: "2025-12-04" })).toEqual(["overdue 2025-12-04"]);
  expect(told({ dueKind: "on", dueOn: "2025-12-03" })).toEqual(["long_overdue 2025-12-03"]);
});

test("silence is told of what they promised, thirty days after the last sign; not of ours, not of what waits for something else or for our verdict, not of what is overdue already", () => {
  expect(told({ silentFrom: "2026-02-02" })).toEqual(["silent 2026-02-02"]);
  expect(told({ silentFrom: "2026-02-03" })).toEqual([]);
  expect(told({ silentFrom: "2026-02-02", side: "ours" })).toEqual([]);
  expect(told({ silentFrom: "2026-02-02", state: "claimed_done" })).toEqual([]);
  expect(told({ silentFrom: "2026-02-02", waitsOnAnother: true })).toEqual([]);
  expect(told({ silentFrom: "2026-01-01", dueKind: "on", dueOn: "2026-03-01" })).toEqual(["overdue 2026-03-01"]);
});

test("a next step is told of on its day; a day that another commitment set, as long as it lies ahead", () => {
  expect(told({ nextStepOn: TODAY })).toEqual(["next_step 2026-03-04"]);
  expect(told({ nextStepOn: "2026-03-05" })).toEqual([]);
  expect(told({ dueKind: "after", dueOn: "2026-06-01" })).toEqual(["set_off 2026-06-01"]);
  expect(told({ dueKind: "after", dueOn: null })).toEqual([]);
});

test("of what was judged, set aside or only declared nothing is told", () => {
  for (const state of ["kept", "partly_kept", "broken", "waived", "lapsed", "superseded", "renegotiated", "undone", "declaration"] as const) {
    expect(told({ state, dueKind: "on", dueOn: "2025-01-01", silentFrom: "2025-01-01", nextStepOn: "2025-01-01" })).toEqual([]);
  }
});

// Of tz data: Morocco goes from UTC+1 to UTC on 15 February 2026 and back on 22 March 2026; on 7 February 2027 and back on 14 March 2027.
test.each([
  ["2026-02-14T23:30:00Z", "2026-02-15", "the clock is put back on that day"],
  ["2026-02-15T23:30:00Z", "2026-02-15", "and this hour, which the rest of the year is of the next day, is of the same"],
  ["2026-03-21T23:30:00Z", "2026-03-21", "as on the last evening of Ramadan"],
  ["2026-03-22T23:30:00Z", "2026-03-23", "and no longer on the next"],
  ["2027-02-07T23:30:00Z", "2027-02-07", "so in the year after"],
  ["2027-03-14T23:30:00Z", "2027-03-15", "until its last day"],
])("at %s it is %s in Morocco: %s", (instant, day) => {
  expect(dayAt(new Date(instant))).toBe(day);
});

test("Ramadan's change of the clock moves no due day: it is overdue on the same calendar day, wherever the clock stands", () => {
  for (const [evening, morning] of [["2026-02-15T23:59:00Z", "2026-02-16T00:00:00Z"], ["2026-03-22T22:59:00Z", "2026-03-22T23:00:00Z"], ["2027-02-07T23:59:00Z", "2027-02-08T00:00:00Z"]] as const) {
    const due = dayAt(new Date(evening));
    const on = (instant: string) => told({ dueKind: "on", dueOn: due }, reminderDays(dayAt(new Date(instant)), DEFAULT_THRESHOLDS));
    expect(on(evening)).toEqual([`due_soon ${due}`]);
    expect(on(morning)).toEqual([`overdue ${due}`]);
  }
});
