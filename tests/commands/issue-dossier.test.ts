import { Readable } from "node:stream";

import { beforeAll, describe, expect, test } from "vitest";

import { issueDossier } from "~/commands/issue-dossier";
import { issueReceipt } from "~/commands/issue-receipt";
import type { Confidentiality } from "~/domain/confidentiality";
import { LANGUAGES, type Language } from "~/domain/localized";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { setPress } from "~/pdf/press";
import { print } from "~/pdf/print";
import type { Paper } from "~/presenters/paper";
import { ownStore } from "@db/files/open-store";
import { papersAbout } from "@db/queries/papers";
import { addCommitment, addDemand, addDemandFile, addDeposit, addDocument, addDossier, addEvent, addMeeting, addResponse, addSign, type BuiltDemand, type BuiltDossier, seededText } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { plain, READERS } from "../support/paper-readers";
import { NOW } from "../support/union";

/** Stands in everything that the bureau alone reads. */
const SECRET = "زمردة";
/** Stands in everything that the organisation reads and members do not. */
const INSIDE = "ياقوتة";
const AT = { origin: "https://hiwar.example", now: NOW };

const { union } = ownUnion();
let dossier: BuiltDossier;
let fileId: string;
let first: BuiltDemand;
let deposit: string;
/** What the press drew, by the code that is printed on it: what says the same is drawn once for all tests. */
const drawn = new Map<string, Paper>();
/** The paper that was issued last. */
let paper: Paper;

/** A dossier whose every kind of record stands in it three times: for members, for the organisation, and for the bureau. */
beforeAll(async () => {
  await transaction(union.coordinator.id, async (tx) => {
    dossier = await addDossier(tx, {
      organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", title: "ملف خريجي مراكز التكوين الإداري",
      grounds: "حرموا من التسوية منذ سنة 2003", category: "خريجو المراكز", headCount: 1250, parties: [union.ministry], confidentiality: "members",
    });
    fileId = await addDemandFile(tx, dossier, { title: "المذكرة المطلبية", confidentiality: "members" });
    first = await addDemand(tx, dossier, { fileId, title: "تسوية الوضعية الإدارية", stance: "validated", confidentiality: "members", text: seededText("ترتيب الخريجين في السلم العاشر") });
    const levels = [["members", "للجميع"], ["organisation", INSIDE], ["bureau", SECRET]] as const;
    const demands = [first];
    for (const [confidentiality, mark] of levels.slice(1)) demands.push(await addDemand(tx, dossier, { fileId, title: `مطلب ${mark}`, stance: "validated", confidentiality, text: seededText(`نص مطلب ${mark}`) }));
    deposit = await addDeposit(tx, dossier, { fileId, fileTitle: "المذكرة المطلبية", partyId: union.ministry, onDay: "2026-01-10", registryNumber: "481/26", receivedBy: "مكتب الضبط", confidentiality: "members", items: demands.map(({ id, versionId }) => ({ demandId: id, versionId })) });
    for (const [confidentiality, mark] of levels) {
      const meeting = await addMeeting(tx, dossier, { title: `لقاء ${mark}`, place: `مقر ${mark}`, parties: [union.ministry], confidentiality, outcomes: [{ kind: "decision", words: `قرار ${mark}` }] });
      const commitment = await addCommitment(tx, dossier, { words: `التزام ${mark}`, meetingId: meeting.id, partyId: union.ministry, confidentiality, dueOn: "2026-02-01" });
      await addSign(tx, dossier, { commitmentId: commitment, words: `خبر ${mark}` });
      await addEvent(tx, dossier, { title: `مراسلة ${mark}`, body: `متن ${mark}`, confidentiality });
      await addDocument(tx, dossier, { fileName: `وثيقة-${mark}.pdf`, confidentiality });
      await addResponse(tx, dossier, { depositId: deposit, demandId: first.id, kind: "accepted", words: `جواب ${mark}`, confidentiality });
    }
  });
});

beforeAll(() => setPress({ print: async (given) => { drawn.set(given.seal?.code ?? "", given); return print(given); }, warm: () => {}, close: async () => {} }));

/** Keeps what was issued at hand. */
async function known<Result extends Awaited<ReturnType<typeof issueDossier>>>(result: Promise<Result>): Promise<Result> {
  const settled = await result;
  if (settled.ok) paper = drawn.get(settled.paper.code) as Paper;
  return settled;
}

