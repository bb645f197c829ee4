import { beforeAll, describe, expect, it } from "vitest";

import { closeParty } from "~/commands/close-party";
import { addOffice, correctOffice, endOffice } from "~/commands/keep-office";
import { addParty, changeParty } from "~/commands/keep-party";
import { mergeParty, mergesParties } from "~/commands/merge-party";
import { officeAsRead } from "~/domain/office-holder";
import { type Id, scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import type { PartyInput } from "~/forms/party";
import { officeHoldersOf, partiesWithFigures, partyById } from "@db/queries/parties";
import { knownParties, partyChoices } from "@db/queries/party-choices";
import { referencesTo } from "@db/queries/party-merge";
import { addCommitment, addDossier, addEvent, addMeeting, addOfficeHolder, addParty as build, addRound } from "@db/seed/builders";
import { addAgreement } from "@db/seed/builders/agreements";
import { addDemand, addDemandFile } from "@db/seed/builders/demands";
import { addDeposit, addResponse } from "@db/seed/builders/deposits";
import { HOUSE, transaction } from "@db/transaction";

import { type Holder, holderOf, PASSWORD } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();
let bureau: Holder;
beforeAll(async () => {
  bureau = await holderOf("bureau", union.root);
});

const party = (parentId?: Id) => transaction(HOUSE, (tx) => build(tx, { name: { ar: "وزارة" }, parentId, createdBy: union.coordinator.id }));
const merge = (id: Id, into: Id) => ({ id, into, password: PASSWORD });
const input = (given: Partial<PartyInput> = {}): PartyInput => ({
  id: newId(), name: { ar: "مديرية", fr: null, en: null }, kind: "directorate", gender: "feminine", parentId: null, standing: null, contact: null, ...given,
});

/** Something of every kind that names a party, and a dossier and a meeting that name both. */
async function namedEverywhere(one: Id, other: Id) {
  return transaction(HOUSE, async (tx) => {
    const { organisation, sister, coordinator, sisterCoordinator } = union;
    const both = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "in_dialogue", parties: [one, other] });
    const alone = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "in_dialogue", parties: [one] });
    const elsewhere = await addDossier(tx, { organisationId: sister, createdBy: sisterCoordinator.id, state: "in_dialogue", parties: [one] });
    const meeting = await addMeeting(tx, both, { parties: [one, other] });
    await addMeeting(tx, alone, { parties: [one] });
    const holder = await addOfficeHolder(tx, { partyId: one, office: { ar: "الكاتب العام" }, createdBy: coordinator.id });
    await addRound(tx, { partyId: one, createdBy: coordinator.id });
    const commitment = await addCommitment(tx, alone, { partyId: one, officeHolderId: holder });
    await addCommitment(tx, elsewhere, { partyId: one, confidentiality: "bureau" });
    const event = await addEvent(tx, alone, { kind: "letter_out", partyId: one });
    const file = await addDemandFile(tx, alone, { title: "ملف" });
    const asked = await addDemand(tx, alone, { title: "مطلب" });
    const handed = await addDeposit(tx, alone, { fileId: file, partyId: one, onDay: "2026-02-01", items: [{ demandId: asked.id, versionId: asked.versionId }] });
    await addResponse(tx, alone, { depositId: handed, onDay: "2026-02-10", kind: "not_competent", sentOnToId: one });
    await addAgreement(tx, both, { parties: [{ partyId: one }, { partyId: other }], clauses: [{ side: "theirs", partyId: one }] });
    return { both, alone, elsewhere, meeting, commitment, event, holder };
  });
}

/** Every column of the database that points at a party. */
async function columnsNamingParties(): Promise<{ table_name: string; column_name: string }[]> {
  return fresh.owner<{ table_name: string; column_name: string }[]>`
    select k.table_name, k.column_name from information_schema.referential_constraints r
    join information_schema.key_column_usage k on k.constraint_name = r.constraint_name
    join information_schema.table_constraints u on u.constraint_name = r.unique_constraint_name and u.table_name = 'party'
    order by 1, 2`;
}

