import { createHash } from "node:crypto";
import { Readable } from "node:stream";

import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { issueMinutes } from "~/commands/issue-minutes";
import type { Confidentiality } from "~/domain/confidentiality";
import { readCode } from "~/domain/paper";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { PressError, setPress } from "~/pdf/press";
import { print } from "~/pdf/print";
import type { Paper } from "~/presenters/paper";
import { ownStore } from "@db/files/open-store";
import { headOfHistory, paperCertificate, papersAbout } from "@db/queries/papers";
import { addCommitment, addDossier, addMeeting, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { READERS } from "../support/paper-readers";
import { NOW } from "../support/union";

const RED_LINE = "خط أحمر للمكتب";
const INTERNAL = "ملاحظة داخلية لا تخرج";
const AT = { origin: "https://hiwar.example", now: NOW };

const { fresh, union } = ownUnion();
let dossier: BuiltDossier;
let meetingId: string;
let printed: Paper[] = [];

/** A press that keeps what it was asked to draw, and draws nothing. */
const keepsOrders = { print: async (paper: Paper) => { printed.push(paper); return { bytes: Buffer.from(JSON.stringify(paper)), pages: 2 }; }, warm: () => {}, close: async () => {} };

beforeAll(async () => {
  dossier = await transaction(union.coordinator.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", parties: [union.ministry] }));
});

beforeEach(async () => {
  setPress(keepsOrders);
  printed = [];
  meetingId = await met();
});

const met = (given: Partial<Parameters<typeof addMeeting>[2]> = {}) => transaction(union.coordinator.id, async (tx) => {
  const { id, outcomeIds } = await addMeeting(tx, dossier, {
    title: "لقاء الوزارة", place: "الرباط", agenda: "تسوية الوضعية", notes: INTERNAL, parties: [union.ministry],
    attendees: [{ side: "ours", office: "المنسق الوطني" }, { side: "theirs", office: "الكاتب العام" }],
    outcomes: [{ kind: "their_commitment", words: "جواب كتابي" }, { kind: "their_commitment", words: RED_LINE }, { kind: "decision", words: "عقد لجنة مشتركة" }], ...given,
  });
  await addCommitment(tx, dossier, { words: "جواب كتابي", meetingId: id, outcomeId: outcomeIds[0], partyId: union.ministry, dueOn: "2026-04-01" });
  await addCommitment(tx, dossier, { words: RED_LINE, meetingId: id, outcomeId: outcomeIds[1], partyId: union.ministry, confidentiality: "bureau" });
  return id;
});

const issue = (viewer: Viewer, level: Confidentiality = "organisation", given: { id?: string; language?: "ar" | "fr" | "en" } = {}) =>
  issueMinutes(viewer, meetingId, { id: newId(), language: "ar", level, ...given }, AT);

async function issued(viewer: Viewer, level: Confidentiality = "organisation", given: Parameters<typeof issue>[2] = {}) {
  const result = await issue(viewer, level, given);
  if (!result.ok) throw new Error(result.refusal);
  return result.paper;
}

const bytesOf = async (hash: string): Promise<Buffer> => Buffer.concat(await Readable.from((await ownStore().open(hash)) ?? []).toArray() as Buffer[]);

test.each([["ar", "بعد 60 يوما من صدور المرسوم"], ["fr", "60 jours après : صدور المرسوم"]] as const)("in %s the minutes say what a commitment waits for, and how many days after it", async (language, words) => {
  await transaction(union.coordinator.id, (tx) => addCommitment(tx, dossier, { words: "صرف المستحقات", meetingId, partyId: union.ministry, triggerText: "صدور المرسوم", triggerDays: 60 }));
  await issued(union.coordinator, "organisation", { language });
  expect(JSON.stringify(printed.at(-1)).replaceAll(/[\u2066-\u2069\u00a0\u202f]/g, (mark) => (mark > "\u2060" ? "" : " "))).toContain(words);
});

test("minutes are issued with a code, the hash of their bytes, and the head of the organisation's history at that moment", async () => {
  const head = await headOfHistory(union.organisation);
  const paper = await issued(union.coordinator);
  const bytes = await bytesOf(paper.hash);
  expect(paper).toMatchObject({ kind: "minutes", subjectId: meetingId, confidentiality: "organisation", pages: 2, auditSeq: head.seq, auditHead: head.hash });
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(paper.hash);
  expect(readCode(paper.code.toLowerCase().replace("-", " "))).toBe(paper.code);
  expect(printed[0]?.seal).toMatchObject({ code: paper.code, address: `https://hiwar.example/verify/${paper.code}` });
  expect(printed[0]?.seal?.lines.join("\n")).toContain(head.hash);
});

/** What the database answers to whoever would change a paper. */
const STANDS = { cause: { message: "paper rows stand as they were written" } };

test("a paper stays as it was issued, whoever asks", async () => {
  const paper = await issued(union.coordinator);
  await expect(transaction(union.coordinator.id, (tx) => tx.execute(`update paper set pages = 9 where id = '${paper.id}'`))).rejects.toMatchObject(STANDS);
  await expect(transaction(union.coordinator.id, (tx) => tx.execute(`delete from paper where id = '${paper.id}'`))).rejects.toMatchObject(STANDS);
});

test("issuing is written into the organisation's history, whose new head makes no new paper", async () => {
  const first = await issued(union.coordinator);
  const head = await headOfHistory(union.organisation);
  expect(head.seq).toBeGreaterThan(first.auditSeq);
  expect((await issued(union.coordinator)).id).toBe(first.id);
  expect(printed).toHaveLength(1);
});

test("a repeated form is the same paper, also when the record has changed meanwhile", async () => {
  const id = newId();
  const first = await issued(union.coordinator, "organisation", { id });
  await fresh.owner`update meeting set place = 'سلا' where id = ${meetingId}`.catch(() => {});
  expect((await issued(union.coordinator, "organisation", { id })).code).toBe(first.code);
});

test("a changed record makes a new paper, and the older one says that a newer one exists", async () => {
  const first = await issued(union.coordinator);
  await transaction(union.coordinator.id, (tx) => tx.execute(`update meeting set place = 'سلا' where id = '${meetingId}'`));
  const second = await issued(union.coordinator, "organisation");
  expect(second.id).not.toBe(first.id);
  const certificates = await Promise.all([paperCertificate(first.code), paperCertificate(second.code)]);
  expect(certificates.map((each) => each?.newer)).toEqual([true, false]);
});

describe("confidentiality", () => {
  test("what the bureau alone reads is in no paper of a wider level, whoever issues it", async () => {
    await issued(union.localBureau, "organisation");
    expect(JSON.stringify(printed)).toContain("جواب كتابي");
    expect(JSON.stringify(printed)).not.toContain(RED_LINE);
  });

  test("a paper of the bureau's level holds it and says for whom it is", async () => {
    await issued(union.localBureau, "bureau");
    expect(JSON.stringify(printed)).toContain(RED_LINE);
    expect(printed[0]?.warning).toBe("خاص بالمكتب");
  });

  test("internal notes are in no minutes at all", async () => {
    await issued(union.localBureau, "bureau");
    expect(JSON.stringify(printed)).not.toContain(INTERNAL);
  });

  test("neither the bytes nor their text, bookmarks and properties hold what the level may not see", async () => {
    setPress({ ...keepsOrders, print });
    const paper = await issued(union.localBureau, "organisation");
    const bytes = await bytesOf(paper.hash);
    for (const reader of READERS) expect((await reader.read(bytes)).join("\n")).not.toContain("أحمر");
    const hex = Buffer.from(RED_LINE, "utf16le").swap16().toString("hex");
    expect(bytes.toString("latin1").toLowerCase()).not.toContain(hex);
  });

  test("a coordinator is given papers of the organisation's level, not of the bureau's, to issue and to open", async () => {
    expect(await issue(union.coordinator, "bureau")).toEqual({ ok: false, refusal: "level_beyond" });
    await issued(union.localBureau, "bureau");
    await issued(union.localBureau, "organisation");
    expect((await papersAbout(scopeOf(union.coordinator), "minutes", meetingId)).map(({ confidentiality }) => confidentiality)).toEqual(["organisation"]);
    expect(await papersAbout(scopeOf(union.localBureau), "minutes", meetingId)).toHaveLength(2);
  });

  test("no paper is wider than its meeting", async () => {
    meetingId = await met({ confidentiality: "bureau" });
    expect(await issue(union.localBureau, "organisation")).toEqual({ ok: false, refusal: "level_beyond" });
    expect(await issue(union.localBureau, "members")).toEqual({ ok: false, refusal: "level_beyond" });
    expect((await issued(union.localBureau, "bureau")).confidentiality).toBe("bureau");
  });

  test("a certificate tells who issued it when, and its hash; nothing else of it", async () => {
    const paper = await issued(union.localBureau, "bureau");
    const certificate = await paperCertificate(paper.code);
    expect(certificate).toEqual({ code: paper.code, hash: paper.hash, issuedAt: NOW, organisation: { ar: "التنسيقية الأولى", fr: "Première coordination", en: "First coordination" }, newer: false });
  });
});

describe("refusals", () => {
  test("nobody outside issues or learns of a meeting", async () => {
    expect(await issue(union.sisterCoordinator)).toEqual({ ok: false, refusal: "not_found" });
    expect(await issue(union.member)).toEqual({ ok: false, refusal: "not_found" });
  });

  test("a meeting to come has no minutes", async () => {
    meetingId = await met({ state: "scheduled" });
    expect(await issue(union.coordinator)).toEqual({ ok: false, refusal: "not_held" });
  });

  test("what the press cannot draw is not issued", async () => {
    setPress({ ...keepsOrders, print: async () => { throw new PressError("slow", "too long"); } });
    expect(await issue(union.coordinator)).toEqual({ ok: false, refusal: "paper_not_made" });
    expect(await papersAbout(scopeOf(union.coordinator), "minutes", meetingId)).toEqual([]);
  });

  test("a long one is not drawn while somebody waits: it is asked for, once however often", async () => {
    meetingId = await met({ agenda: "نقطة ".repeat(20_000) });
    const asked = await issue(union.coordinator);
    expect(asked).toEqual({ ok: false, refusal: "paper_asked_for", job: expect.any(String) });
    expect(await issue(union.coordinator)).toEqual(asked);
    expect(printed).toEqual([]);
  });
});

test("a code that nobody issued certifies nothing", async () => {
  expect(await paperCertificate("22222-22222")).toBeNull();
});
