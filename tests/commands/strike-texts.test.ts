import { beforeEach, expect, test } from "vitest";

import { moveCommitment } from "~/commands/move-commitment";
import { restore } from "~/commands/restore";
import { signAgreement } from "~/commands/sign-agreement";
import { strikeOut } from "~/commands/strike-out";
import type { Strikeable } from "~/domain/strike";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { agreementById } from "@db/queries/agreements";
import { commitmentById } from "@db/queries/commitments";
import { demandById } from "@db/queries/demands";
import { depositById } from "@db/queries/deposits";
import { fileById, filesOf } from "@db/queries/demand-files";
import { publishedDemand } from "@db/queries/published-demands";
import { strikeFacts } from "@db/queries/strike-facts";
import { struckIn } from "@db/queries/strikes";
import { traceRowsOf } from "@db/queries/trace";
import { document, storedFile } from "@db/schema";
import { addComment, addDemand, addDemandFile, addDemandVersion, addDeposit, addDossier, addEvent, addMeeting, addResponse, addSign, addStateChange, addToFile, type BuiltDossier } from "@db/seed/builders";
import { addAgreement, linkToDemand } from "@db/seed/builders/agreements";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();
let dossier: BuiltDossier;
const AT = { now: NOW, today: TODAY };
const A_DAY_AGO = new Date(NOW.getTime() - 86_400_001);

beforeEach(async () => {
  dossier = await built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", confidentiality: "members", parties: [union.ministry] }));
});

const built = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);

async function strike(viewer: Viewer, kind: Strikeable, id: Id) {
  const facts = await strikeFacts(scopeOf(viewer), kind, id);
  const strikeId = newId();
  return { strikeId, result: await strikeOut(viewer, { kind, id, strikeId, seen: facts?.seen ?? "", reason: "سجل خطأ" }, AT) };
}
const giveBack = (viewer: Viewer, strikeId: Id, kind: Strikeable, id: Id) => restore(viewer, { strikeId, subject: { kind, id }, reason: null }, AT);
/** What each of the viewers is answered, one after the other. */
async function refusals(kind: Strikeable, id: Id, ...viewers: readonly Viewer[]): Promise<string[]> {
  const answers: string[] = [];
  for (const viewer of viewers) {
    const { result } = await strike(viewer, kind, id);
    answers.push(result.ok ? "struck" : result.refusal);
  }
  return answers;
}
const titles = async (fileId: Id) => (await fileById(scopeOf(union.coordinator), fileId))?.items.map(({ title, point }) => [point, title]);

/** A validated demand in a file, handed over and answered, all of it published as far as it can be. */
function handedOver() {
  return built(async (tx) => {
    const fileId = await addDemandFile(tx, dossier);
    const asked = await addDemand(tx, dossier, { fileId, title: "مطلب مودع", stance: "validated", confidentiality: "members", decidedBy: union.bureau.id, at: NOW });
    const depositId = await addDeposit(tx, dossier, { fileId, partyId: union.ministry, items: [{ demandId: asked.id, versionId: asked.versionId }], at: NOW });
    const responseId = await addResponse(tx, dossier, { depositId, demandId: asked.id, kind: "partly", words: "قبول جزئي", at: NOW });
    return { fileId, demandId: asked.id, depositId, responseId };
  });
}

test("its author strikes a draft out of its file within a day; the points behind it move up, and it comes back to its place", async () => {
  const { fileId, ids } = await built(async (tx) => {
    const file = await addDemandFile(tx, dossier);
    const first = await addDemand(tx, dossier, { fileId: file, title: "أول", at: NOW });
    const second = await addDemand(tx, dossier, { fileId: file, title: "ثان", at: NOW });
    return { fileId: file, ids: [first.id, second.id] };
  });
  const { strikeId, result } = await strike(union.coordinator, "demand", ids[0] ?? "");
  expect(result).toEqual({ ok: true });
  expect(await titles(fileId)).toEqual([[1, "ثان"]]);
  expect([await demandById(scopeOf(union.bureau), ids[0] ?? ""), await traceRowsOf(scopeOf(union.bureau), ids[0] ?? "")]).toEqual([null, null]);
  expect(await giveBack(union.coordinator, strikeId, "demand", ids[0] ?? "")).toEqual({ ok: true });
  expect(await titles(fileId)).toEqual([[1, "أول"], [2, "ثان"]]);
});

