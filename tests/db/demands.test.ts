import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";

import { scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { commentById, commentsOf } from "@db/queries/demand-comments";
import { fileById, filesOf, lockFile } from "@db/queries/demand-files";
import { insertVersion, versionById, versionsOf } from "@db/queries/demand-versions";
import { ancestorsOf, demandById, demandsOf, descendantsOf, lockDemand } from "@db/queries/demands";
import { pointsOf } from "@db/queries/points";
import { demand, demandVersion, strike } from "@db/schema";
import { addAncestry, addComment, addDemand, addDemandFile, addDemandVersion, addDossier, type BuiltDossier, seededText, SEEDED_AT } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { handOver } from "../support/demands";
import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const { union } = ownUnion();
let dossier: BuiltDossier;
const inTransaction = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);
const seenBy = (viewer: Viewer, id: string) => demandById(scopeOf(viewer), id);

beforeEach(async () => {
  dossier = await inTransaction((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: null, state: "in_dialogue", parties: [union.ministry] }));
});

test("a demand is found with its newest version, its place in its files and the comments that are open", async () => {
  const { made, fileId } = await inTransaction(async (tx) => {
    const file = await addDemandFile(tx, dossier, { title: "ملف 2023", openedOn: "2023-05-01" });
    await addDemand(tx, dossier, { fileId: file, part: "cover" });
    await addDemand(tx, dossier, { fileId: file });
    const text = await addDemand(tx, dossier, { fileId: file, title: "مراجعة التعويضات" });
    const asked = await addComment(tx, dossier, text.id, { versionId: text.versionId });
    await addComment(tx, dossier, text.id, { versionId: text.versionId, replyToId: asked });
    await addComment(tx, dossier, text.id, { versionId: text.versionId, state: "resolved" });
    return { made: text, fileId: file };
  });
  expect(await seenBy(union.coordinator, made.id)).toMatchObject({
    title: "مراجعة التعويضات", state: "draft", currentVersionId: made.versionId, currentNumber: 1, openComments: 1, version: 1,
    places: [{ fileId, fileTitle: "ملف 2023", openedOn: "2023-05-01", point: 2 }],
  });
});

test("nobody of a sister organisation, no member and no administrator reads a demand or its file from the inside", async () => {
  const [made, fileId] = await inTransaction(async (tx) => {
    const file = await addDemandFile(tx, dossier, { confidentiality: "members" });
    return [await addDemand(tx, dossier, { fileId: file, confidentiality: "members" }), file] as const;
  });
  for (const viewer of [union.sisterCoordinator, union.member, union.administrator]) {
    expect(await seenBy(viewer, made.id)).toBeNull();
    expect(await fileById(scopeOf(viewer), fileId)).toBeNull();
    expect(await demandsOf(scopeOf(viewer), dossier.id)).toEqual([]);
    expect(await filesOf(scopeOf(viewer), dossier.id)).toEqual([]);
  }
  for (const viewer of [union.otherCoordinator, union.bureau, union.localBureau]) expect(await seenBy(viewer, made.id)).not.toBeNull();
});

test("what is the bureau's alone is read by the bureau alone, in lists and inside transactions too", async () => {
  const [made, fileId, comment] = await inTransaction(async (tx) => {
    const file = await addDemandFile(tx, dossier, { confidentiality: "bureau" });
    const text = await addDemand(tx, dossier, { fileId: file, confidentiality: "bureau" });
    return [text, file, await addComment(tx, dossier, text.id, { versionId: text.versionId })] as const;
  });
  const coordinator = scopeOf(union.coordinator);
  expect(await demandById(coordinator, made.id)).toBeNull();
  expect(await fileById(coordinator, fileId)).toBeNull();
  expect(await demandsOf(coordinator, dossier.id)).toEqual([]);
  expect(await commentById(coordinator, comment)).toBeNull();
  expect(await inTransaction((tx) => lockDemand(tx, coordinator, made.id))).toBeNull();
  expect(await inTransaction((tx) => lockFile(tx, coordinator, fileId))).toBeNull();
  expect(await seenBy(union.bureau, made.id)).toMatchObject({ id: made.id });
  expect(await commentById(scopeOf(union.bureau), comment)).toMatchObject({ demandId: made.id });
});

