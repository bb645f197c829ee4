import { Readable } from "node:stream";

import { beforeAll, describe, expect, test } from "vitest";

import { issueMeetingBrief, issuePartyBrief } from "~/commands/issue-brief";
import type { Confidentiality } from "~/domain/confidentiality";
import { exactly } from "~/domain/days";
import { LANGUAGES, type Language } from "~/domain/localized";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { setPress } from "~/pdf/press";
import { print } from "~/pdf/print";
import type { Paper } from "~/presenters/paper";
import { ownStore } from "@db/files/open-store";
import { papersAbout, papersOver } from "@db/queries/papers";
import { insertRedLine } from "@db/queries/red-lines";
import { addCommitment, addDemand, addDemandFile, addDeposit, addDossier, addMeeting, addOfficeHolder, addParty, addResponse, addSign, type BuiltDossier } from "@db/seed/builders";
import { transaction, type Transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { plain, READERS } from "../support/paper-readers";
import { NOW } from "../support/union";

/** Stands in what the bureau alone reads, in what the organisation reads, and in what the sister organisation owns. */
const [SECRET, INSIDE, SISTER, RED_LINE] = ["زمردة", "ياقوتة", "لؤلؤة", "لا تنازل"];
const AT = { origin: "https://hiwar.example", now: NOW };
/** Longer than any sheet has room for. */
const LONG = "التزام طويل يقال في القاعة ولا يتسع له سطر ولا سطران من هذه الورقة ولو كتب بأصغر الحروف ".repeat(6);

const { union } = ownUnion();
let meeting: string;
/** A party of which every list of a brief is full, and every text too long; and a meeting with it. */
let crowded: { readonly party: string; readonly meeting: string };
let paper: Paper;
const drawn = new Map<string, Paper>();

beforeAll(async () => {
  setPress({ print: async (given) => { drawn.set(given.seal?.code ?? "", given); return print(given); }, warm: () => {}, close: async () => {} });
  await transaction(union.coordinator.id, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", title: "ملف الترقية", confidentiality: "members" });
    meeting = (await addMeeting(tx, dossier, { parties: [union.ministry], state: "scheduled", when: exactly("2026-03-05"), place: "مقر الوزارة", confidentiality: "organisation" })).id;
    const theirs = { partyId: union.ministry, when: exactly("2026-01-20") };
    await addCommitment(tx, dossier, { ...theirs, words: "سنوافيكم بالجدول الزمني", verbatim: true, dueOn: "2026-02-20" });
    await addCommitment(tx, dossier, { ...theirs, words: `التزام ${INSIDE}` });
    await addCommitment(tx, dossier, { ...theirs, words: `التزام ${SECRET}`, confidentiality: "bureau" });
    await insertRedLine(tx, { id: newId(), dossierId: dossier.id, organisationId: union.organisation, words: RED_LINE, createdBy: union.localBureau.id, createdAt: NOW });
    const sisters = await addDossier(tx, { organisationId: union.sister, createdBy: union.sisterCoordinator.id, state: "in_dialogue", title: `ملف ${SISTER}` });
    await addCommitment(tx, sisters, { ...theirs, words: `التزام ${SISTER}` });
    crowded = await crowd(tx);
  });
});