test("a file of demands goes alone: its texts stay in the dossier without a place in it, and it comes back with every text in its place", async () => {
  const { fileId, beside, ids } = await built(async (tx) => {
    const [file, other] = [await addDemandFile(tx, dossier, { title: "ملف بالخطإ", at: NOW }), await addDemandFile(tx, dossier, { title: "ملف آخر" })];
    const [first, second] = [await addDemand(tx, dossier, { fileId: file, title: "أول" }), await addDemand(tx, dossier, { fileId: file, title: "ثان" })];
    await addToFile(tx, dossier, other, second.id);
    return { fileId: file, beside: other, ids: [first.id, second.id] };
  });
  const listed = async () => (await filesOf(scopeOf(union.coordinator), dossier.id)).map(({ id }) => id);
  const places = async () => Promise.all(ids.map(async (id) => (await demandById(scopeOf(union.coordinator), id))?.places.map((place) => place.fileId).toSorted()));
  expect(await strikeFacts(scopeOf(union.coordinator), "demand_file", fileId)).toMatchObject({ words: "ملف بالخطإ", published: false, goes: { demands: 2, deposits: 0, responses: 0 } });
  const { strikeId, result } = await strike(union.coordinator, "demand_file", fileId);
  expect([result, await fileById(scopeOf(union.bureau), fileId), await listed(), await places()]).toEqual([{ ok: true }, null, [beside], [[], [beside]]]);
  expect(await strikeFacts(scopeOf(union.coordinator), "demand", ids[0] ?? "")).toMatchObject({ strikeId: null, goes: { files: 0 } });
  expect(await giveBack(union.coordinator, strikeId, "demand_file", fileId)).toEqual({ ok: true });
  expect([await titles(fileId), await places()]).toEqual([[[1, "أول"], [2, "ثان"]], [[fileId], [fileId, beside].toSorted()]]);
});

test("a file that is older than a day or another's is the bureau's alone to strike out, and one that is the bureau's alone is beyond everybody else", async () => {
  const [old, secret] = await built(async (tx) => [await addDemandFile(tx, dossier, { at: A_DAY_AGO }), await addDemandFile(tx, dossier, { confidentiality: "bureau", createdBy: union.bureau.id, at: NOW })] as const);
  expect(await refusals("demand_file", old, union.coordinator, union.otherCoordinator, union.localBureau)).toEqual(["forbidden", "forbidden", "struck"]);
  expect(await refusals("demand_file", secret, union.coordinator, union.localBureau)).toEqual(["not_found", "struck"]);
  expect((await struckIn(scopeOf(union.coordinator), dossier.id, null)).lines.map(({ subjectId }) => subjectId)).toEqual([old]);
});

test("a file that was handed over is struck out only after its deposits, and they come back only after it", async () => {
  const { fileId, demandId, depositId } = await handedOver();
  expect(await refusals("demand_file", fileId, union.otherCoordinator, union.localBureau)).toEqual(["forbidden", "still_deposited"]);
  const handed = await strike(union.localBureau, "deposit", depositId);
  const file = await strike(union.localBureau, "demand_file", fileId);
  expect([handed.result, file.result]).toEqual([{ ok: true }, { ok: true }]);
  expect(await giveBack(union.localBureau, handed.strikeId, "deposit", depositId)).toEqual({ ok: false, refusal: "holder_struck" });
  expect(await giveBack(union.localBureau, file.strikeId, "demand_file", fileId)).toEqual({ ok: true });
  expect(await giveBack(union.localBureau, handed.strikeId, "deposit", depositId)).toEqual({ ok: true });
  expect(await demandById(scopeOf(union.coordinator), demandId)).toMatchObject({ state: "answered", places: [{ fileId }] });
});

test("what a file holds is named again when it changed since the form was read", async () => {
  const fileId = await built((tx) => addDemandFile(tx, dossier, { at: NOW }));
  const seen = (await strikeFacts(scopeOf(union.coordinator), "demand_file", fileId))?.seen ?? "";
  await built((tx) => addDemand(tx, dossier, { fileId, at: NOW }));
  expect(await strikeOut(union.coordinator, { kind: "demand_file", id: fileId, strikeId: newId(), seen, reason: "خطأ" }, AT)).toEqual({ ok: false, refusal: "changed_meanwhile" });
});