test("a file numbers its points in order, covers before and annexes behind, and leaves out what was struck out", async () => {
  const [fileId, struck, last] = await inTransaction(async (tx) => {
    const file = await addDemandFile(tx, dossier);
    await addDemand(tx, dossier, { fileId: file, part: "annex", title: "ملحق" });
    await addDemand(tx, dossier, { fileId: file, title: "الأول" });
    const out = await addDemand(tx, dossier, { fileId: file, title: "مشطب" });
    const third = await addDemand(tx, dossier, { fileId: file, title: "الثاني" });
    await addDemand(tx, dossier, { fileId: file, part: "cover", title: "غلاف" });
    return [file, out, third] as const;
  });
  const strikeId = newId();
  await inTransaction(async (tx) => {
    await tx.insert(strike).values({ id: strikeId, subject: "event", subjectId: struck.id, dossierId: dossier.id, organisationId: dossier.organisationId, reason: "خطأ", struckBy: union.coordinator.id, struckAt: NOW });
    await tx.update(demand).set({ strikeId }).where(eq(demand.id, struck.id));
  });
  const file = await fileById(scopeOf(union.coordinator), fileId);
  expect(file?.items.map(({ title, point }) => [title, point])).toEqual([["غلاف", null], ["الأول", 1], ["الثاني", 2], ["ملحق", null]]);
  expect((await seenBy(union.coordinator, last.id))?.places).toMatchObject([{ point: 2 }]);
  expect(await seenBy(union.coordinator, struck.id)).toBeNull();
});

test("a point keeps its number where the reader may not see the one before it: in the file, at the demand, and among the points of the dossier", async () => {
  const [fileId, hidden, seen] = await inTransaction(async (tx) => {
    const file = await addDemandFile(tx, dossier);
    const secret = await addDemand(tx, dossier, { fileId: file, title: "خط أحمر", confidentiality: "bureau" });
    return [file, secret, await addDemand(tx, dossier, { fileId: file, title: "مطلب ظاهر" })] as const;
  });
  for (const [viewer, points, whole] of [[union.coordinator, [2], false], [union.bureau, [1, 2], true]] as const) {
    const file = await fileById(scopeOf(viewer), fileId);
    expect(file?.items.map(({ point }) => point)).toEqual(points);
    expect(file?.whole).toBe(whole);
    expect((await filesOf(scopeOf(viewer), dossier.id))[0]?.items.map(({ point }) => point)).toEqual(points);
    expect((await seenBy(viewer, seen.id))?.places).toMatchObject([{ point: 2 }]);
    expect((await pointsOf(scopeOf(viewer), dossier.id)).map(({ point }) => point)).toEqual(points);
  }
  expect(JSON.stringify(await fileById(scopeOf(union.coordinator), fileId))).not.toContain(hidden.id);
});

test("a validated demand is deposited once its version was handed over, and answered once that deposit was; a later version is neither", async () => {
  const made = await inTransaction((tx) => addDemand(tx, dossier, { stance: "validated" }));
  const state = async () => (await seenBy(union.coordinator, made.id))?.state;
  expect(await state()).toBe("validated");
  await handOver(dossier, made, { partyId: union.ministry });
  expect(await state()).toBe("deposited");
  await handOver(dossier, made, { partyId: union.ministry, answers: [null] });
  expect(await state()).toBe("answered");
});

test("a maintained demand that is handed over again is deposited again, for those who see that deposit, and a new version is only deposited once it was", async () => {
  const made = await inTransaction((tx) => addDemand(tx, dossier, { stance: "maintained" }));
  const state = async (viewer: Viewer) => (await seenBy(viewer, made.id))?.state;
  await handOver(dossier, made, { partyId: union.ministry, onDay: "2026-01-04", answers: ["refused"] });
  expect(await state(union.coordinator)).toBe("maintained");
  await handOver(dossier, made, { partyId: union.ministry, onDay: "2026-01-20", confidentiality: "bureau" });
  expect(await state(union.coordinator)).toBe("maintained");
  expect(await state(union.bureau)).toBe("deposited");
  await handOver(dossier, made, { partyId: union.ministry, onDay: "2026-01-21", answers: [null] });
  expect(await state(union.coordinator)).toBe("answered");
  const next = await inTransaction((tx) => addDemandVersion(tx, dossier, made.id));
  await inTransaction((tx) => tx.update(demand).set({ stance: "validated", validatedVersionId: next }).where(eq(demand.id, made.id)));
  expect(await state(union.bureau)).toBe("validated");
});

