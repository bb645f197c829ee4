import { expect, test } from "vitest";

import { canStillCouple, isRequiredOf, lacksSecondFactor, stepEnd } from "~/domain/second-factor";
import { type Role, ROLES, type Viewer } from "~/domain/viewer";

const NOW = new Date("2026-03-04T10:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const viewer = (role: Role, secondFactor: boolean): Viewer => ({
  id: role, name: role, language: "ar", secondFactor, roles: [{ role, organisationId: "o", organisationName: { ar: "تنظيم", fr: null, en: null }, reaches: ["o"] }],
});

test.each(ROLES)("where it is required, %s must have one unless they are a member; where it is not, nobody must", (role) => {
  const keeps = role !== "member";
  expect(isRequiredOf(viewer(role, true), true)).toBe(keeps);
  expect(lacksSecondFactor(viewer(role, false), true)).toBe(keeps);
  expect(lacksSecondFactor(viewer(role, true), true)).toBe(false);
  expect(lacksSecondFactor(viewer(role, false), false)).toBe(false);
});

test("a telephone is coupled within a quarter of an hour, and a sign-in waits ten minutes for its code", () => {
  expect(canStillCouple(NOW, later(14.99))).toBe(true);
  expect(canStillCouple(NOW, later(15))).toBe(false);
  expect(stepEnd(NOW)).toEqual(later(10));
});