test("a draft older than a day, or one that somebody else wrote, proposed or commented in, is the bureau's alone to strike out", async () => {
  const made = await built(async (tx) => {
    const old = await addDemand(tx, dossier, { at: A_DAY_AGO });
    const rewritten = await addDemand(tx, dossier, { at: NOW });
    await addDemandVersion(tx, dossier, rewritten.id, { createdBy: union.otherCoordinator.id, at: NOW });
    const proposed = await addDemand(tx, dossier, { at: NOW });
    await addDemandVersion(tx, dossier, proposed.id, { origin: "amendment", proposedBy: union.otherCoordinator.id, at: NOW });
    const discussed = await addDemand(tx, dossier, { at: NOW });
    await addComment(tx, dossier, discussed.id, { versionId: discussed.versionId, createdBy: union.localBureau.id, at: NOW });
    return [old.id, rewritten.id, proposed.id, discussed.id];
  });
  for (const id of made) expect(await refusals("demand", id, union.coordinator, union.otherCoordinator, union.localBureau)).toEqual(["forbidden", "forbidden", "struck"]);
});

test("what the bureau validated or sent back does not vanish by its author's hand, nor what was handed over", async () => {
  const { validated, returned } = await built(async (tx) => ({
    validated: (await addDemand(tx, dossier, { stance: "validated", decidedBy: union.bureau.id, at: NOW })).id,
    returned: (await addDemand(tx, dossier, { stance: "returned", decidedBy: union.bureau.id, at: NOW })).id,
  }));
  const { demandId } = await handedOver();
  await fresh.owner`select set_config('app.user_id', 'house', false)`;
  await fresh.owner`delete from state_change where subject_id = ${demandId}`;
  for (const id of [validated, returned, demandId]) expect(await refusals("demand", id, union.coordinator, union.localBureau)).toEqual(["forbidden", "struck"]);
});

test("a bureau member who wrote or proposed a version is not independent", async () => {
  const { id } = await built((tx) => addDemand(tx, dossier, { stance: "validated", decidedBy: union.bureau.id, at: A_DAY_AGO }));
  await built((tx) => addDemandVersion(tx, dossier, id, { origin: "amendment", proposedBy: union.localBureau.id, at: A_DAY_AGO }));
  expect(await refusals("demand", id, union.localBureau, union.bureau)).toEqual(["forbidden", "struck"]);
});

test("members, administrators and sisters do not learn that any of these records is there", async () => {
  const { fileId, demandId, depositId, responseId } = await handedOver();
  const agreed = await built((tx) => addAgreement(tx, dossier, { at: NOW }));
  const kept = await aDocument();
  for (const [kind, id] of [["demand_file", fileId], ["demand", demandId], ["deposit", depositId], ["response", responseId], ["agreement", agreed.id], ["document", kept]] as const) {
    expect(await refusals(kind, id, union.member, union.administrator, union.sisterCoordinator, union.sisterMember)).toEqual(["not_found", "not_found", "not_found", "not_found"]);
  }
});

test("a demand that was handed over stays readable in its deposit as struck out, and leaves members, trace and answers", async () => {
  const { demandId, depositId } = await handedOver();
  expect(await publishedDemand(scopeOf(union.member), demandId)).not.toBeNull();
  expect(await strikeFacts(scopeOf(union.localBureau), "demand", demandId)).toMatchObject({ published: true, goes: { responses: 1, deposits: 1, files: 1, judged: true } });
  const { strikeId, result } = await strike(union.localBureau, "demand", demandId);
  expect(result).toEqual({ ok: true });
  expect(await publishedDemand(scopeOf(union.member), demandId)).toBeNull();
  expect(await depositById(scopeOf(union.coordinator), depositId)).toMatchObject({ answers: 0, whole: true, items: [{ title: "مطلب مودع", struck: true }] });
  expect(await giveBack(union.localBureau, strikeId, "demand", demandId)).toEqual({ ok: true });
  expect(await depositById(scopeOf(union.coordinator), depositId)).toMatchObject({ answers: 1, items: [{ struck: false }] });
  expect(await publishedDemand(scopeOf(union.member), demandId)).toMatchObject({ state: "answered" });
});

