import fc from "fast-check";
import { expect, test } from "vitest";

import { DOSSIER_GROUPS } from "~/domain/dossier-list";
import type { DossierRow } from "~/domain/rows/dossier";
import type { Role, Viewer } from "~/domain/viewer";
import { nobodyDecides } from "~/presenters/deciders";
import { dossierListPage } from "~/presenters/dossier-list";
import { addressOfList, cursorIn, filterIn } from "~/presenters/dossier-list-address";
import { dossierMovePage, standingTo } from "~/presenters/dossier-move";

const ORGANISATION = "organisation";
const viewer = (role: Role, id: string = role): Viewer => ({
  id, name: role, language: "ar", secondFactor: false,
  roles: [{ role, organisationId: ORGANISATION, organisationName: { ar: "التنسيقية", fr: null, en: null }, reaches: [ORGANISATION] }],
});
const dossier = (given: Partial<DossierRow> = {}): DossierRow => ({
  id: "1", number: "2026-001", organisationId: ORGANISATION, organisationName: { ar: "التنسيقية", fr: null, en: null }, title: { ar: "ملف", fr: null, en: null }, category: "فئة", headCount: 5,
  level: "national", domain: "social", sector: null, grounds: "أسس", regionCode: null, provinceCode: null, priority: "urgent", ownerId: "coordinator", ownerName: "المنسق", ownerUntil: "infinity", openedOn: "2026-01-05",
  confidentiality: "organisation", parties: [{ id: "p", name: { ar: "وزارة", fr: null, en: null }, kind: "ministry", gender: "feminine" }], state: "submitted", stateBefore: null, suspendedUntil: null,
  mergedIntoId: null, closedOn: null, settledCount: null, createdBy: "coordinator", createdAt: new Date("2026-01-05T09:00:00Z"), submittedBy: "coordinator", movedAt: new Date("2026-01-05T23:30:00Z"), version: 2, ...given,
});

test("the address of a list is read back as the filter and the place that it was written from", () => {
  const filter = fc.record({ group: fc.constantFrom(...DOSSIER_GROUPS), organisationId: fc.option(fc.uuid()), words: fc.string({ maxLength: 50 }).map((text) => text.trim()) });
  const cursor = fc.record({ direction: fc.constantFrom("before" as const, "after" as const), movedAt: fc.constantFrom("2026-01-05 09:00:00+00", "2026-01-05 09:00:00.123456+00"), id: fc.uuid() });
  fc.assert(
    fc.property(filter, fc.option(cursor), (wanted, place) => {
      const { searchParams } = new URL(addressOfList(wanted, place), "http://here");
      expect(filterIn(searchParams)).toEqual(wanted);
      expect(cursorIn(searchParams)).toEqual(place);
    }),
  );
});

test("a place in the list that is not one is its beginning", () => {
  for (const wrong of ["", "x~y", "2026-13-45 09:00:00+00~019b0000-0000-7000-8000-000000000000", "2026-01-05 09:00:00+00~x", "2026-01-05T09:00:00Z~019b0000-0000-7000-8000-000000000000"]) {
    expect(cursorIn(new URLSearchParams({ after: wrong }))).toBeNull();
  }
});

test("a member's list names neither owner nor priority and offers nothing to open or to filter by state", () => {
  const asked = { language: "ar" as const, today: "2026-03-04", filter: { group: "all" as const, organisationId: null, words: "" }, organisations: [] };
  const found = { lines: [dossier({ confidentiality: "members", state: "in_dialogue" })], previous: null, next: null };
  const seen = dossierListPage(found, { ...asked, viewer: viewer("member") });
  expect(seen).toMatchObject({ reads: "as member", mayOpen: false, groups: [] });
  expect(seen.dossiers[0]).toMatchObject({ owner: null, priority: null, moved: "6 يناير 2026" });
  expect(dossierListPage(found, { ...asked, viewer: viewer("coordinator") }).dossiers[0]).toMatchObject({ owner: "المنسق", priority: "urgent" });
});

test("a move is open, not now, kept from one's own hand, or none of one's business", () => {
  expect(standingTo(viewer("bureau"), dossier(), "adopt")).toBe("open");
  expect(standingTo(viewer("bureau"), dossier({ state: "adopted" }), "adopt")).toBe("not now");
  expect(standingTo(viewer("bureau", "coordinator"), dossier(), "adopt")).toBe("own hand");
  expect(standingTo(viewer("coordinator"), dossier(), "adopt")).toBe("forbidden");
  expect(standingTo(viewer("member"), dossier(), "adopt")).toBe("forbidden");
  expect(standingTo(viewer("coordinator", "another"), dossier({ state: "draft" }), "withdraw_own")).toBe("forbidden");
});

test("the page of a submission names what keeps the dossier back, or what it lacks all the same", () => {
  const asked = { viewer: viewer("coordinator"), language: "fr" as const, today: "2026-03-04", targets: [] };
  expect(dossierMovePage(dossier({ state: "draft", grounds: "", parties: [] }), "submit", asked)).toMatchObject({ incomplete: "les fondements et les autres parties", lacking: null });
  expect(dossierMovePage(dossier({ state: "draft", headCount: null }), "submit", asked)).toMatchObject({ incomplete: null, lacking: expect.stringContaining("l’effectif") });
});

test("a submitted dossier that nobody may decide on says whom to ask, and to an administrator where to do it", () => {
  const found = { dossier: dossier(), deciders: [], administrators: [{ id: "a", name: "مسؤولة المنصة" }] };
  expect(nobodyDecides(viewer("bureau"), found, "ar")).toEqual({ administrators: "مسؤولة المنصة", mayDelegate: false });
  expect(nobodyDecides(viewer("administrator"), found, "ar")).toMatchObject({ mayDelegate: true });
  expect(nobodyDecides(viewer("bureau"), { ...found, administrators: [] }, "ar")).toEqual({ administrators: null, mayDelegate: false });
  expect(nobodyDecides(viewer("bureau"), { ...found, deciders: [{ id: "b" }] }, "ar")).toBeNull();
  expect(nobodyDecides(viewer("bureau"), { ...found, dossier: dossier({ state: "draft" }) }, "ar")).toBeNull();
});