describe("merging two parties", () => {
  it("leaves nothing that names the first, whatever table points at parties", async () => {
    const [one, other, earlier] = [await party(), await party(), await party()];
    const below = await party(one);
    await mergeParty(bureau.viewer, merge(earlier, one));
    const named = await namedEverywhere(one, other);
    const columns = await columnsNamingParties();
    expect(columns.length).toBeGreaterThanOrEqual(7);
    for (const { table_name: table, column_name: column } of columns) {
      const rows = await fresh.owner`select 1 from ${fresh.owner(table)} where ${fresh.owner(column)} = ${one}`;
      expect(rows.length, `${table}.${column} is tried by this test`).toBeGreaterThan(0);
    }
    expect(await mergeParty(bureau.viewer, merge(one, other))).toEqual({ ok: true });
    expect(await mergeParty(bureau.viewer, merge(one, other))).toEqual({ ok: true });
    for (const { table_name: table, column_name: column } of columns) {
      expect(await fresh.owner`select 1 from ${fresh.owner(table)} where ${fresh.owner(column)} = ${one}`, `${table}.${column}`).toEqual([]);
    }
    expect(await fresh.owner`select party_id from dossier_party where dossier_id = ${named.both.id}`).toEqual([{ party_id: other }]);
    expect(await fresh.owner`select party_id from meeting_party where meeting_id = ${named.meeting.id}`).toEqual([{ party_id: other }]);
    expect(await fresh.owner`select version from dossier where id = ${named.elsewhere.id}`).toEqual([{ version: 2 }]);
    expect(await fresh.owner`select party_id, version from commitment where id = ${named.commitment}`).toEqual([{ party_id: other, version: 2 }]);
    expect(await partyById(one)).toMatchObject({ mergedIntoId: other });
    expect(await partyById(earlier)).toMatchObject({ mergedIntoId: other });
    expect((await partiesWithFigures(scopeOf(union.bureau))).map(({ id }) => id)).not.toContain(one);
    expect((await partyChoices()).find(({ id }) => id === below)?.parentId).toBe(other);
    expect([...(await knownParties([one, other]))]).toEqual([other]);
    expect((await fresh.owner`select 1 from audit_event where tbl = 'commitment' and row_id = ${named.commitment} and action = 'UPDATE' and actor = ${bureau.viewer.id}`).length).toBe(1);
  });

  it("puts a party that takes its own superior in where that one stood, and closes no circle", async () => {
    const top = await party();
    const superior = await party(top);
    const between = await party(superior);
    const below = await party(between);
    expect(await mergeParty(bureau.viewer, merge(superior, below))).toEqual({ ok: true });
    const parents = new Map((await partyChoices()).map(({ id, parentId }) => [id, parentId]));
    expect([parents.get(below), parents.get(between)]).toEqual([top, below]);
  });

  it("is refused to all but the bureau and the administrators of the installation, without the password, and for what is not there", async () => {
    const [one, other, merged] = [await party(), await party(), await party()];
    const local = await holderOf("bureau", union.organisation);
    const administrator = await holderOf("administrator", union.root);
    for (const viewer of [union.coordinator, union.member, local.viewer]) {
      expect(await mergesParties(viewer)).toBe(false);
      expect(await mergeParty(viewer, merge(one, other))).toEqual({ ok: false, refusal: "forbidden" });
    }
    expect(await mergeParty(bureau.viewer, { ...merge(one, other), password: "not this one" })).toEqual({ ok: false, refusal: "wrong_password" });
    expect(await mergeParty(bureau.viewer, merge(one, one))).toEqual({ ok: false, refusal: "same_party" });
    expect(await mergeParty(bureau.viewer, merge(newId(), one))).toEqual({ ok: false, refusal: "not_found" });
    expect(await mergeParty(bureau.viewer, merge(one, newId()))).toEqual({ ok: false, refusal: "unknown_party" });
    expect(await mergeParty(administrator.viewer, merge(merged, other))).toEqual({ ok: true });
    expect(await mergeParty(bureau.viewer, merge(one, merged))).toEqual({ ok: false, refusal: "unknown_party" });
    expect(await mergeParty(bureau.viewer, merge(merged, one))).toEqual({ ok: false, refusal: "not_found" });
    expect(await partyById(one)).toMatchObject({ mergedIntoId: null });
  });

  it("of two people who merge two parties into each other at the same instant, lets one through", async () => {
    const [one, other] = [await party(), await party()];
    await namedEverywhere(one, other);
    const results = await Promise.all([mergeParty(bureau.viewer, merge(one, other)), mergeParty(bureau.viewer, merge(other, one))]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const merged = [await partyById(one), await partyById(other)].filter((each) => each?.mergedIntoId);
    expect(merged).toHaveLength(1);
  });

  it("also reaches what is recorded while it happens: nothing goes on naming the party that is gone", async () => {
    const [one, other] = [await party(), await party()];
    const { alone } = await namedEverywhere(one, other);
    const late = () => transaction(HOUSE, (tx) => addCommitment(tx, alone, { partyId: one }));
    await Promise.all([late(), mergeParty(bureau.viewer, merge(one, other)), late(), late()]);
    await late();
    expect(await fresh.owner`select count(*)::int as n from commitment where party_id = ${one}`).toEqual([{ n: 0 }]);
    expect(await fresh.owner`select count(*)::int as n from commitment where party_id = ${other}`).toEqual([{ n: 6 }]);
  });

  it("counts for its confirmation only what the reader may see", async () => {
    const [one, other] = [await party(), await party()];
    await namedEverywhere(one, other);
    expect(await referencesTo(scopeOf(bureau.viewer), one)).toEqual({ dossiers: 3, meetings: 2, commitments: 2, events: 1, officeHolders: 1, below: 0 });
    expect(await referencesTo(scopeOf(union.sisterCoordinator), one)).toMatchObject({ dossiers: 1, meetings: 0, commitments: 0, events: 0 });
    expect(await referencesTo(scopeOf(union.administrator), one)).toMatchObject({ dossiers: 0, meetings: 0, commitments: 0, events: 0, officeHolders: 1 });
  });
});

describe("a party that no longer exists", () => {
  it("is marked, is changed by its version, and is there again when that was wrong", async () => {
    const id = await party();
    const close = { intent: "close", version: 1, closedOn: "2026-01-31" } as const;
    expect(await closeParty(union.coordinator, id, close, TODAY)).toEqual({ ok: true });
    expect(await closeParty(union.coordinator, id, close, TODAY)).toEqual({ ok: true });
    expect(await partyById(id)).toMatchObject({ closedOn: "2026-01-31", version: 2 });
    expect(await closeParty(union.bureau, id, { intent: "reopen", version: 1 }, TODAY)).toEqual({ ok: false, refusal: "stale" });
    expect(await closeParty(union.bureau, id, { intent: "reopen", version: 2 }, TODAY)).toEqual({ ok: true });
    expect(await partyById(id)).toMatchObject({ closedOn: null, version: 3 });
  });

  it("is not noted ahead of its day, by a member, nor for one that is not there or was merged away", async () => {
    const [id, other] = [await party(), await party()];
    const close = { intent: "close", version: 1, closedOn: TODAY } as const;
    expect(await closeParty(union.coordinator, id, { ...close, closedOn: "2026-03-05" }, TODAY)).toEqual({ ok: false, refusal: "in_the_future" });
    expect(await closeParty(union.member, id, close, TODAY)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await closeParty(union.coordinator, newId(), close, TODAY)).toEqual({ ok: false, refusal: "not_found" });
    await mergeParty(bureau.viewer, merge(id, other));
    expect(await closeParty(union.coordinator, id, close, TODAY)).toEqual({ ok: false, refusal: "not_found" });
    expect(await changeParty(union.coordinator, input({ id, version: 2 }))).toEqual({ ok: false, refusal: "not_found" });
    expect(await addParty(union.coordinator, input({ parentId: id }), NOW)).toEqual({ ok: false, refusal: "unknown_party" });
  });
});

describe("an office that was noted wrongly", () => {
  it("is put right, also when it ended, and never over somebody else's change", async () => {
    const partyId = await party();
    const id = newId();
    const held = { office: { ar: "المدير", fr: null, en: null }, gender: null, personName: null, startsOn: "2020-01-01", endsOn: null };
    await addOffice(union.coordinator, partyId, { intent: "add", id, ...held }, NOW);
    await endOffice(union.coordinator, partyId, { intent: "end", holder: id, endsOn: "2026-02-01" });
    const ended = { ...held, endsOn: "2026-02-01" };
    const right = { ...ended, endsOn: "2025-12-31" };
    expect(await correctOffice(union.bureau, partyId, { intent: "correct", id, was: officeAsRead(ended), ...right })).toEqual({ ok: true });
    expect(await correctOffice(union.bureau, partyId, { intent: "correct", id, was: officeAsRead(ended), ...right })).toEqual({ ok: true });
    expect(await officeHoldersOf(partyId)).toEqual([{ id, ...right }]);
    expect(await correctOffice(union.coordinator, partyId, { intent: "correct", id, was: officeAsRead(ended), ...ended })).toEqual({ ok: false, refusal: "stale" });
    expect(await correctOffice(union.member, partyId, { intent: "correct", id, was: officeAsRead(right), ...held })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await correctOffice(union.coordinator, union.ministry, { intent: "correct", id, was: officeAsRead(right), ...held })).toEqual({ ok: false, refusal: "not_found" });
  });
});