test("those whose hand is in a text are its authors since it was last handed over, with who proposed a wording and with its ancestors' authors", async () => {
  const [first, second] = await inTransaction(async (tx) => {
    const from = await addDemand(tx, dossier, { createdBy: union.localBureau.id });
    const to = await addDemand(tx, dossier, { createdBy: union.coordinator.id });
    await addDemandVersion(tx, dossier, to.id, { createdBy: union.otherCoordinator.id, proposedBy: union.bureau.id, origin: "amendment" });
    await addAncestry(tx, dossier, { demandId: to.id, fromId: from.id });
    return [from, to] as const;
  });
  expect(new Set((await seenBy(union.bureau, second.id))?.authors)).toEqual(new Set([union.localBureau.id, union.coordinator.id, union.otherCoordinator.id, union.bureau.id]));
  expect(await ancestorsOf(scopeOf(union.coordinator), second.id)).toMatchObject([{ fromId: first.id, kind: "merged" }]);
  expect(await descendantsOf(scopeOf(union.coordinator), first.id)).toMatchObject([{ demandId: second.id }]);

  const current = (await seenBy(union.bureau, second.id))?.currentVersionId ?? "";
  await handOver(dossier, { id: second.id, versionId: current }, { partyId: union.ministry });
  await inTransaction((tx) => addDemandVersion(tx, dossier, second.id, { createdBy: union.coordinator.id }));
  expect((await seenBy(union.bureau, second.id))?.authors).toEqual([union.coordinator.id]);
});

test("versions are numbered one by one, the newest is the demand's, and the same id a second time writes nothing", async () => {
  const made = await inTransaction((tx) => addDemand(tx, dossier));
  const next = { ...seededText("صيغة ثانية"), id: newId(), demandId: made.id, dossierId: dossier.id, organisationId: dossier.organisationId, title: "عنوان جديد", origin: "written", parentId: made.versionId, why: "تدقيق", createdBy: union.coordinator.id, now: SEEDED_AT } as const;
  expect(await inTransaction((tx) => insertVersion(tx, next))).toBe(true);
  expect(await inTransaction((tx) => insertVersion(tx, { ...next, title: "شيء آخر" }))).toBe(false);
  expect((await versionsOf(made.id)).map(({ number, why }) => [number, why])).toEqual([[2, "تدقيق"], [1, null]]);
  expect(await versionById(made.id, next.id)).toMatchObject({ source: next.source, hash: next.hash });
  expect(await versionById(newId(), next.id)).toBeNull();
  expect(await seenBy(union.coordinator, made.id)).toMatchObject({ title: "عنوان جديد", currentVersionId: next.id, currentNumber: 2, version: 2 });
});

test("a version that was saved can never be changed, not even by the database's own role", async () => {
  await inTransaction((tx) => addDemand(tx, dossier));
  await expect(inTransaction((tx) => tx.update(demandVersion).set({ source: "{}" }))).rejects.toMatchObject({ cause: { message: expect.stringContaining("stand as they were written") as string } });
});

test("comments are read oldest first with who wrote and who decided them", async () => {
  const made = await inTransaction(async (tx) => {
    const text = await addDemand(tx, dossier);
    await addComment(tx, dossier, text.id, { versionId: text.versionId, words: "الثاني", at: NOW });
    await addComment(tx, dossier, text.id, { versionId: text.versionId, words: "الأول", createdBy: union.bureau.id, state: "set_aside", decidedBy: union.coordinator.id, decisionReason: "خارج الموضوع" });
    return text;
  });
  expect(await commentsOf(made.id)).toMatchObject([
    { words: "الأول", createdByName: "bureau", state: "set_aside", decidedByName: "coordinator", decisionReason: "خارج الموضوع", versionNumber: 1 },
    { words: "الثاني", state: "open", decidedBy: null },
  ]);
});
