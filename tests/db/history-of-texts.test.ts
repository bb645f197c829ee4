import { beforeAll, describe, expect, test } from "vitest";

import { HISTORY_TABLES, type HistoryRow, type HistoryTable } from "~/domain/rows/history";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { LANGUAGES } from "~/domain/localized";
import { historyEntries } from "~/presenters/history";
import { historyOf } from "@db/queries/history";
import { historyNames } from "@db/queries/history-names";
import { document, storedFile } from "@db/schema";
import { addAgreement, addAncestry, addComment, addCommitment, addDemand, addDemandFile, addDemandVersion, addDeposit, addDossier, addEvent, addEvidence, addMeeting, addRedLine, addResponse, type BuiltDossier, linkToDemand, seededText } from "@db/seed/builders";
import { transaction, type Transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

/** Stands in everything that is the bureau's alone. */
const SECRET = "سر-المكتب";
const { union } = ownUnion();
let dossier: BuiltDossier;

beforeAll(async () => {
  await transaction(union.coordinator.id, async (tx) => {
    dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue" });
  });
});

const rowsFor = (viewer: Viewer, of: BuiltDossier = dossier) => historyOf(scopeOf(viewer), of, 500, null);
const told = async (viewer: Viewer, rows: readonly HistoryRow[], language: "ar" | "fr" | "en" = "ar") => historyEntries(rows, await historyNames(scopeOf(viewer), rows), language).flatMap(({ changes }) => changes);

async function addDocument(tx: Transaction, fileName: string, confidentiality: "organisation" | "bureau"): Promise<Id> {
  const [id, hash] = [newId(), newId().replaceAll("-", "").padEnd(64, "0")];
  await tx.insert(storedFile).values({ hash, bytes: 4, mediaType: "application/pdf", createdBy: union.bureau.id, createdAt: NOW });
  await tx.insert(document).values({ id, dossierId: dossier.id, organisationId: dossier.organisationId, fileName, hash, bytes: 4, mediaType: "application/pdf", confidentiality, createdBy: union.bureau.id, createdAt: NOW });
  return id;
}

/** Two texts of one dossier, one open and one the bureau's alone, and what hangs on each. Every text that is the bureau's holds `SECRET`. */
function everything() {
  return transaction(union.bureau.id, async (tx) => {
    const file = await addDemandFile(tx, dossier, { title: "ملف معروض" });
    const asked = await addDemand(tx, dossier, { fileId: file, title: "مطلب معروض", stance: "validated" });
    const secret = await addDemand(tx, dossier, { fileId: file, title: `${SECRET} مطلب`, stance: "validated", confidentiality: "bureau" });
    const secretFile = await addDemandFile(tx, dossier, { title: `${SECRET} ملف`, confidentiality: "bureau" });
    return { file, asked, secret, secretFile };
  });
}

/** One way in which each table could tell of what is the bureau's alone: answers the ids of rows that must not be read. */
const HIDDEN: Readonly<Partial<Record<HistoryTable, (tx: Transaction, found: Awaited<ReturnType<typeof everything>>) => Promise<unknown>>>> = {
  demand_file: async (_, { secretFile }) => secretFile,
  demand: async (_, { secret }) => secret.id,
  demand_file_item: async () => null,
  demand_version: (tx, { secret }) => addDemandVersion(tx, dossier, secret.id, { title: SECRET, why: SECRET, text: seededText(SECRET) }),
  demand_comment: (tx, { secret }) => addComment(tx, dossier, secret.id, { versionId: secret.versionId, words: SECRET, quoted: SECRET, proposal: SECRET }),
  demand_ancestry: (tx, { asked, secret }) => addAncestry(tx, dossier, { demandId: asked.id, fromId: secret.id }),
  demand_link: async (tx, { asked, secret }) => {
    const open = await addCommitment(tx, dossier, { words: "التزام معروض", partyId: union.ministry });
    const kept = await addCommitment(tx, dossier, { words: SECRET, partyId: union.ministry, confidentiality: "bureau" });
    await linkToDemand(tx, dossier, [{ demandId: secret.id, anchor: null }], { commitmentId: open });
    await linkToDemand(tx, dossier, [{ demandId: asked.id, anchor: null }], { commitmentId: kept });
  },
  deposit: (tx, { asked, file, secretFile }) => Promise.all([[file, "bureau"], [secretFile, "organisation"]].map(([fileId, level]) => addDeposit(tx, dossier, {
    fileId: fileId ?? "", fileTitle: SECRET, note: SECRET, registryNumber: SECRET, partyId: union.ministry, confidentiality: level === "bureau" ? "bureau" : "organisation", items: [{ demandId: asked.id, versionId: asked.versionId }],
  }))),
  deposit_item: (tx, { secret, file }) => addDeposit(tx, dossier, { fileId: file, partyId: union.ministry, items: [{ demandId: secret.id, versionId: secret.versionId }] }),
  response: async (tx, { asked, secret, file, secretFile }) => {
    const items = [{ demandId: asked.id, versionId: asked.versionId }, { demandId: secret.id, versionId: secret.versionId }];
    const depositId = await addDeposit(tx, dossier, { fileId: file, partyId: union.ministry, items });
    const beyond = await addDeposit(tx, dossier, { fileId: secretFile, partyId: union.ministry, items });
    const met = await addMeeting(tx, dossier, { title: SECRET, confidentiality: "bureau" });
    const letter = await addEvent(tx, dossier, { kind: "letter_in", title: SECRET, confidentiality: "bureau" });
    await addResponse(tx, dossier, { depositId, words: SECRET, confidentiality: "bureau" });
    await addResponse(tx, dossier, { depositId, words: SECRET, demandId: secret.id });
    await addResponse(tx, dossier, { depositId: beyond, words: SECRET });
    await addResponse(tx, dossier, { depositId, words: SECRET, source: "meeting", meetingId: met.id });
    await addResponse(tx, dossier, { depositId, words: SECRET, eventId: letter });
  },
  agreement: (tx) => addAgreement(tx, dossier, { title: SECRET, preamble: SECRET, confidentiality: "bureau" }),
  agreement_party: (tx) => addAgreement(tx, dossier, { title: SECRET, confidentiality: "bureau", parties: [{ partyId: union.ministry, signatory: SECRET }] }),
  clause: (tx, { asked }) => addAgreement(tx, dossier, { title: SECRET, confidentiality: "bureau", clauses: [{ words: SECRET, answers: [{ demandId: asked.id, anchor: null }] }] }),
  document: (tx) => addDocument(tx, SECRET, "bureau"),
  evidence: async (tx) => {
    const open = await addCommitment(tx, dossier, { words: "التزام معروض", partyId: union.ministry });
    const kept = await addCommitment(tx, dossier, { words: SECRET, partyId: union.ministry, confidentiality: "bureau" });
    await addEvidence(tx, dossier, { commitmentId: open, shows: SECRET, confidentiality: "bureau" });
    await addEvidence(tx, dossier, { commitmentId: kept, shows: SECRET });
  },
  red_line: (tx) => addRedLine(tx, dossier, { words: SECRET }),
};

describe.each(Object.keys(HIDDEN) as HistoryTable[])("the history of %s", (table) => {
  test("holds nothing of what is the bureau's alone for whoever works in the organisation, and all of it for the bureau", async () => {
    const found = await everything();
    await transaction(union.bureau.id, async (tx) => HIDDEN[table]?.(tx, found));
    const hidden = [found.secret.id, found.secret.versionId, found.secretFile];
    const rows = await rowsFor(union.coordinator);
    expect(rows.filter(({ old, new: fresh }) => [old, fresh].some((columns) => hidden.some((id) => JSON.stringify(columns)?.includes(id)))).map((row) => row.table)).toEqual([]);
    expect(JSON.stringify(rows)).not.toContain(SECRET);
    expect(JSON.stringify(await told(union.coordinator, rows))).not.toContain(SECRET);
    const whole = await rowsFor(union.bureau);
    expect(whole.filter((row) => row.table === table).length).toBeGreaterThan(rows.filter((row) => row.table === table).length);
    // Even the names are not the coordinator's, where rows that they may not read are handed to the names by mistake.
    const names = await historyNames(scopeOf(union.coordinator), whole);
    expect(JSON.stringify([...names.records.values(), ...names.commitments.values()])).not.toContain(SECRET);
    expect(names.versions.has(found.secret.versionId)).toBe(false);
  });
});

test("every table of the history after meetings, commitments and signs is held to that", () => {
  const texts = HISTORY_TABLES.slice(HISTORY_TABLES.indexOf("strike") + 1);
  expect(Object.keys(HIDDEN).toSorted()).toEqual([...texts].toSorted());
});

test("another organisation and members read nothing of it", async () => {
  for (const viewer of [union.sisterCoordinator, union.member, union.administrator]) expect((await rowsFor(viewer)).filter(({ table }) => HIDDEN[table])).toEqual([]);
});

/** A dossier whose history tells one of everything, in words. */
async function toldWhole(language: "ar" | "fr" | "en") {
  const holder = await transaction(union.coordinator.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue" }));
  await transaction(union.coordinator.id, async (tx) => {
    const file = await addDemandFile(tx, holder, { title: "ملف 2026" });
    const asked = await addDemand(tx, holder, { fileId: file, title: "مطلب أول", stance: "validated" });
    const third = await addDemandVersion(tx, holder, asked.id, { title: "مطلب أول", why: "بعد ملاحظات المكتب", origin: "amendment", proposedBy: union.otherCoordinator.id, text: seededText("نص لا يعرض في السجل") });
    await addComment(tx, holder, asked.id, { versionId: third, words: "ملاحظة", quoted: "الفقرة", proposal: "صيغة مقترحة", state: "set_aside", decidedBy: union.coordinator.id, decisionReason: "خارج الموضوع" });
    const other = await addDemand(tx, holder, { title: "مطلب ثان" });
    await addAncestry(tx, holder, { demandId: asked.id, fromId: other.id });
    const depositId = await addDeposit(tx, holder, { fileId: file, fileTitle: "ملف 2026", partyId: union.ministry, way: "registry_office", registryNumber: "2026/44", items: [{ demandId: asked.id, versionId: asked.versionId }] });
    await addResponse(tx, holder, { depositId, demandId: asked.id, kind: "counter_offer", words: "جوابهم", counterText: "عرضهم", source: "parliament_question" });
    const promised = await addCommitment(tx, holder, { words: "التزام", partyId: union.ministry });
    await addAgreement(tx, holder, { title: "محضر", signedOn: "2026-02-01", parties: [{ partyId: union.ministry, signatory: "الوزير" }], clauses: [{ words: "بند", side: "theirs", partyId: union.ministry, dueKind: "after", dueDays: 60, commitmentId: promised, answers: [{ demandId: asked.id, anchor: "p1" }] }] });
    await tx.execute(`update demand_file set title = 'ملف 2026 مصحح' where id = '${file}'`);
  });
  return told(union.coordinator, await rowsFor(union.coordinator, holder), language);
}

test("a version is told by its number, its reason and its hands, never by its text", async () => {
  const changes = await toldWhole("ar");
  expect(changes.find(({ title, fields }) => title === "إضافة: صيغة مطلب" && fields.some(({ key }) => key === "why"))).toMatchObject({
    subject: "مطلب أول",
    fields: [{ key: "number", new: "2" }, { key: "origin", new: "تعديل مقترح" }, { key: "why", new: "بعد ملاحظات المكتب" }, { key: "proposed_by", new: "other coordinator" }],
  });
  expect(JSON.stringify(changes)).not.toContain("نص لا يعرض في السجل");
});

test("what was put into a file, said of a text, handed over, answered, agreed and linked is told in words", async () => {
  const changes = await toldWhole("en");
  const fieldsOf = (title: string) => Object.fromEntries(changes.find((change) => change.title === title)?.fields.map((field) => [field.key, field.new]) ?? []);
  expect(fieldsOf("Added: text of the demand file")).toMatchObject({ file_id: "ملف 2026 مصحح", position: "1" });
  expect(fieldsOf("Added: comment on a demand")).toMatchObject({ kind: "Proposed wording", quoted: "الفقرة", proposal: "صيغة مقترحة", state: "Set aside", decision_reason: "خارج الموضوع" });
  expect(fieldsOf("Added: origin of a demand")).toMatchObject({ kind: "merged", from_id: "مطلب ثان" });
  expect(fieldsOf("Added: deposit")).toMatchObject({ party_id: "Ministry of the Interior", way: "Registry office", registry_number: "2026/44" });
  expect(fieldsOf("Added: deposited text")).toMatchObject({ point: "1", version_id: "Version 1" });
  expect(fieldsOf("Added: answer")).toMatchObject({ kind: "counter-offer", demand_id: "مطلب أول", counter_text: "عرضهم", source: "Answer to a parliamentary question" });
  expect(fieldsOf("Added: clause of the agreement")).toMatchObject({ position: "1", party_id: "Ministry of the Interior", due_days: "60" });
  expect(fieldsOf("Added: link of a demand")).toMatchObject({ clause_id: "بند" });
  expect(changes.find(({ title }) => title === "Changed: demand file")).toMatchObject({ subject: "ملف 2026 مصحح", fields: [{ key: "title", old: "ملف 2026", new: "ملف 2026 مصحح" }] });
});

test("no id, no anchor and no bare value of an enum is told, in any language", async () => {
  for (const language of LANGUAGES) {
    const values = (await toldWhole(language)).flatMap(({ fields, subject }) => [subject, ...fields.flatMap((field) => [field.old, field.new])]);
    expect(values.filter((value) => value && /^[0-9a-f]{8}-|^p1$|^[a-z]+_[a-z_]+$|^(validated|written|theirs|amendment|merged|demand)$/.test(value) && !(language === "en" && value === "merged"))).toEqual([]);
  }
});

test("an agreement is told without the name of the meeting that a reader may not see", async () => {
  const agreed = await transaction(union.bureau.id, async (tx) => {
    const met = await addMeeting(tx, dossier, { title: SECRET, confidentiality: "bureau" });
    return addAgreement(tx, dossier, { title: "اتفاق معروض", meetingId: met.id });
  });
  const rows = (await rowsFor(union.coordinator)).filter(({ rowId }) => rowId === agreed.id);
  const [change] = await told(union.coordinator, rows);
  expect(change).toMatchObject({ subject: "اتفاق معروض" });
  expect(change?.fields.find(({ key }) => key === "meeting_id")?.new).toBe("سجل غير معروض");
});