test("a deposit goes with the answers to it, and what it handed over is read as validated again", async () => {
  const { demandId, depositId, responseId } = await handedOver();
  const state = async () => (await demandById(scopeOf(union.coordinator), demandId))?.state;
  expect(await state()).toBe("answered");
  const { strikeId, result } = await strike(union.coordinator, "deposit", depositId);
  expect(result).toEqual({ ok: true });
  expect([await state(), await depositById(scopeOf(union.bureau), depositId), await publishedDemand(scopeOf(union.member), demandId)]).toEqual(["validated", null, null]);
  const [row] = await fresh.sql`select strike_id from response where id = ${responseId}`;
  expect(row?.strike_id).toBe(strikeId);
  expect(await giveBack(union.coordinator, strikeId, "deposit", depositId)).toEqual({ ok: true });
  expect(await state()).toBe("answered");
});

test("a deposit is not its recorder's to take away once somebody else recorded an answer, or the bureau decided on the strength of it", async () => {
  const [answered, judged] = [await handedOver(), await handedOver()];
  await built((tx) => addResponse(tx, dossier, { depositId: answered.depositId, createdBy: union.otherCoordinator.id, at: NOW }));
  await built((tx) => addStateChange(tx, dossier, { subject: "demand", subjectId: judged.demandId, move: "satisfy", fromState: "agreed", toState: "satisfied", at: new Date(NOW.getTime() + 1), actorId: union.bureau.id }));
  for (const { depositId } of [answered, judged]) expect(await refusals("deposit", depositId, union.coordinator, union.localBureau)).toEqual(["forbidden", "struck"]);
});

test("an answer struck out leaves what it answered unanswered, and comes back only where its deposit and its demand stand", async () => {
  const { demandId, depositId, responseId } = await handedOver();
  const state = async () => (await demandById(scopeOf(union.coordinator), demandId))?.state;
  const { strikeId } = await strike(union.coordinator, "response", responseId);
  expect(await state()).toBe("deposited");
  for (const [kind, id] of [["deposit", depositId], ["demand", demandId]] as const) {
    const whole = await strike(union.localBureau, kind, id);
    expect(await giveBack(union.coordinator, strikeId, "response", responseId)).toEqual({ ok: false, refusal: "holder_struck" });
    expect(await giveBack(union.localBureau, whole.strikeId, kind, id)).toEqual({ ok: true });
    expect(await state()).toBe("deposited");
  }
  expect(await giveBack(union.coordinator, strikeId, "response", responseId)).toEqual({ ok: true });
  expect(await state()).toBe("answered");
});

test("a meeting and a letter take the answers given in them along, and bring them back", async () => {
  const { demandId, depositId } = await handedOver();
  const { meetingId, eventId } = await built(async (tx) => {
    const met = await addMeeting(tx, dossier, { at: NOW });
    const letter = await addEvent(tx, dossier, { kind: "letter_in", at: NOW });
    await addResponse(tx, dossier, { depositId, demandId, source: "meeting", meetingId: met.id, at: NOW });
    await addResponse(tx, dossier, { depositId, demandId, eventId: letter, at: NOW });
    return { meetingId: met.id, eventId: letter };
  });
  const answers = async () => (await depositById(scopeOf(union.coordinator), depositId))?.answers;
  const one = await strike(union.coordinator, "meeting", meetingId);
  const two = await strike(union.coordinator, "event", eventId);
  expect([one.result, two.result, await answers()]).toEqual([{ ok: true }, { ok: true }, 1]);
  const [row] = await fresh.sql`select count(*) from response where strike_id in (${one.strikeId}, ${two.strikeId})`;
  expect(row?.count).toBe(2);
  await giveBack(union.coordinator, one.strikeId, "meeting", meetingId);
  await giveBack(union.coordinator, two.strikeId, "event", eventId);
  expect(await answers()).toBe(3);
});

