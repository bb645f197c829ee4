import { beforeEach, describe, expect, it } from "vitest";

import { addOffice, endOffice } from "~/commands/keep-office";
import { addParty, changeParty } from "~/commands/keep-party";
import type { NewOfficeHolder } from "~/forms/office-holder";
import { newId } from "~/forms/id";
import type { PartyInput } from "~/forms/party";
import { officeHoldersOf, partyById } from "@db/queries/parties";

import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const { union } = ownUnion();

const input = (given: Partial<PartyInput> = {}): PartyInput => ({
  id: newId(), name: { ar: "مديرية للتجربة", fr: null, en: null }, kind: "directorate", gender: "feminine", parentId: null, standing: null, contact: null, ...given,
});

describe("a party of the directory", () => {
  it("is added by whoever keeps parties, under another one", async () => {
    const party = input({ parentId: union.ministry });
    expect(await addParty(union.administrator, party, NOW)).toEqual({ ok: true, id: party.id });
    expect(await partyById(party.id)).toMatchObject({ parentId: union.ministry, version: 1, kind: "directorate" });
  });

  it("is not added by a member", async () => {
    const party = input();
    expect(await addParty(union.member, party, NOW)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await partyById(party.id)).toBeNull();
  });

  it("is added once when its form is sent twice, and is not taken over by another person's form", async () => {
    const party = input();
    await addParty(union.coordinator, party, NOW);
    expect(await addParty(union.coordinator, party, NOW)).toEqual({ ok: true, id: party.id });
    expect(await addParty(union.bureau, { ...party, standing: "غيرها" }, NOW)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await partyById(party.id)).toMatchObject({ standing: null, version: 1 });
  });

  it("is not put under a party that does not exist", async () => {
    expect(await addParty(union.coordinator, input({ parentId: newId() }), NOW)).toEqual({ ok: false, refusal: "unknown_party" });
  });

  it("is changed by the version that was read, and never over somebody else's change", async () => {
    const party = input();
    await addParty(union.coordinator, party, NOW);
    expect(await changeParty(union.bureau, { ...party, version: 1, standing: "الوزارة الوصية" })).toEqual({ ok: true, id: party.id });
    expect(await changeParty(union.coordinator, { ...party, version: 1, standing: "صيغة قديمة" })).toEqual({ ok: false, refusal: "stale" });
    expect(await partyById(party.id)).toMatchObject({ standing: "الوزارة الوصية", version: 2 });
  });

  it("never stands under itself, also when two people move two parties at the same instant", async () => {
    const [first, second] = [input(), input()];
    for (const party of [first, second]) await addParty(union.coordinator, party, NOW);
    expect(await changeParty(union.coordinator, { ...first, version: 1, parentId: first.id })).toEqual({ ok: false, refusal: "makes_circle" });
    const results = await Promise.all([
      changeParty(union.coordinator, { ...first, version: 1, parentId: second.id }),
      changeParty(union.bureau, { ...second, version: 1, parentId: first.id }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.refusal === "makes_circle")).toHaveLength(1);
  });
});

describe("an office in a party", () => {
  const office = (given: Partial<NewOfficeHolder> = {}): NewOfficeHolder => ({
    intent: "add", id: newId(), office: { ar: "الكاتب العام", fr: null, en: null }, gender: null, personName: null, startsOn: null, endsOn: null, ...given,
  });
  let partyId: string;
  beforeEach(async () => {
    const party = input();
    await addParty(union.coordinator, party, NOW);
    partyId = party.id;
  });

  it("is noted with days that are not known, once for one form", async () => {
    const held = office();
    expect(await addOffice(union.coordinator, partyId, held, NOW)).toEqual({ ok: true });
    expect(await addOffice(union.coordinator, partyId, held, NOW)).toEqual({ ok: true });
    expect(await officeHoldersOf(partyId)).toEqual([{ id: held.id, office: held.office, gender: null, personName: null, startsOn: null, endsOn: null }]);
  });

  it("is not noted by a member, nor in a party that does not exist", async () => {
    expect(await addOffice(union.member, partyId, office(), NOW)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await addOffice(union.coordinator, newId(), office(), NOW)).toEqual({ ok: false, refusal: "not_found" });
  });

  it("ends on a day and stays in the list", async () => {
    const held = office({ startsOn: "2024-01-01" });
    await addOffice(union.coordinator, partyId, held, NOW);
    const end = { intent: "end", holder: held.id, endsOn: "2026-02-01" } as const;
    expect(await endOffice(union.coordinator, partyId, end)).toEqual({ ok: true });
    expect(await endOffice(union.coordinator, partyId, end)).toEqual({ ok: true });
    expect(await officeHoldersOf(partyId)).toMatchObject([{ id: held.id, endsOn: "2026-02-01" }]);
  });

  it("does not end twice on different days, before it began, in another party, or by a member", async () => {
    const held = office({ startsOn: "2024-01-01" });
    await addOffice(union.coordinator, partyId, held, NOW);
    const end = (endsOn: string) => ({ intent: "end", holder: held.id, endsOn }) as const;
    expect(await endOffice(union.coordinator, partyId, end("2023-12-31"))).toEqual({ ok: false, refusal: "not_a_day_in_order" });
    expect(await endOffice(union.coordinator, union.ministry, end("2026-01-01"))).toEqual({ ok: false, refusal: "not_found" });
    expect(await endOffice(union.member, partyId, end("2026-01-01"))).toEqual({ ok: false, refusal: "forbidden" });
    await endOffice(union.coordinator, partyId, end("2026-01-01"));
    expect(await endOffice(union.coordinator, partyId, end("2026-01-02"))).toEqual({ ok: false, refusal: "illegal_move" });
  });
});
