import { createHash } from "node:crypto";

import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";

import { depositSource } from "~/domain/deposit";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { documentFrom, hashOf } from "~/editor/canonical";
import { newId } from "~/forms/id";
import { depositById, depositsOf, depositsOfDemand, depositsOfFile, depositsOfVersion } from "@db/queries/deposits";
import { demand, demandVersion, deposit, depositItem, strike } from "@db/schema";
import { addDemand, addDemandFile, addDeposit, addDossier, addMeeting, addResponse, type BuiltDemand, type BuiltDossier, seededText } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const { union } = ownUnion();
let dossier: BuiltDossier;
let fileId: string;
let cover: BuiltDemand;
let first: BuiltDemand;
let secret: BuiltDemand;
const inTransaction = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);
const seenBy = (viewer: Viewer, id: string) => depositById(scopeOf(viewer), id);

beforeEach(async () => {
  await inTransaction(async (tx) => {
    dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: null, state: "in_dialogue", parties: [union.ministry] });
    fileId = await addDemandFile(tx, dossier);
    cover = await addDemand(tx, dossier, { fileId, part: "cover", stance: "validated", title: "غلاف" });
    secret = await addDemand(tx, dossier, { fileId, stance: "validated", title: "خط أحمر", confidentiality: "bureau" });
    first = await addDemand(tx, dossier, { fileId, stance: "validated", title: "مراجعة التعويضات", text: seededText("نص أول", "نص ثان") });
  });
});

const all = () => [{ ...ids(cover), part: "cover" as const }, ids(secret), ids(first)];
const ids = ({ id, versionId }: BuiltDemand) => ({ demandId: id, versionId });
const handIn = (given: Partial<Parameters<typeof addDeposit>[2]> = {}) => inTransaction((tx) => addDeposit(tx, dossier, { fileId, partyId: union.ministry, onDay: "2026-02-01", items: all(), ...given }));

test("a deposit is read with its party, its way, its registry number and what was handed over in order, under the numbers of the paper", async () => {
  const id = await handIn({ way: "registry_office", registryNumber: "117/26", receivedBy: "مكتب الضبط" });
  expect(await seenBy(union.bureau, id)).toMatchObject({
    fileId, party: { id: union.ministry, name: { ar: "وزارة الداخلية" } }, onDay: "2026-02-01", way: "registry_office", registryNumber: "117/26", receivedBy: "مكتب الضبط", points: 2, whole: true, receipt: null,
    items: [{ title: "غلاف", part: "cover", point: null }, { title: "خط أحمر", point: 1 }, { title: "مراجعة التعويضات", point: 2, versionNumber: 1 }],
  });
});

test("a reader who may not see one of the points sees the numbers of the others, and nothing of it", async () => {
  const id = await handIn();
  const seen = await seenBy(union.coordinator, id);
  expect(seen).toMatchObject({ points: 2, whole: false, items: [{ point: null }, { point: 2 }] });
  for (const trace of [secret.id, secret.versionId, "خط أحمر"]) expect(JSON.stringify(seen)).not.toContain(trace);
});

describe("who reads a deposit", () => {
  const everywhere = async (viewer: Viewer, id: string) => {
    const scope = scopeOf(viewer);
    const lists = await Promise.all([depositsOf(scope, dossier.id), depositsOfFile(scope, fileId), depositsOfDemand(scope, first.id), depositsOfVersion(scope, first.versionId)]);
    return [await depositById(scope, id), ...lists.map((list) => list.find((each) => each.id === id) ?? null)].map((found) => found !== null);
  };
  const NOWHERE = [false, false, false, false, false];
  const EVERYWHERE = [true, true, true, true, true];

  test("at the level of the organisation: its coordinators and the bureau above, and nobody else", async () => {
    const id = await handIn();
    for (const viewer of [union.coordinator, union.otherCoordinator, union.bureau, union.localBureau]) expect(await everywhere(viewer, id)).toEqual(EVERYWHERE);
    for (const viewer of [union.member, union.administrator, union.sisterCoordinator, union.sisterMember]) expect(await everywhere(viewer, id)).toEqual(NOWHERE);
  });
  test("a deposit published to members has no page for them: they read the demand", async () => {
    expect(await everywhere(union.member, await handIn({ confidentiality: "members" }))).toEqual(NOWHERE);
  });
  test("at the level of the bureau: the bureau alone", async () => {
    const id = await handIn({ confidentiality: "bureau" });
    expect(await everywhere(union.coordinator, id)).toEqual(NOWHERE);
    expect(await everywhere(union.bureau, id)).toEqual(EVERYWHERE);
  });
  test("a deposit of a file that is the bureau's alone is the bureau's alone, whatever its own level", async () => {
    const closed = await inTransaction((tx) => addDemandFile(tx, dossier, { confidentiality: "bureau" }));
    const id = await handIn({ fileId: closed });
    expect(await seenBy(union.coordinator, id)).toBeNull();
    expect(await seenBy(union.bureau, id)).not.toBeNull();
  });
  test("nobody once it was struck out", async () => {
    const id = await handIn();
    await strikeOut(id, "deposit");
    expect(await everywhere(union.bureau, id)).toEqual(NOWHERE);
  });
});