/** An agreement with one clause that binds the ministry, signed by the coordinator; answers what it made. */
async function signed() {
  const { id } = await built((tx) => addAgreement(tx, dossier, { title: "محضر اتفاق", parties: [{ partyId: union.ministry }], clauses: [{ words: "تسوية الوضعية", side: "theirs", partyId: union.ministry }], at: NOW }));
  const { version } = (await agreementById(scopeOf(union.coordinator), id)) ?? { version: 0 };
  await signAgreement(union.coordinator, id, { id: newId(), version, signedOn: TODAY, place: null, ourSignatories: null, signatories: [], scan: null }, AT);
  const made = (await agreementById(scopeOf(union.coordinator), id))?.clauses[0]?.commitment?.id ?? "";
  return { id, made };
}

test("a signed agreement goes with the commitments that its clauses made and their signs, and both come back", async () => {
  const { id, made } = await signed();
  await built((tx) => addSign(tx, dossier, { commitmentId: made, at: NOW }));
  expect(await strikeFacts(scopeOf(union.coordinator), "agreement", id)).toMatchObject({ goes: { commitments: ["تسوية الوضعية"], signs: 1 } });
  const { strikeId, result } = await strike(union.coordinator, "agreement", id);
  expect([result, await agreementById(scopeOf(union.bureau), id), await commitmentById(scopeOf(union.bureau), made)]).toEqual([{ ok: true }, null, null]);
  expect(await giveBack(union.coordinator, strikeId, "agreement", id)).toEqual({ ok: true });
  expect((await agreementById(scopeOf(union.bureau), id))?.clauses[0]?.commitment?.id).toBe(made);
});

test("a commitment struck before the agreement that made it comes back only after that", async () => {
  const { id, made } = await signed();
  const promise = await strike(union.coordinator, "commitment", made);
  const whole = await strike(union.coordinator, "agreement", id);
  expect(await giveBack(union.coordinator, promise.strikeId, "commitment", made)).toEqual({ ok: false, refusal: "holder_struck" });
  await giveBack(union.coordinator, whole.strikeId, "agreement", id);
  expect(await commitmentById(scopeOf(union.bureau), made)).toBeNull();
  expect(await giveBack(union.coordinator, promise.strikeId, "commitment", made)).toEqual({ ok: true });
});

test("an agreement whose commitment the bureau judged, or on which it recorded the dossier as agreed, is not its author's to take away", async () => {
  const judged = await signed();
  const { version } = (await commitmentById(scopeOf(union.bureau), judged.made)) ?? { version: 0 };
  const confirmed = await moveCommitment(union.coordinator, { id: judged.made, changeId: newId(), version, move: "confirm", brought: { test: "صدور القرار" }, onDay: null, settledCount: null }, AT);
  const broken = await moveCommitment(union.bureau, { id: judged.made, changeId: newId(), version: version + 1, move: "break", brought: { reason: "رفض صريح" }, onDay: null, settledCount: null }, AT);
  expect([confirmed.ok, broken.ok]).toEqual([true, true]);
  expect(await refusals("agreement", judged.id, union.coordinator, union.localBureau)).toEqual(["forbidden", "struck"]);
  const relied = await signed();
  await built((tx) => addStateChange(tx, dossier, { subject: "dossier", subjectId: dossier.id, move: "agree", fromState: "in_dialogue", toState: "agreed", at: new Date(NOW.getTime() + 1), actorId: union.bureau.id }));
  expect(await refusals("agreement", relied.id, union.coordinator, union.localBureau)).toEqual(["forbidden", "struck"]);
});

test("a draft of an agreement goes alone, and what it answered keeps its state", async () => {
  const { id } = await built(async (tx) => {
    const asked = await addDemand(tx, dossier, { at: NOW });
    return addAgreement(tx, dossier, { clauses: [{ answers: [{ demandId: asked.id, anchor: null }] }], at: NOW });
  });
  expect(await strikeFacts(scopeOf(union.coordinator), "agreement", id)).toMatchObject({ goes: { commitments: [], links: 1 } });
  expect(await refusals("agreement", id, union.otherCoordinator, union.coordinator)).toEqual(["forbidden", "struck"]);
});

