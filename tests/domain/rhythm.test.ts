import { expect, test } from "vitest";

import { instantOf } from "~/domain/days";
import { triedAgainAt } from "~/domain/posting";
import { carriedUpTo, usualRhythm } from "~/domain/rhythm";

const at = (text: string) => new Date(text);

test("eight o'clock in Morocco is seven in UTC, and eight during Ramadan, whose days tz data knows", () => {
  expect(instantOf("2026-02-14", "08:00")).toEqual(at("2026-02-14T07:00:00Z"));
  expect(instantOf("2026-02-15", "08:00")).toEqual(at("2026-02-15T08:00:00Z"));
  expect(instantOf("2026-03-21", "08:00")).toEqual(at("2026-03-21T08:00:00Z"));
  expect(instantOf("2026-03-22", "08:00")).toEqual(at("2026-03-22T07:00:00Z"));
  expect(instantOf("2027-02-07", "08:00")).toEqual(at("2027-02-07T08:00:00Z"));
  expect(instantOf("2027-03-14", "08:00")).toEqual(at("2027-03-14T07:00:00Z"));
});

test("three in the morning exists on every day of both years", () => {
  for (let day = at("2026-01-01T03:00:00Z").getTime(); day < at("2028-01-01T00:00:00Z").getTime(); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    expect(new Intl.DateTimeFormat("sv-SE", { timeZone: "Africa/Casablanca", dateStyle: "short", timeStyle: "short" }).format(instantOf(date, "03:00"))).toBe(`${date} 03:00`);
  }
});

test("the letter of the day carries what came before the last eight o'clock, also on the two days on which the clock changes", () => {
  expect(carriedUpTo("daily", at("2026-03-04T07:59:59Z"))).toEqual(at("2026-03-03T08:00:00Z"));
  expect(carriedUpTo("daily", at("2026-03-04T08:00:00Z"))).toEqual(at("2026-03-04T08:00:00Z"));
  expect(carriedUpTo("daily", at("2026-02-15T07:30:00Z"))).toEqual(at("2026-02-14T07:00:00Z"));
  expect(carriedUpTo("daily", at("2026-03-22T07:00:00Z"))).toEqual(at("2026-03-22T07:00:00Z"));
});

test("the letter of the week leaves on Monday at eight, and a house that was closed then makes up for it", () => {
  const monday = at("2026-03-02T08:00:00Z");
  expect(carriedUpTo("weekly", at("2026-03-02T07:59:00Z"))).toEqual(at("2026-02-23T08:00:00Z"));
  for (const later of ["2026-03-02T08:00:00Z", "2026-03-04T12:00:00Z", "2026-03-09T07:59:00Z"]) expect(carriedUpTo("weekly", at(later))).toEqual(monday);
});

test("at once is now, and never is never", () => {
  const now = at("2026-03-04T10:00:00Z");
  expect(carriedUpTo("at_once", now)).toEqual(now);
  expect(carriedUpTo("never", now)).toBeNull();
});

test("who works in the union is told daily, who follows weekly", () => {
  expect(usualRhythm(["member", "coordinator"])).toBe("daily");
  expect(usualRhythm(["bureau"])).toBe("daily");
  expect(usualRhythm(["member"])).toBe("weekly");
  expect(usualRhythm(["administrator"])).toBe("weekly");
});

test("the pauses between attempts grow, and end", () => {
  const began = at("2026-03-04T10:00:00Z");
  const pauses = [1, 2, 3, 4, 5, 6].map((attempts) => (triedAgainAt(attempts, began)?.getTime() ?? 0) - began.getTime());
  expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses);
  expect(new Set(pauses).size).toBe(6);
  expect(triedAgainAt(7, began)).toBeNull();
});
