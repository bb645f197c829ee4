import { Readable } from "node:stream";

import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";

import { issueHandover } from "~/commands/issue-handover";
import { transferDossiers } from "~/commands/transfer-dossiers";
import { transferOffice } from "~/commands/transfer-office";
import type { Confidentiality } from "~/domain/confidentiality";
import { exactly } from "~/domain/days";
import { opensReceipt, receiptLevels, seesHandover } from "~/domain/handover";
import { LANGUAGES, type Language } from "~/domain/localized";
import type { HandoverRow } from "~/domain/rows/handover";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { setPress } from "~/pdf/press";
import { print } from "~/pdf/print";
import { handoverLines, personIn } from "~/presenters/handover";
import type { Paper } from "~/presenters/paper";
import { ownStore } from "@db/files/open-store";
import { dossiersHandedOver, handoverById, handoversIn, handoversOf } from "@db/queries/handovers";
import { person } from "@db/schema";
import { addCommitment, addDemand, addDemandFile, addDeposit, addDocument, addDossier, addMeeting, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { type Holder, holderOf, PASSWORD } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { plain, READERS } from "../support/paper-readers";
import { NOW, TODAY } from "../support/union";

/** Stands in what the bureau alone reads. */
const SECRET = "زمردة";
const ASKED = { now: NOW, today: TODAY };
const AT = { origin: "https://hiwar.example", now: NOW };

const { union } = ownUnion();
let leaving: Holder;
let coming: Holder;
let root: Holder;
let dossiers: readonly BuiltDossier[];
let handover: HandoverRow;
let paper: Paper;
const drawn = new Map<string, Paper>();

const give = (by: Viewer, from: Holder, to: Holder, given: { which?: "all" | "chosen"; dossiers?: Id[] } = {}) =>
  transferDossiers(by, { organisationId: union.organisation, fromId: from.viewer.id, toId: to.viewer.id, which: "all", dossiers: [], password: PASSWORD, ...given }, ASKED);

beforeAll(async () => {
  setPress({ print: async (made) => { drawn.set(made.seal?.code ?? "", made); return print(made); }, warm: () => {}, close: async () => {} });
  leaving = await holderOf("coordinator", union.organisation, { name: "المكلف السابق" });
  coming = await holderOf("coordinator", union.organisation, { name: "المكلف الجديد" });
  root = await holderOf("administrator", union.root);
  dossiers = await transaction(HOUSE, async (tx) => {
    const own = { organisationId: union.organisation, createdBy: leaving.viewer.id, ownerId: leaving.viewer.id, decidedBy: union.bureau.id, state: "in_dialogue", openedOn: "2026-01-02" } as const;
    const first = await addDossier(tx, { ...own, title: "ملف الترقية" });
    const met = await addMeeting(tx, first, { parties: [union.ministry], when: exactly("2026-01-20") });
    await addCommitment(tx, first, { words: "سنوافيكم بالجدول", verbatim: true, partyId: union.ministry, meetingId: met.id, when: exactly("2026-01-20"), dueOn: "2026-04-10" });
    await addCommitment(tx, first, { words: "صرف التعويض", partyId: union.ministry, dueOn: "2026-05-01" });
    await addCommitment(tx, first, { words: "وفاء تم", partyId: union.ministry, state: "kept", dueOn: "2026-02-01" });
    await addCommitment(tx, first, { side: "ours", words: "لائحة المعنيين" });
    await addCommitment(tx, first, { words: `التزام ${SECRET}`, partyId: union.ministry, confidentiality: "bureau", dueOn: "2026-03-06" });
    await addMeeting(tx, first, { title: "لقاء مقبل", parties: [union.ministry], state: "scheduled", when: exactly("2026-03-12") });
    const fileId = await addDemandFile(tx, first);
    const asked = await addDemand(tx, first, { fileId, title: "الترقية", stance: "validated" });
    await addDeposit(tx, first, { fileId, partyId: union.ministry, onDay: "2026-01-10", items: [{ demandId: asked.id, versionId: asked.versionId }] });
    await addDocument(tx, first, { fileName: "مذكرة.pdf" });
    await addDocument(tx, first, { fileName: "خاص.pdf", confidentiality: "bureau" });
    const second = await addDossier(tx, { ...own, title: "ملف التعويض" });
    const strict = await addDossier(tx, { ...own, title: `ملف ${SECRET}`, confidentiality: "bureau" });
    return [first, second, strict];
  });
  const passed = await give(root.viewer, leaving, coming);
  if (!passed.ok || !passed.handoverId) throw new Error("Nothing passed.");
  handover = (await handoverById(passed.handoverId)) as HandoverRow;
});

async function issue(viewer: Viewer, level: Confidentiality, language: Language = "ar", id: Id = handover.id) {
  const result = await issueHandover(viewer, id, { id: newId(), language, level }, AT);
  if (result.ok) paper = drawn.get(result.paper.code) ?? paper;
  return result;
}
const said = (): string => JSON.stringify(paper);
const ids = (rows: readonly { readonly id: Id }[]) => rows.map(({ id }) => id);

describe("that dossiers passed", () => {
  test("is written down with who gave, who took, when and which, in the transaction in which they do", () => {
    expect(handover).toMatchObject({ organisationId: union.organisation, from: { id: leaving.viewer.id }, to: { id: coming.viewer.id }, createdAt: NOW });
    expect(new Set(handover.dossierIds)).toEqual(new Set(ids(dossiers)));
  });

  test("is not written down where nothing passed, as when the same form is sent again", async () => {
    const before = await handoversIn([union.organisation]);
    expect(await give(root.viewer, leaving, coming)).toEqual({ ok: true, count: 0, handoverId: null });
    expect((await give(union.coordinator, leaving, coming)).ok).toBe(false);
    expect(ids(await handoversIn([union.organisation]))).toEqual(ids(before));
  });

  test("names only those that were chosen, and is written down too where an office is handed over with its dossiers", async () => {
    const [from, to] = [await holderOf("coordinator", union.organisation), await holderOf("member", union.organisation)];
    const [one, other] = await transaction(HOUSE, async (tx) => {
      const own = { organisationId: union.organisation, createdBy: from.viewer.id, ownerId: from.viewer.id, state: "in_dialogue" } as const;
      return [await addDossier(tx, own), await addDossier(tx, own)] as const;
    });
    const chosen = await give(root.viewer, from, coming, { which: "chosen", dossiers: [one.id] });
    expect(chosen.ok && chosen.handoverId && (await handoverById(chosen.handoverId))?.dossierIds).toEqual([one.id]);
    expect(await transferOffice(root.viewer, { id: newId(), grantId: from.grant, toId: to.viewer.id, from: TODAY, withDossiers: true, password: PASSWORD }, ASKED)).toEqual({ ok: true });
    const [last] = await handoversOf(to.viewer.id);
    expect(last).toMatchObject({ from: { id: from.viewer.id }, dossierIds: [other.id] });
  });
});

describe("who may know of a hand-over", () => {
  test("are the two people, whoever may hand dossiers over there, and the bureau; nobody else", () => {
    for (const viewer of [leaving.viewer, coming.viewer, root.viewer, union.administrator, union.bureau, union.localBureau]) expect(seesHandover(viewer, handover)).toBe(true);
    for (const viewer of [union.coordinator, union.member, union.sisterCoordinator, union.sisterMember]) expect(seesHandover(viewer, handover)).toBe(false);
  });

  test("find it in lists: of the organisation, of a person in it, and their own", async () => {
    expect(ids(await handoversIn([union.organisation], leaving.viewer.id))).toEqual([handover.id]);
    expect(await handoversIn([union.sister])).toEqual([]);
    expect(await handoversIn([])).toEqual([]);
    expect(ids(await handoversOf(leaving.viewer.id))).toEqual([handover.id]);
    const [line] = handoverLines("ar", [handover]);
    expect(line).toMatchObject({ title: "من المكلف السابق إلى المكلف الجديد", note: expect.stringContaining("3 ملفات") });
    expect(handoverLines("ar", [{ ...handover, from: null }])[0]?.title).toBe("إلى المكلف الجديد، دون مكلف سابق");
  });

  test("see titles as far as they read, and numbers beside them", async () => {
    const titles = async (viewer: Viewer) => (await dossiersHandedOver(scopeOf(viewer), handover.dossierIds)).map(({ number, title }) => [number, title?.ar ?? null]);
    expect(await titles(union.administrator)).toEqual(dossiers.map(({ number }) => [number, null]));
    expect(await titles(coming.viewer)).toEqual([[dossiers[0]?.number, "ملف الترقية"], [dossiers[1]?.number, "ملف التعويض"], [dossiers[2]?.number, null]]);
    expect((await titles(union.localBureau)).at(-1)).toEqual([dossiers[2]?.number, `ملف ${SECRET}`]);
  });

  test("learn no name of somebody who was erased", async () => {
    const gone = await holderOf("coordinator", union.organisation);
    await transaction(HOUSE, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: gone.viewer.id, ownerId: gone.viewer.id, state: "in_dialogue" }));
    const passed = await give(root.viewer, gone, coming);
    await transaction(HOUSE, (tx) => tx.update(person).set({ name: null, email: null, phone: null, erasedAt: NOW }).where(eq(person.id, gone.viewer.id)));
    const row = passed.ok && passed.handoverId ? await handoverById(passed.handoverId) : null;
    expect(row?.from).toEqual({ id: gone.viewer.id, name: null });
    expect(personIn("ar", row?.from ?? null)).toBe("حساب سابق");
    expect(personIn("ar", null)).toBe("دون مكلف سابق");
  });
});

