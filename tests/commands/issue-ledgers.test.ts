import { Readable } from "node:stream";

import { beforeAll, describe, expect, test } from "vitest";

import { issuePartyLedger } from "~/commands/issue-party-ledger";
import { issueRoundLedger } from "~/commands/issue-round-ledger";
import type { CommitmentState } from "~/domain/commitment";
import type { Confidentiality } from "~/domain/confidentiality";
import { exactly } from "~/domain/days";
import { LANGUAGES, type Language } from "~/domain/localized";
import type { PaperReach } from "~/domain/paper-reach";
import { keptDelays } from "~/domain/track-record";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { setPress } from "~/pdf/press";
import { print } from "~/pdf/print";
import type { Paper } from "~/presenters/paper";
import { ownStore } from "@db/files/open-store";
import { lastOfSeries, paperCertificate, papersOver } from "@db/queries/papers";
import { trackRecordOf } from "@db/queries/track-record";
import { addCommitment, addDossier, addMeeting, addRound, type BuiltDossier } from "@db/seed/builders";
import { transaction, type Transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { plain, READERS } from "../support/paper-readers";
import { NOW, TODAY } from "../support/union";

/** Stands in everything that the bureau alone reads, that the organisation reads and members do not, and that the sister organisation owns. */
const [SECRET, INSIDE, SISTER, UNADOPTED] = ["زمردة", "ياقوتة", "لؤلؤة", "مرجانة"];
const AT = { origin: "https://hiwar.example", now: NOW };

const { union } = ownUnion();
let round: string;
let before: string;
let dossier: BuiltDossier;
/** The paper that was issued last. */
let paper: Paper;
const drawn = new Map<string, Paper>();

/** What the ministry promised in one dossier, by hand: three kept (on time, 10 days and 40 days late), one kept partly, one broken; two nobody examined, one declaration, one waived. */
const PROMISED: readonly (readonly [CommitmentState, { dueOn?: string; doneOn?: string }])[] = [
  ["kept", { dueOn: "2026-01-20", doneOn: "2026-01-15" }], ["kept", { dueOn: "2026-01-10", doneOn: "2026-01-20" }], ["kept", { dueOn: "2026-01-10", doneOn: "2026-02-19" }],
  ["partly_kept", {}], ["broken", {}], ["recorded", { dueOn: "2026-02-01" }], ["in_progress", {}], ["declaration", {}], ["waived", {}],
];

beforeAll(async () => {
  setPress({ print: async (given) => { drawn.set(given.seal?.code ?? "", given); return print(given); }, warm: () => {}, close: async () => {} });
  await transaction(union.coordinator.id, async (tx) => {
    before = await addRound(tx, { createdBy: union.coordinator.id, session: "september", year: 2024 });
    round = await addRound(tx, { createdBy: union.coordinator.id, session: "april", year: 2025, note: `مذكرة ${INSIDE}` });
    dossier = await open(tx, "ملف خريجي مراكز التكوين");
    for (const [state, dates] of PROMISED) await addCommitment(tx, dossier, { words: "التزام بالأرقام", partyId: union.ministry, state, confidentiality: "members", ...dates });
    const marked = await open(tx, "ملف الدرجات");
    for (const [confidentiality, mark] of [["members", "للجميع"], ["organisation", INSIDE], ["bureau", SECRET]] as const) {
      const meeting = await addMeeting(tx, marked, { title: `لقاء ${mark}`, place: `مقر ${mark}`, parties: [union.ministry], confidentiality, roundId: round });
      await addCommitment(tx, marked, { words: `التزام ${mark}`, meetingId: meeting.id, partyId: union.ministry, confidentiality, spokenBy: `كاتب ${mark}` });
    }
    const past = await addMeeting(tx, marked, { roundId: before, confidentiality: "members" });
    await addCommitment(tx, marked, { words: "نقطة مرحلة", meetingId: past.id, partyId: union.ministry, confidentiality: "members" });
    await addCommitment(tx, marked, { words: "نقطة سويت", meetingId: past.id, partyId: union.ministry, confidentiality: "members", state: "kept" });
    const draft = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, title: `ملف ${UNADOPTED}`, confidentiality: "members" });
    const early = await addMeeting(tx, draft, { title: `لقاء ${UNADOPTED}`, roundId: round, confidentiality: "members" });
    await addCommitment(tx, draft, { words: `التزام ${UNADOPTED}`, meetingId: early.id, partyId: union.ministry, confidentiality: "members" });
    const sisters = await addDossier(tx, { organisationId: union.sister, createdBy: union.sisterCoordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", title: `ملف ${SISTER}`, confidentiality: "members" });
    const met = await addMeeting(tx, sisters, { title: `لقاء ${SISTER}`, roundId: round, confidentiality: "members" });
    await addCommitment(tx, sisters, { words: `التزام ${SISTER}`, meetingId: met.id, partyId: union.ministry, confidentiality: "members" });
  });
});

const open = (tx: Transaction, title: string) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", title, confidentiality: "members" });

const KINDS = ["party_ledger", "round_ledger"] as const;
type Kind = (typeof KINDS)[number];
type Given = { readonly language?: Language; readonly reach?: PaperReach; readonly id?: string };
const alone = (organisationId: string): PaperReach => ({ organisationId, coversBelow: false });

/** Issues one of the two and keeps what was drawn at hand. */
async function issue(kind: Kind, viewer: Viewer, level: Confidentiality, { language = "ar", reach = alone(union.organisation), id = newId() }: Given = {}) {
  const input = { id, language, level, reach };
  const result = kind === "party_ledger" ? await issuePartyLedger(viewer, union.ministry, input, AT) : await issueRoundLedger(viewer, round, input, AT);
  if (result.ok) paper = drawn.get(result.paper.code) ?? paper;
  return result;
}
async function issued(...given: Parameters<typeof issue>) {
  const result = await issue(...given);
  if (!result.ok) throw new Error(result.refusal);
  return result.paper;
}
const said = (): string => JSON.stringify(paper);
const subjectOf = (kind: Kind) => (kind === "party_ledger" ? union.ministry : round);
const bytesOf = async (hash: string): Promise<Buffer> => Buffer.concat(await Readable.from((await ownStore().open(hash)) ?? []).toArray() as Buffer[]);

describe("the ledger of a party", () => {
  test("gives the rate with its n, what was late with its median, and counts aloud what nobody has examined", async () => {
    await issue("party_ledger", union.coordinator, "members");
    const facts = new Map(paper.blocks.flatMap((block) => (block.kind === "facts" ? block.facts.map(({ label, value }) => [label, value] as const) : [])));
    // Of the other dossier: one kept, and two that nobody has examined.
    expect(facts.get("نسبة الوفاء")).toBe("66,7% · 6 التزامات تم تقييمها · وفاء تام بـ4 التزامات");
    expect(facts.get("وسيط التأخر عن الأجل")).toBe("10 أيام · وفاء بـ3 التزامات لها أجل · وفاءان متأخران");
    expect(facts.get("في انتظار التقييم")).toBe("4 التزامات · واحد منها حل أجله");
    expect(facts.get("تصريح")).toBe("1");
    expect(said()).toContain("معروضة على حدة: تصريح 1 · متنازل عنه 1.");
    expect(said()).toContain("ما لم يقيم لا يدخل في النسبة");
  });

  test("tells dossier by dossier what was promised, what was judged, and what became of each", async () => {
    await issue("party_ledger", union.coordinator, "members");
    const headings = paper.blocks.flatMap((block) => (block.kind === "heading" ? [block.words] : []));
    expect(headings.filter((words) => words.includes("ملف")).map((words) => words.replaceAll(/[\u2066-\u2069]/g, ""))).toEqual(["حسب الملف", "تفصيل الالتزامات حسب الملف", `${dossier.number} · ملف خريجي مراكز التكوين`, expect.stringContaining("ملف الدرجات")]);
    expect(said()).toContain("9 التزامات: 5 التزامات تم تقييمها، وفاء تام بـ3 التزامات، اثنان منها في انتظار التقييم.");
    const tables = paper.blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
    expect(tables.at(-2)?.rows).toHaveLength(PROMISED.length);
    expect(tables.find(({ columns }) => columns[0]?.label === "الملف")?.rows.map((row) => row.slice(1))).toEqual([["5", "3", "60%", "10 أيام", "2"], ["1", "1", "–", "–", "2"]]);
  });

  test("of a reader's own organisation says whose dossiers it covers, and up to which level", async () => {
    await issue("party_ledger", union.coordinator, "organisation");
    for (const words of ["وزارة الداخلية", "ملفات التنسيقية الأولى دون غيرها", "داخل التنظيم"]) expect(said()).toContain(words);
    expect(said()).not.toContain(SISTER);
  });

  test("gives no rate where fewer than five were judged", async () => {
    await issue("party_ledger", union.sisterCoordinator, "organisation", { reach: alone(union.sister) });
    expect(said()).not.toContain("%");
    expect(said()).toContain("التزام واحد");
  });

  test("says that nothing is recorded where nothing is", async () => {
    await issue("party_ledger", union.bureau, "organisation", { reach: alone(union.root) });
    expect(said()).toContain("لم يسجل لهذا الطرف أي التزام");
  });

  test("reckons the same delays from rows at hand as the figures of the page do", async () => {
    const rows = PROMISED.map(([state, { dueOn, doneOn }]) => ({ state, dueOn: dueOn ?? null, doneOn: doneOn ?? null }));
    const { dated, late, medianDelay } = (await trackRecordOf(scopeOf(union.coordinator), [union.ministry], TODAY, [])).whole;
    expect(keptDelays(rows)).toEqual({ dated, late, medianDelay });
    expect(keptDelays([])).toEqual({ dated: 0, late: 0, medianDelay: null });
    expect(keptDelays([...rows, { state: "kept", dueOn: "2026-01-01", doneOn: "2026-01-03" }]).medianDelay).toBe(2);
  });
});

describe("the balance of a round", () => {
  test("says whether it was held, its meetings, what was promised in it by institution and by dossier, and what rolls on", async () => {
    await issue("round_ledger", union.coordinator, "organisation");
    for (const words of ["انعقدت", `مذكرة ${INSIDE}`, "لقاء للجميع", "التزام للجميع", "نقطة مرحلة", "3 التزامات في انتظار التقييم"]) expect(said()).toContain(words);
    expect(said()).not.toContain("نقطة سويت");
    const byParty = paper.blocks.find((block) => block.kind === "table" && block.columns[0]?.label === "المؤسسة");
    expect(byParty).toMatchObject({ rows: [["وزارة الداخلية", "3", "0", "0", "–", "3"]] });
  });

  test("for members keeps the house's own notes on it to the house", async () => {
    await issue("round_ledger", union.coordinator, "members");
    expect(said()).not.toContain("مذكرة");
  });
});

describe.each(KINDS)("a %s", (kind) => {
  test("holds what its level reads and nothing beyond it, whoever issues it; of a dossier that was never adopted members learn nothing", async () => {
    await issue(kind, union.localBureau, "members");
    expect(said()).not.toMatch(new RegExp([SECRET, INSIDE, SISTER, UNADOPTED].join("|")));
    await issue(kind, union.localBureau, "organisation");
    expect(said()).toContain(INSIDE);
    expect(said()).toContain(UNADOPTED);
    expect(said()).not.toMatch(new RegExp(`${SECRET}|${SISTER}`));
    await issue(kind, union.localBureau, "bureau");
    expect(said()).toContain(SECRET);
    expect(paper.warning).toBe("خاص بالمكتب");
  });

  test("neither in its bytes nor in their text, bookmarks and properties holds what the level may not see", async () => {
    const bytes = await bytesOf((await issued(kind, union.localBureau, "organisation")).hash);
    for (const reader of READERS) {
      const text = plain((await reader.read(bytes)).join("\n"));
      expect(text).not.toMatch(new RegExp(`${SECRET}|${SISTER}`));
      // What it may see is found by the same reader, or the line above would say nothing.
      expect(text).toContain(INSIDE);
    }
    for (const word of [SECRET, SISTER]) {
      const written = Buffer.from(word, "utf16le").swap16();
      expect(bytes.toString("latin1").toLowerCase()).not.toContain(written.toString("hex"));
      expect(bytes.includes(written)).toBe(false);
    }
  }, 60_000);

  test.each(LANGUAGES)("is issued in %s", async (language) => {
    await issue(kind, union.coordinator, "organisation", { language });
    expect(paper).toMatchObject({ language, author: { ar: "التنسيقية الأولى", fr: "Première coordination", en: "First coordination" }[language] });
  });

  test("over the organisations below is the bureau's to issue and to read, and holds them all", async () => {
    const reach = { organisationId: union.root, coversBelow: true };
    const below = await issued(kind, union.bureau, "organisation", { reach });
    expect(below).toMatchObject({ coversBelow: true, organisationId: union.root, dossierId: null, subjectId: subjectOf(kind) });
    expect(said()).toContain(SISTER);
    expect(said()).toContain(INSIDE);
    expect(said()).not.toContain(SECRET);
    for (const viewer of [union.coordinator, union.localBureau, union.sisterCoordinator, union.member, union.administrator]) {
      expect(await issue(kind, viewer, "organisation", { reach })).toEqual({ ok: false, refusal: "forbidden" });
      expect((await papersOver(scopeOf(viewer), kind, subjectOf(kind))).map(({ id }) => id)).not.toContain(below.id);
    }
    expect((await papersOver(scopeOf(union.bureau), kind, subjectOf(kind))).map(({ id }) => id)).toContain(below.id);
    expect(await issue(kind, union.coordinator, "organisation", { reach: { organisationId: union.organisation, coversBelow: true } })).toEqual({ ok: false, refusal: "forbidden" });
  });

  test("is neither issued nor read by a sister organisation, by members or by administrators", async () => {
    const own = await issued(kind, union.coordinator, "members");
    for (const viewer of [union.sisterCoordinator, union.member, union.sisterMember, union.administrator]) {
      expect(await issue(kind, viewer, "members")).toEqual({ ok: false, refusal: "forbidden" });
      expect((await papersOver(scopeOf(viewer), kind, subjectOf(kind))).map(({ id }) => id)).not.toContain(own.id);
    }
  });

  test("of the bureau's level is beyond a coordinator, to issue and to open", async () => {
    expect(await issue(kind, union.coordinator, "bureau")).toEqual({ ok: false, refusal: "level_beyond" });
    const { id } = await issued(kind, union.localBureau, "bureau");
    expect((await papersOver(scopeOf(union.coordinator), kind, subjectOf(kind))).map((row) => row.id)).not.toContain(id);
    expect((await papersOver(scopeOf(union.localBureau), kind, subjectOf(kind))).map((row) => row.id)).toContain(id);
  });

  test("issued again with the same content is the same paper, also by somebody else; that of a sister organisation is another, and not its newer one", async () => {
    const one = await issued(kind, union.coordinator, "organisation");
    expect((await issued(kind, union.bureau, "organisation")).code).toBe(one.code);
    const sisters = await issued(kind, union.sisterCoordinator, "organisation", { reach: alone(union.sister) });
    const below = await issued(kind, union.bureau, "organisation", { reach: { organisationId: union.root, coversBelow: true } });
    const rootAlone = await issued(kind, union.bureau, "organisation", { reach: alone(union.root) });
    expect(new Set([one.code, sisters.code, below.code, rootAlone.code]).size).toBe(4);
    expect((await paperCertificate(one.code))?.newer).toBe(false);
    expect((await paperCertificate(below.code))?.newer).toBe(false);
    expect(await lastOfSeries(sisters)).toMatchObject({ code: sisters.code });
  });

  test("of nothing that is there is not found", async () => {
    const input = { id: newId(), language: "ar", level: "organisation", reach: alone(union.organisation) } as const;
    const result = kind === "party_ledger" ? issuePartyLedger(union.coordinator, newId(), input, AT) : issueRoundLedger(union.coordinator, newId(), input, AT);
    expect(await result).toEqual({ ok: false, refusal: "not_found" });
  });
});

test("a commitment that waits on one the paper's level may not see does not say that it waits", async () => {
  await transaction(union.coordinator.id, async (tx) => {
    const waiting = await open(tx, "ملف ينتظر");
    const hidden = await addCommitment(tx, waiting, { words: `مرسوم ${SECRET}`, partyId: union.ministry, confidentiality: "bureau", when: exactly("2026-01-05") });
    await addCommitment(tx, waiting, { words: "تنزيل المرسوم", partyId: union.ministry, confidentiality: "organisation", triggerId: hidden });
  });
  const standing = (): string | undefined => paper.blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])).find((row) => row[1]?.includes("تنزيل المرسوم"))?.at(-1);
  await issue("party_ledger", union.localBureau, "organisation");
  expect(standing()).toBe("مسجل");
  await issue("party_ledger", union.localBureau, "bureau");
  expect(standing()).toBe("مسجل\nرهين بغيره");
});