async function aDocument(level: "organisation" | "bureau" = "organisation"): Promise<Id> {
  const [id, hash] = [newId(), newId().replaceAll("-", "").padEnd(64, "0")];
  await built(async (tx) => {
    await tx.insert(storedFile).values({ hash, bytes: 4, mediaType: "application/pdf", createdBy: union.coordinator.id, createdAt: NOW });
    await tx.insert(document).values({ id, dossierId: dossier.id, organisationId: dossier.organisationId, fileName: "وصل.pdf", hash, bytes: 4, mediaType: "application/pdf", confidentiality: level, createdBy: union.coordinator.id, createdAt: NOW });
  });
  return id;
}

test("a document leaves the records that name it, and its bytes stay spoken of until it is restored", async () => {
  const kept = await aDocument();
  const { fileId, demandId } = await handedOver();
  const named = await built(async (tx) => addDeposit(tx, dossier, { fileId, partyId: union.ministry, receiptId: kept, items: [{ demandId, versionId: (await demandById(scopeOf(union.coordinator), demandId))?.currentVersionId ?? "" }], at: NOW }));
  expect(await strikeFacts(scopeOf(union.coordinator), "document", kept)).toMatchObject({ goes: { namedBy: 1 }, published: false });
  const { strikeId, result } = await strike(union.coordinator, "document", kept);
  expect([result, (await depositById(scopeOf(union.coordinator), named))?.receipt]).toEqual([{ ok: true }, null]);
  const [bytes] = await fresh.sql`select count(*) from stored_file join document using (hash) where document.id = ${kept}`;
  expect(bytes?.count).toBe(1);
  expect(await giveBack(union.coordinator, strikeId, "document", kept)).toEqual({ ok: true });
  expect((await depositById(scopeOf(union.coordinator), named))?.receipt).toEqual({ id: kept, fileName: "وصل.pdf" });
});

test("the list of what is struck out names each of them, without what is beyond the reader", async () => {
  const { demandId, depositId, responseId } = await handedOver();
  const secret = await aDocument("bureau");
  const open = await aDocument();
  const { id: agreed } = await built((tx) => addAgreement(tx, dossier, { title: "مشروع", at: NOW }));
  for (const [kind, id] of [["response", responseId], ["deposit", depositId], ["demand", demandId], ["agreement", agreed], ["document", open], ["document", secret]] as const) {
    expect((await strike(union.localBureau, kind, id)).result).toEqual({ ok: true });
  }
  const listed = async (viewer: Viewer) => (await struckIn(scopeOf(viewer), dossier.id, null)).lines.map(({ subject, words }) => [subject, words]).toSorted();
  const seen = [["agreement", "مشروع"], ["demand", "مطلب مودع"], ["deposit", "الملف المطلبي"], ["document", "وصل.pdf"], ["response", "قبول جزئي"]];
  expect(await listed(union.coordinator)).toEqual(seen);
  expect(await listed(union.localBureau)).toEqual([...seen, ["document", "وصل.pdf"]].toSorted());
});

test("an answer to a deposit of a file that is the bureau's alone is beyond the coordinator", async () => {
  const responseId = await built(async (tx) => {
    const fileId = await addDemandFile(tx, dossier, { confidentiality: "bureau" });
    const asked = await addDemand(tx, dossier, { fileId, stance: "validated" });
    const depositId = await addDeposit(tx, dossier, { fileId, partyId: union.ministry, items: [{ demandId: asked.id, versionId: asked.versionId }] });
    return addResponse(tx, dossier, { depositId, words: "سر" });
  });
  expect(await strikeFacts(scopeOf(union.coordinator), "response", responseId)).toBeNull();
  expect((await strike(union.localBureau, "response", responseId)).result).toEqual({ ok: true });
  expect((await struckIn(scopeOf(union.coordinator), dossier.id, null)).lines).toEqual([]);
});

test("a link to a commitment that somebody else made keeps a demand from its author's hand, and the commitment stays", async () => {
  const { made } = await signed();
  const { id } = await built((tx) => addDemand(tx, dossier, { at: NOW }));
  await built((tx) => linkToDemand(tx, dossier, [{ demandId: id, anchor: null }], { commitmentId: made }, { createdBy: union.otherCoordinator.id, at: NOW }));
  expect(await refusals("demand", id, union.coordinator, union.localBureau)).toEqual(["forbidden", "struck"]);
  expect(await commitmentById(scopeOf(union.coordinator), made)).not.toBeNull();
});
