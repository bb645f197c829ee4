import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { issueDossier } from "~/commands/issue-dossier";
import { issueMinutes } from "~/commands/issue-minutes";
import { LANGUAGES, type Language } from "~/domain/localized";
import { newId } from "~/forms/id";
import { setPress } from "~/pdf/press";
import { print } from "~/pdf/print";
import type { Paper } from "~/presenters/paper";
import { areAlike } from "~/presenters/paired-paper";
import { paperCertificate } from "@db/queries/papers";
import { addCommitment, addDemand, addDemandFile, addDossier, addEvent, addMeeting, type BuiltDossier, seededText } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { type CasePapers, casePapers } from "../support/case-papers";
import { newFolder } from "../support/backup";
import { ownUnion } from "../support/own-union";
import { plain, READERS } from "../support/paper-readers";
import { NOW } from "../support/union";

process.env.HIWAR_DATA = newFolder();
const PAIRS = LANGUAGES.flatMap((first) => LANGUAGES.filter((second) => second !== first).map((second) => [first, second] as const));

/** What a block says of itself, and what stands within a text of the house, which exists in one language. */
const UNSAID = ["kind", "hidden", "notesLabel"];

/** All words that a part of a paper says, without quotation marks, which each language sets in its own way. */
function wordsIn(part: unknown): string[] {
  if (typeof part === "string") return plain(part).replaceAll(/[«»“”]/g, " ").split(/\s+/).filter(Boolean);
  return part && typeof part === "object" ? Object.entries(part).flatMap(([name, value]) => (UNSAID.includes(name) ? [] : wordsIn(value))) : [];
}

describe("the papers of the real case", () => {
  let papers: CasePapers;
  beforeAll(async () => {
    papers = await casePapers();
  });
  afterAll(() => papers.fresh.drop());

  test("are made of the same parts in every language", async () => {
    const unlike: string[] = [];
    for (const subject of papers.subjects.filter(({ only }) => !only)) {
      const [one, ...others] = await Promise.all(LANGUAGES.map((language) => papers.paper(subject, language)));
      for (const other of others) if (!areAlike(one?.blocks ?? [], other.blocks)) unlike.push(`${subject.name} in ${other.language}`);
    }
    expect(unlike).toEqual([]);
  });

  test("say in two languages every word that they say in each", async () => {
    const lost: string[] = [];
    for (const subject of papers.subjects.filter(({ only }) => !only)) {
      for (const [first, second] of PAIRS) {
        const [both, one, other] = await Promise.all([papers.paper(subject, first, second), papers.paper(subject, first), papers.paper(subject, second)]);
        const said = new Set(wordsIn([both.blocks, both.title, both.subtitle, both.cover, both.second]));
        for (const each of [one, other]) lost.push(...wordsIn([each.blocks, each.title, each.subtitle, each.cover]).filter((word) => !said.has(word)).map((word) => `${subject.name} ${first} ${second}: ${word}`));
      }
    }
    expect(lost).toEqual([]);
  });

  test("are drawn with both languages, and with bookmarks in the first", async () => {
    const subject = papers.subjects.find(({ kind }) => kind === "dossier");
    if (!subject) throw new Error("The real case has no dossier.");
    const [{ bytes }, arabic, french] = await Promise.all([print(await papers.paper(subject, "ar", "fr")), papers.paper(subject, "ar"), papers.paper(subject, "fr")]);
    const headings = (paper: Paper) => paper.blocks.flatMap((block) => (block.kind === "heading" ? [block.words] : []));
    const text = plain((await READERS[0]?.read(bytes))?.join(" ") ?? "");
    for (const words of [...headings(arabic), ...headings(french)].flatMap(wordsIn)) expect(text).toContain(words);
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const outline = await (await getDocument({ data: new Uint8Array(bytes) }).promise).getOutline();
    expect(outline.map(({ title }) => plain(title))).toEqual(arabic.blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [plain(block.words)] : [])));
  }, 60_000);
});