async function strikeOut(subjectId: string, of: "deposit" | "demand") {
  const strikeId = newId();
  await inTransaction(async (tx) => {
    await tx.insert(strike).values({ id: strikeId, subject: "event", subjectId, dossierId: dossier.id, organisationId: dossier.organisationId, reason: "خطأ", struckBy: union.coordinator.id, struckAt: NOW });
    await (of === "deposit" ? tx.update(deposit).set({ strikeId }).where(eq(deposit.id, subjectId)) : tx.update(demand).set({ strikeId }).where(eq(demand.id, subjectId)));
  });
}

test("a text that was struck out after it was handed over stays readable in the deposit, and says so", async () => {
  const id = await handIn();
  await strikeOut(first.id, "demand");
  expect((await seenBy(union.bureau, id))?.items.map(({ title, point, struck }) => [title, point, struck])).toEqual([["غلاف", null, false], ["خط أحمر", 1, false], ["مراجعة التعويضات", 2, true]]);
});

test("answers are counted as far as the reader may see them, those that nobody classified apart", async () => {
  const id = await handIn();
  await inTransaction(async (tx) => {
    const { id: meetingId } = await addMeeting(tx, dossier, { state: "held", parties: [union.ministry], confidentiality: "bureau" });
    await addResponse(tx, dossier, { depositId: id, kind: "refused", demandId: first.id });
    await addResponse(tx, dossier, { depositId: id, kind: null });
    await addResponse(tx, dossier, { depositId: id, kind: "accepted", confidentiality: "bureau" });
    await addResponse(tx, dossier, { depositId: id, kind: null, source: "meeting", meetingId });
  });
  expect(await seenBy(union.bureau, id)).toMatchObject({ answers: 4, unclassified: 2 });
  expect(await seenBy(union.coordinator, id)).toMatchObject({ answers: 2, unclassified: 1 });
});

test("a demand tells in which version and at which number it was handed over, the newest first", async () => {
  const earlier = await handIn({ onDay: "2026-01-10", items: [ids(first)] });
  const later = await handIn({ onDay: "2026-02-10" });
  expect(await depositsOfDemand(scopeOf(union.bureau), first.id)).toMatchObject([{ id: later, point: 2, versionId: first.versionId, versionNumber: 1 }, { id: earlier, point: 1 }]);
  expect(await depositsOfDemand(scopeOf(union.bureau), newId())).toEqual([]);
});

describe("what was handed over is frozen", () => {
  const refusal = { cause: { message: expect.stringContaining("stand as they were written") as string } };
  test("its texts, places and numbers can be changed or taken away by nobody, not even by the database's own role", async () => {
    const id = await handIn();
    await expect(inTransaction((tx) => tx.update(depositItem).set({ point: 9 }).where(eq(depositItem.depositId, id)))).rejects.toMatchObject(refusal);
    await expect(inTransaction((tx) => tx.delete(depositItem).where(eq(depositItem.depositId, id)))).rejects.toMatchObject(refusal);
    await expect(inTransaction((tx) => tx.update(demandVersion).set({ source: "{}" }).where(eq(demandVersion.id, first.versionId)))).rejects.toMatchObject(refusal);
  });
  test("the hash of each text is that of its stored bytes, and the hash of the deposit that of its places, numbers and texts", async () => {
    const found = await seenBy(union.bureau, await handIn());
    for (const { source, hash } of found?.items ?? []) expect(hashOf(documentFrom(source))).toBe(hash);
    expect(createHash("sha256").update(depositSource(found?.items ?? [])).digest("hex")).toBe(found?.hash);
    expect((await seenBy(union.bureau, await handIn({ items: [ids(secret), ids(first)] })))?.hash).not.toBe(found?.hash);
  });
});