const issue = (viewer: Viewer, level: Confidentiality, given: { kind?: "dossier" | "ledger"; language?: Language } = {}) =>
  known(issueDossier(viewer, dossier.number ?? "", { id: newId(), language: "ar", level, kind: "dossier", ...given }, AT));
const receipt = (viewer: Viewer, level: Confidentiality, language: Language = "ar") => known(issueReceipt(viewer, deposit, { id: newId(), language, level }, AT));

const bytesOf = async (hash: string): Promise<Buffer> => Buffer.concat(await Readable.from((await ownStore().open(hash)) ?? []).toArray() as Buffer[]);

/** The words of the last paper, in the order in which they are read. */
const said = (): string => JSON.stringify(paper);

describe("a dossier on paper", () => {
  test("holds its face, its grounds, the demands as they were deposited, its story, its commitments and its annexes", async () => {
    await issue(union.coordinator, "organisation");
    expect(paper).toMatchObject({ title: "ملف خريجي مراكز التكوين الإداري", subtitle: "ملف مطلبي", cover: { number: dossier.number } });
    const headings = paper.blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.words] : []));
    expect(headings).toEqual(["بيانات الملف", "الأسس والمبررات", "المطالب: المذكرة المطلبية", "مسار الملف", "الالتزامات", "الملحقات: لائحة الوثائق"]);
    for (const words of ["حرموا من التسوية", "كما أودعت لدى", "1. تسوية الوضعية الإدارية", "481/26", "لقاء للجميع", "قرار للجميع", "التزام للجميع", "خبر للجميع", "مراسلة للجميع", "جواب للجميع", "وثيقة-للجميع.pdf"]) expect(said()).toContain(words);
    expect(paper.blocks.find(({ kind }) => kind === "richText")).toMatchObject({ point: 1 });
  });

  test("keeps what the house did among itself to itself", async () => {
    await issue(union.localBureau, "bureau");
    expect(said()).not.toContain("داخل التنظيم");
    expect(said()).not.toContain(union.coordinator.name);
  });

  test.each(LANGUAGES)("is issued in %s, and says so in its own words", async (language) => {
    await issue(union.coordinator, "organisation", { language });
    expect(paper).toMatchObject({ language, subtitle: { ar: "ملف مطلبي", fr: "Dossier revendicatif", en: "Demand file" }[language] });
  });

  test("before any deposit shows the validated versions and says that it is so", async () => {
    const bare = await transaction(union.coordinator.id, async (tx) => {
      const built = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "adopted" });
      const file = await addDemandFile(tx, built, { title: "مذكرة لم تودع" });
      await addDemand(tx, built, { fileId: file, title: "مطلب صودق عليه", stance: "validated", text: seededText("نص صودق عليه") });
      await addDemand(tx, built, { fileId: file, title: "مسودة لا تخرج", stance: "draft", text: seededText("نص مسودة") });
      return built;
    });
    await known(issueDossier(union.coordinator, bare.number ?? "", { id: newId(), language: "ar", level: "organisation", kind: "dossier" }, AT));
    expect(said()).toContain("لم يودع هذا الملف المطلبي بعد");
    expect(said()).toContain("نص صودق عليه");
    expect(said()).not.toContain("مسودة لا تخرج");
  });
});

describe("three levels make three papers", () => {
  const kinds = ["dossier", "ledger", "receipt"] as const;
  const make = (kind: (typeof kinds)[number], level: Confidentiality) => (kind === "receipt" ? receipt(union.localBureau, level) : issue(union.localBureau, level, { kind }));

  test.each(kinds)("a %s holds what its level reads and nothing beyond it, whoever issues it", async (kind) => {
    await make(kind, "members");
    expect(said()).not.toMatch(new RegExp(`${SECRET}|${INSIDE}`));
    await make(kind, "organisation");
    expect(said()).toContain(INSIDE);
    expect(said()).not.toContain(SECRET);
    await make(kind, "bureau");
    expect(said()).toContain(SECRET);
    expect(paper.warning).toBe("خاص بالمكتب");
  });

  test.each(kinds)("neither the bytes of a %s nor their text, bookmarks and properties hold what the level may not see", async (kind) => {
    const result = await make(kind, "organisation");
    if (!result.ok) throw new Error(result.refusal);
    const bytes = await bytesOf(result.paper.hash);
    for (const reader of READERS) {
      const text = plain((await reader.read(bytes)).join("\n"));
      expect(text).not.toContain(SECRET);
      // What it may see is found by the same reader, or the line above would say nothing.
      expect(text).toContain(INSIDE);
    }
    expect(bytes.toString("latin1").toLowerCase()).not.toContain(Buffer.from(SECRET, "utf16le").swap16().toString("hex"));
    expect(bytes.includes(Buffer.from(SECRET, "utf16le").swap16())).toBe(false);
  }, 60_000);

  test("a coordinator issues none of the bureau's level, and opens none", async () => {
    expect(await issue(union.coordinator, "bureau")).toEqual({ ok: false, refusal: "level_beyond" });
    expect(await receipt(union.coordinator, "bureau")).toEqual({ ok: false, refusal: "level_beyond" });
    await issue(union.localBureau, "bureau");
    const levels = (await papersAbout(scopeOf(union.coordinator), "dossier", dossier.id)).map(({ confidentiality }) => confidentiality);
    expect(levels).not.toContain("bureau");
  });
});

