import fc from "fast-check";
import { expect, test } from "vitest";

import { BUREAU_MOVES, mayRestore, mayStrike, OWN_HAND_LASTS, type ToStrike } from "~/domain/strike";
import { ROLES, type Role, type Viewer } from "~/domain/viewer";

const NOW = new Date("2026-03-04T10:00:00Z");
const HERE = "here";
const PEOPLE = ["viewer", "second", "third"] as const;
const person = fc.constantFrom(...PEOPLE);

const viewerWith = (roles: readonly Role[], organisationId = HERE): Viewer => ({
  id: "viewer", name: "", language: "ar", secondFactor: false,
  roles: roles.map((role) => ({ role, organisationId, organisationName: { ar: "تنظيم", fr: null, en: null }, reaches: [organisationId] })),
});

const record = fc.record({ by: person, at: fc.integer({ min: -3 * OWN_HAND_LASTS, max: 0 }).map((ago) => new Date(NOW.getTime() + ago)) });
const toStrike: fc.Arbitrary<ToStrike> = fc.record({
  organisationId: fc.constant(HERE), ownerId: fc.option(person), authors: fc.array(fc.option(person), { maxLength: 3 }), records: fc.array(record, { minLength: 1, maxLength: 4 }),
  decided: fc.boolean(), overruled: fc.boolean(),
});
const roles = fc.subarray([...ROLES]);
const involved = ({ ownerId, authors }: Pick<ToStrike, "ownerId" | "authors">) => [ownerId, ...authors].includes("viewer");

test("the independent bureau may always strike and restore", () => {
  fc.assert(fc.property(roles, toStrike, person, (held, facts, struckBy) => {
    fc.pre(held.includes("bureau") && !involved(facts));
    expect(mayStrike(viewerWith(held), facts, NOW)).toBe(true);
    expect(mayRestore(viewerWith(held), { ...facts, struckBy, struckAt: new Date(0) }, NOW)).toBe(true);
  }));
});

test("without an office that works in the organisation nobody strikes or restores anything", () => {
  fc.assert(fc.property(roles, toStrike, person, (held, facts, struckBy) => {
    const outsiders = [viewerWith(held.filter((role) => role === "member" || role === "administrator")), viewerWith(held, "elsewhere")];
    for (const viewer of outsiders) {
      expect(mayStrike(viewer, facts, NOW)).toBe(false);
      expect(mayRestore(viewer, { ...facts, struckBy, struckAt: NOW }, NOW)).toBe(false);
    }
  }));
});

test("a coordinator strikes exactly what is wholly their own, younger than a day, undecided and not overruled", () => {
  fc.assert(fc.property(toStrike, (facts) => {
    const own = facts.records.every(({ by, at }) => by === "viewer" && NOW.getTime() - at.getTime() <= OWN_HAND_LASTS);
    expect(mayStrike(viewerWith(["coordinator"]), facts, NOW)).toBe(own && !facts.decided && !facts.overruled);
  }));
});

test("a bureau member who had a hand in it has no more right to it than its author", () => {
  fc.assert(fc.property(toStrike, (facts) => {
    fc.pre(involved(facts));
    expect(mayStrike(viewerWith(["bureau"]), facts, NOW)).toBe(mayStrike(viewerWith(["coordinator"]), facts, NOW));
  }));
});

test("whoever struck restores until a day has passed, and not later; nobody else does without the bureau", () => {
  fc.assert(fc.property(toStrike, person, fc.integer({ min: 0, max: 2 * OWN_HAND_LASTS }), (facts, struckBy, ago) => {
    const restorable = mayRestore(viewerWith(["coordinator"]), { ...facts, struckBy, struckAt: new Date(NOW.getTime() - ago) }, NOW);
    expect(restorable).toBe(struckBy === "viewer" && ago <= OWN_HAND_LASTS);
  }));
});

test("waiting never gives a right back", () => {
  fc.assert(fc.property(toStrike, fc.integer({ min: 0, max: OWN_HAND_LASTS }), (facts, wait) => {
    const viewer = viewerWith(["coordinator"]);
    if (!mayStrike(viewer, facts, NOW)) expect(mayStrike(viewer, facts, new Date(NOW.getTime() + wait))).toBe(false);
  }));
});

test("the moves of the bureau alone are the verdicts, their undoing and the claims it did not accept", () => {
  expect(BUREAU_MOVES.toSorted()).toEqual(["break", "keep", "keep_partly", "lapse", "reject_claim", "renegotiate", "reopen", "supersede", "undo", "waive"]);
});