async function crowd(tx: Transaction) {
  const [organisationId, createdBy] = [union.organisation, union.coordinator.id];
  const name = { ar: `المديرية العامة ${"للوظائف والمراكز ".repeat(8)}`, fr: `Direction générale ${"des emplois et des centres ".repeat(6)}`, en: `Directorate general ${"of offices and centres ".repeat(6)}` };
  const party = await addParty(tx, { name, createdBy });
  const dossier: BuiltDossier = await addDossier(tx, { organisationId, createdBy, decidedBy: union.bureau.id, state: "in_dialogue", title: LONG.slice(0, 180), parties: [party] });
  for (let place = 0; place < 6; place += 1) await addOfficeHolder(tx, { partyId: party, office: `رئيس المصلحة المركزية للشؤون ${place} ${"والتتبع ".repeat(6)}`, startsOn: "2024-01-01", createdBy });
  const met = await addMeeting(tx, dossier, { parties: [party], title: LONG.slice(0, 150), when: exactly("2026-01-20"), attendees: Array.from({ length: 12 }, (_, place) => ({ side: place % 2 ? "ours" as const : "theirs" as const, office: `صفة طويلة ${"جدا ".repeat(10)} ${place}` })) });
  const upcoming = await addMeeting(tx, dossier, { parties: [party, union.ministry], title: LONG.slice(0, 150), place: LONG.slice(0, 150), state: "scheduled", when: exactly("2026-03-05") });
  for (let place = 0; place < 12; place += 1) {
    const id = await addCommitment(tx, dossier, { partyId: party, meetingId: met.id, words: `${place} ${LONG}`, verbatim: place % 2 === 0, spokenBy: LONG.slice(0, 150), rung: "unsigned_minutes", ...(place % 3 ? { dueOn: "2026-02-01" } : { triggerText: LONG.slice(0, 200), triggerDays: 60 }) });
    await addSign(tx, dossier, { commitmentId: id, onDay: "2026-02-10", words: LONG });
    await addCommitment(tx, dossier, { side: "ours", words: `${place} ${LONG}`, meetingId: met.id, dueOn: "2026-03-10" });
    await insertRedLine(tx, { id: newId(), dossierId: dossier.id, organisationId, words: `${place} ${LONG}`, createdBy: union.localBureau.id, createdAt: NOW });
  }
  const fileId = await addDemandFile(tx, dossier);
  const demands = [];
  for (let place = 0; place < 8; place += 1) demands.push(await addDemand(tx, dossier, { fileId, title: `${place} ${LONG.slice(0, 180)}`, stance: "validated" }));
  const depositId = await addDeposit(tx, dossier, { fileId, partyId: party, onDay: "2025-12-01", items: demands.map(({ id, versionId }) => ({ demandId: id, versionId })) });
  await addResponse(tx, dossier, { depositId, demandId: demands[0]?.id ?? "", onDay: "2026-02-15", kind: "refused", words: LONG, verbatim: true });
  return { party, meeting: upcoming.id };
}

const KINDS = ["meeting", "party"] as const;
type Kind = (typeof KINDS)[number];
type Given = { readonly language?: Language; readonly second?: Language; readonly about?: string; readonly coversBelow?: boolean; readonly organisationId?: string };

/** Issues the brief for the meeting or on the party, and keeps what was drawn at hand. */
async function issue(kind: Kind, viewer: Viewer, level: Confidentiality, { language = "ar", second, about, coversBelow = false, organisationId = union.organisation }: Given = {}) {
  const input = { id: newId(), language, second, level };
  const result = kind === "meeting" ? await issueMeetingBrief(viewer, about ?? meeting, input, AT) : await issuePartyBrief(viewer, about ?? union.ministry, { ...input, reach: { organisationId, coversBelow } }, AT);
  if (result.ok) paper = drawn.get(result.paper.code) ?? paper;
  return result;
}
const said = (): string => JSON.stringify(paper);
const bytesOf = async (hash: string): Promise<Buffer> => Buffer.concat(await Readable.from((await ownStore().open(hash)) ?? []).toArray() as Buffer[]);