describe("the ledger of a dossier on paper", () => {
  test("counts aloud what nobody has examined, and gives no rate under five judged commitments", async () => {
    await issue(union.localBureau, "bureau", { kind: "ledger" });
    expect(said()).toContain("3 التزامات في انتظار التقييم");
    expect(said()).not.toContain("نسبة الوفاء:");
    expect(said()).toContain("متأخر");
  });

  test("says each commitment with who answers for it, when it was said, its strength, its day and where it stands", async () => {
    await issue(union.coordinator, "members", { kind: "ledger" });
    const table = paper.blocks.find((block) => block.kind === "table");
    expect(table?.rows).toHaveLength(1);
    expect(table?.rows[0]?.slice(3)).toEqual(["شفوي", "1 فبراير 2026", expect.stringContaining("مسجل")]);
  });

  test("gives the rate from five judged commitments on", async () => {
    const judged = await transaction(union.coordinator.id, async (tx) => {
      const built = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue" });
      for (const state of ["kept", "kept", "kept", "broken", "broken"] as const) await addCommitment(tx, built, { words: "التزام", partyId: union.ministry, state });
      return built;
    });
    await known(issueDossier(union.coordinator, judged.number ?? "", { id: newId(), language: "fr", level: "organisation", kind: "ledger" }, AT));
    expect(said()).toMatch(/60\s?%/u);
  });
});

describe("the receipt of a deposit", () => {
  test("says what was handed over, to whom, when, by which way, under which number, and the hashes to check it by", async () => {
    await receipt(union.localBureau, "bureau");
    for (const words of ["المذكرة المطلبية", "10 يناير 2026", "تسليم باليد", "481/26", "مكتب الضبط", "تسوية الوضعية الإدارية"]) expect(said()).toContain(words);
    const table = paper.blocks.find((block) => block.kind === "table");
    expect(table?.rows.map(([point]) => point)).toEqual(["1", "2", "3"]);
    expect(table?.rows.every((row) => /[0-9a-f]{16}/.test(row[3] ?? ""))).toBe(true);
    expect(said()).not.toContain("لا تدخل في درجة اطلاع هذه الورقة");
  });

  test("of a narrower level leaves a gap in the numbers and says that something is missing", async () => {
    await receipt(union.localBureau, "members");
    expect(said()).toContain("لا تدخل في درجة اطلاع هذه الورقة");
  });

  test("fits on one page", async () => {
    for (const language of LANGUAGES) expect(await receipt(union.coordinator, "organisation", language)).toMatchObject({ ok: true, paper: { pages: 1, kind: "deposit_receipt", subjectId: deposit } });
  }, 60_000);
});

test("nobody outside issues a paper or learns of its subject", async () => {
  for (const viewer of [union.sisterCoordinator, union.member]) {
    expect(await issue(viewer, "organisation")).toEqual({ ok: false, refusal: "not_found" });
    expect(await receipt(viewer, "organisation")).toEqual({ ok: false, refusal: "not_found" });
  }
});

test("the same dossier issued again is the same paper, and its ledger is another", async () => {
  const [one, two, ledger] = [await issue(union.coordinator, "members"), await issue(union.coordinator, "members"), await issue(union.coordinator, "members", { kind: "ledger" })];
  if (!one.ok || !two.ok || !ledger.ok) throw new Error("refused");
  expect(two.paper.code).toBe(one.paper.code);
  expect(ledger.paper.code).not.toBe(one.paper.code);
});