describe("issuing", () => {
  const SECRET = "زمردة";
  const TITLE = { ar: "ملف التسوية", fr: "Dossier de régularisation", en: null };
  const { union } = ownUnion();
  let dossier: BuiltDossier;
  let meetingId: string;
  let printed: Paper[] = [];

  beforeAll(async () => {
    setPress({ print: async (paper) => { printed.push(paper); return { bytes: Buffer.from(JSON.stringify(paper)), pages: 1 }; }, warm: () => {}, close: async () => {} });
    await transaction(union.coordinator.id, async (tx) => {
      dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", title: TITLE.ar, grounds: "الأسس", parties: [union.ministry] });
      const fileId = await addDemandFile(tx, dossier, {});
      for (const [title, confidentiality] of [["مطلب", "organisation"], [SECRET, "bureau"]] as const) {
        await addDemand(tx, dossier, { fileId, title, text: seededText(title), stance: "validated", confidentiality });
        await addEvent(tx, dossier, { title, confidentiality });
        const { id } = await addMeeting(tx, dossier, { title, parties: [union.ministry], confidentiality, outcomes: [{ kind: "their_commitment", words: title }] });
        await addCommitment(tx, dossier, { words: title, partyId: union.ministry, meetingId: id, confidentiality });
        if (confidentiality === "organisation") meetingId = id;
      }
    });
  });

  const minutes = async (language: Language, second?: Language, id = newId()) => {
    printed = [];
    const result = await issueMinutes(union.coordinator, meetingId, { id, language, second, level: "organisation" }, { origin: "https://hiwar.example", now: NOW });
    if (!result.ok) throw new Error(result.refusal);
    return result.paper;
  };

  test("a paper in two languages is a series of its own: neither of one language is its newer one, and the same again is the same paper", async () => {
    const [arabic, both, turned] = [await minutes("ar"), await minutes("ar", "fr"), await minutes("fr", "ar")];
    expect([arabic, both, turned].map(({ language, secondLanguage }) => [language, secondLanguage])).toEqual([["ar", null], ["ar", "fr"], ["fr", "ar"]]);
    expect(new Set([arabic, both, turned].map(({ contentHash }) => contentHash)).size).toBe(3);
    expect(await Promise.all([arabic, both, turned].map(async ({ code }) => (await paperCertificate(code))?.newer))).toEqual([false, false, false]);
    expect((await minutes("ar", "fr")).id).toBe(both.id);
    expect(printed).toEqual([]);
  });

  test("the language itself beside it is a paper in one language", async () => {
    expect(await minutes("en", "en")).toMatchObject({ language: "en", secondLanguage: null });
    expect(printed[0]?.second).toBeUndefined();
  });

  test("its letterhead has its two languages, whichever faces the first otherwise", async () => {
    await minutes("en", "fr");
    expect(printed[0]?.letterheads.map(({ language, lines }) => [language, lines.at(-1)])).toEqual([["en", "First coordination"], ["fr", "Première coordination"]]);
  });

  test("what the level may not see is in neither language", async () => {
    for (const kind of ["dossier", "ledger"] as const) {
      printed = [];
      expect((await issueDossier(union.localBureau, dossier.number ?? "", { id: newId(), kind, language: "ar", second: "fr", level: "organisation" }, { origin: "https://hiwar.example", now: NOW })).ok).toBe(true);
      expect(JSON.stringify(printed)).toContain("مطلب");
      expect(JSON.stringify(printed)).not.toContain(SECRET);
      expect((await issueDossier(union.localBureau, dossier.number ?? "", { id: newId(), kind, language: "ar", second: "fr", level: "bureau" }, { origin: "https://hiwar.example", now: NOW })).ok).toBe(true);
      expect(JSON.stringify(printed)).toContain(SECRET);
      expect(printed.at(-1)).toMatchObject({ warning: "خاص بالمكتب", second: { language: "fr", warning: "Bureau" } });
    }
  });

  test("who may not issue it in one language may not in two", async () => {
    const input = { id: newId(), language: "ar", second: "fr", level: "organisation" } as const;
    expect(await issueMinutes(union.member, meetingId, input, { origin: "https://hiwar.example", now: NOW })).toMatchObject({ ok: false });
    expect(await issueMinutes(union.coordinator, meetingId, { ...input, level: "bureau" }, { origin: "https://hiwar.example", now: NOW })).toEqual({ ok: false, refusal: "level_beyond" });
  });
});