describe.each(KINDS)("the brief of a %s on paper", (kind) => {
  test("says what its page says: what they owe and by which day, who sits across, and what to ask", async () => {
    await issue(kind, union.coordinator, "organisation");
    expect(paper).toMatchObject({ title: "بطاقة تحضيرية للاجتماع", subtitle: "وزارة الداخلية" });
    for (const words of ["«سنوافيكم بالجدول الزمني»", "20 فبراير 2026 · متأخر", "إلى أين وصل «سنوافيكم بالجدول الزمني»؟", "من يجلس في الجهة المقابلة", `التزام ${INSIDE} (بالمعنى)`, "التزامان مفتوحان"]) expect(said()).toContain(words);
    // A number of days would say another thing tomorrow.
    expect(said()).not.toContain("منذ 12 يوما");
  });

  test("holds red lines and what else is the bureau's at the bureau's level alone, whoever issues it", async () => {
    await issue(kind, union.localBureau, "organisation");
    expect(said()).not.toMatch(new RegExp([SECRET, SISTER, RED_LINE, "الخطوط الحمراء"].join("|")));
    await issue(kind, union.localBureau, "bureau");
    expect(said()).toMatch(new RegExp(SECRET));
    for (const words of [RED_LINE, "الخطوط الحمراء"]) expect(said()).toContain(words);
    expect(paper.warning).toBe("خاص بالمكتب");
  });

  test("of the bureau of all still tells of the organisation's own dossiers alone", async () => {
    await issue(kind, union.bureau, "organisation");
    expect(said()).toContain(INSIDE);
    expect(said()).not.toContain(SISTER);
  });

  test("neither in its bytes nor in their text, bookmarks and properties holds what the level may not see", async () => {
    const result = await issue(kind, union.localBureau, "organisation");
    if (!result.ok) throw new Error(result.refusal);
    const bytes = await bytesOf(result.paper.hash);
    for (const reader of READERS) {
      const text = plain((await reader.read(bytes)).join("\n"));
      expect(text).not.toMatch(new RegExp([SECRET, SISTER, RED_LINE].join("|")));
      expect(text).toContain(INSIDE);
    }
    for (const word of [SECRET, SISTER, RED_LINE]) expect(bytes.toString("latin1").toLowerCase()).not.toContain(Buffer.from(word, "utf16le").swap16().toString("hex"));
  }, 60_000);

  test.each(LANGUAGES)("fits on one page in %s, also where every list is full and every text too long, and counts what it leaves out", async (language) => {
    for (const [level, about] of [["organisation", undefined], ["bureau", crowded[kind]]] as const) {
      expect(await issue(kind, union.localBureau, level, { language, about })).toMatchObject({ ok: true, paper: { pages: 1, kind: "brief" } });
    }
    expect(said()).toMatch({ ar: /أخرى غير معروضة/, fr: /autres ne sont pas affichés/, en: /more are not shown/ }[language]);
    expect(paper.blocks.filter((block) => block.kind === "heading")).toHaveLength(3);
  }, 60_000);

  test.each([["ar", "fr"], ["fr", "ar"], ["ar", "en"], ["fr", "en"]] as const)("fits on one page in %s with %s beside it, too, on both sides of one sheet where everything is full, and says both", async (language, second) => {
    for (const [level, about, pages] of [["organisation", undefined, 1], ["bureau", crowded[kind], 2]] as const) {
      expect(await issue(kind, union.localBureau, level, { language, second, about })).toMatchObject({ ok: true, paper: { pages, language, secondLanguage: second } });
      expect(paper.blocks.filter((block) => block.kind === "heading").map((block) => block.second)).not.toContain(undefined);
    }
    for (const each of [language, second]) expect(said()).toMatch({ ar: /أخرى غير معروضة/, fr: /autres ne sont pas affichés/, en: /more are not shown/ }[each]);
  }, 120_000);

  test("issued again on the same day is the same paper", async () => {
    const [one, two] = [await issue(kind, union.coordinator, "organisation"), await issue(kind, union.localBureau, "organisation")];
    if (!one.ok || !two.ok) throw new Error("refused");
    expect(two.paper.code).toBe(one.paper.code);
  });

  test("is neither for members, nor theirs or a sister's to issue or to open; that of the bureau is beyond a coordinator", async () => {
    for (const viewer of [union.coordinator, union.localBureau]) expect(await issue(kind, viewer, "members")).toEqual({ ok: false, refusal: "level_beyond" });
    expect(await issue(kind, union.coordinator, "bureau")).toEqual({ ok: false, refusal: "level_beyond" });
    for (const viewer of [union.member, union.sisterCoordinator, union.administrator]) expect(await issue(kind, viewer, "organisation")).toEqual({ ok: false, refusal: kind === "meeting" ? "not_found" : "forbidden" });
    const papers = (viewer: Viewer) => (kind === "meeting" ? papersAbout(scopeOf(viewer), "brief", meeting) : papersOver(scopeOf(viewer), "brief", union.ministry));
    expect(new Set((await papers(union.coordinator)).map(({ confidentiality }) => confidentiality))).toEqual(new Set(["organisation"]));
    for (const viewer of [union.member, union.sisterCoordinator, union.administrator]) expect(await papers(viewer)).toEqual([]);
  });
});

test("the brief on a party over the organisations below is the bureau's", async () => {
  expect(await issue("party", union.bureau, "organisation", { organisationId: union.root, coversBelow: true })).toMatchObject({ ok: true, paper: { coversBelow: true, dossierId: null } });
  for (const words of [INSIDE, SISTER]) expect(said()).toContain(words);
  expect(await issue("party", union.coordinator, "organisation", { coversBelow: true })).toEqual({ ok: false, refusal: "forbidden" });
});

test("of what is not there no brief is issued", async () => {
  expect(await issue("meeting", union.coordinator, "organisation", { about: newId() })).toEqual({ ok: false, refusal: "not_found" });
  expect(await issue("party", union.coordinator, "organisation", { about: newId() })).toEqual({ ok: false, refusal: "not_found" });
});