describe("the receipt of a hand-over", () => {
  test("names who gives and who takes, each dossier as it stands, and where both and the bureau sign", async () => {
    await issue(coming.viewer, "organisation");
    expect(paper.title).toBe("محضر تسليم المهام");
    for (const words of [leaving.viewer.name, coming.viewer.name, "ملف الترقية", "ملف التعويض", "قيد الحوار · الدور على الطرف الآخر منذ 10 يناير 2026", "منهم: 2 · منا: 1", "10 أبريل 2026 · «سنوافيكم بالجدول»", "لقاء مقبل", "12 مارس 2026", "لا أجل محدد", "لا اجتماع مبرمج"]) expect(said()).toContain(words);
    const facts = paper.blocks.flatMap((block) => (block.kind === "facts" ? block.facts : []));
    expect(facts.filter(({ label }) => label === "مطالب مودعة دون جواب").map(({ value }) => value)).toEqual(["1", "0"]);
    expect(facts.filter(({ label }) => label === "عدد الوثائق").map(({ value }) => value)).toEqual(["1", "0"]);
    const signed = paper.blocks.find((block) => block.kind === "signatures");
    expect(signed?.places.map(({ label }) => label.split("\n")[0])).toEqual(["المسلم", "المتسلم", "عن المكتب"]);
  });

  test("holds dossiers of the bureau's level, and what is the bureau's in others, at its level alone, and says that some are missing", async () => {
    await issue(union.localBureau, "organisation");
    expect(said()).not.toContain(SECRET);
    expect(said()).toContain("لا تدخل في درجة اطلاع هذه الورقة");
    await issue(union.localBureau, "bureau");
    expect(said()).toContain(`ملف ${SECRET}`);
    expect(said()).toContain(`6 مارس 2026 · التزام ${SECRET}`);
    expect(said()).not.toContain("لا تدخل في درجة");
  });

  test("neither in its bytes nor in their text, bookmarks and properties holds what the level may not see", async () => {
    const result = await issue(union.localBureau, "organisation");
    if (!result.ok) throw new Error(result.refusal);
    const bytes = Buffer.concat(await Readable.from((await ownStore().open(result.paper.hash)) ?? []).toArray() as Buffer[]);
    for (const reader of READERS) {
      const text = plain((await reader.read(bytes)).join("\n"));
      expect(text).not.toContain(SECRET);
      expect(text).toContain("الترقية");
    }
    expect(bytes.toString("latin1").toLowerCase()).not.toContain(Buffer.from(SECRET, "utf16le").swap16().toString("hex"));
  }, 60_000);

  test.each(LANGUAGES)("is issued in %s", async (language) => {
    expect(await issue(coming.viewer, "organisation", language)).toMatchObject({ ok: true, paper: { kind: "handover", dossierId: null, language, organisationId: union.organisation } });
  }, 30_000);

  test("is issued in two languages side by side, and says in both what it tells of each dossier", async () => {
    const result = await issueHandover(root.viewer, handover.id, { id: newId(), language: "ar", second: "fr", level: "organisation" }, AT);
    if (!result.ok) throw new Error(result.refusal);
    expect(result.paper).toMatchObject({ language: "ar", secondLanguage: "fr" });
    paper = drawn.get(result.paper.code) ?? paper;
    expect(paper.second).toMatchObject({ language: "fr", title: "Procès-verbal de passation" });
    for (const words of ["من سلم", "Remis par", "الالتزامات المفتوحة", "Engagements ouverts"]) expect(said()).toContain(words);
  });

  test("is the same whoever issues it, and the same again", async () => {
    const [one, two] = [await issue(coming.viewer, "organisation"), await issue(root.viewer, "organisation")];
    if (!one.ok || !two.ok) throw new Error("refused");
    expect(two.paper.code).toBe(one.paper.code);
  });

  test("is issued by whoever hands dossiers over, who opens none that they may not read; never for members, and the bureau's by the bureau", async () => {
    expect(receiptLevels(root.viewer, handover)).toEqual(["organisation"]);
    expect(opensReceipt(root.viewer, handover.organisationId, "organisation")).toBe(false);
    for (const viewer of [leaving.viewer, coming.viewer]) expect([opensReceipt(viewer, handover.organisationId, "organisation"), opensReceipt(viewer, handover.organisationId, "bureau")]).toEqual([true, false]);
    expect(receiptLevels(union.bureau, handover)).toEqual(["organisation", "bureau"]);
    for (const viewer of [coming.viewer, root.viewer]) expect(await issue(viewer, "bureau")).toEqual({ ok: false, refusal: "level_beyond" });
    expect(await issue(union.localBureau, "members")).toEqual({ ok: false, refusal: "level_beyond" });
    for (const viewer of [union.coordinator, union.member, union.sisterCoordinator]) expect(await issue(viewer, "organisation")).toEqual({ ok: false, refusal: "not_found" });
    expect(await issue(root.viewer, "organisation", "ar", newId())).toEqual({ ok: false, refusal: "not_found" });
  });
});
