import { describe, expect, it, test } from "vitest";

import { before, exactly, UNKNOWN } from "~/domain/days";
import { fallsIn } from "~/domain/communique";
import type { RichText } from "~/domain/rich-text";
import type { CommuniqueRow } from "~/domain/rows/communique";
import type { Tellable, TellableMeeting } from "~/domain/rows/communique-matter";
import { documentFromBlocks } from "~/editor/from-blocks";
import { withReferencesNamed } from "~/editor/name-references";
import { toPlainText } from "~/editor/plain-text";
import { communiquePaper } from "~/presenters/communique-paper";
import { revealedBy } from "~/presenters/communique-reveals";
import { communiqueText } from "~/presenters/communique-text";

const named = (ar: string, fr: string, en: string) => ({ ar, fr, en });
const COORDINATION = named("تنسيقية الكتاب الإداريين", "Coordination des secrétaires administratifs", "Coordination of administrative secretaries");
const ROOT = named("الجمعية الوطنية", "Association nationale", "National association");
const PUBLISHED = new Date("2021-04-01T12:00:00Z");

const ROW: CommuniqueRow = {
  id: "c", title: "بلاغ حول جولة اللقاءات", language: "ar", confidentiality: "members", publishedAt: PUBLISHED, createdAt: PUBLISHED, organisationId: "o", organisationName: COORDINATION, place: null, source: "", hash: "",
  createdBy: "x", createdByName: "فلان الفلاني", publishedByName: "فلان الفلاني", version: 2,
  dossier: { id: "d", number: "2021-001", title: named("تسوية الوضعية", "Régularisation", "Regularisation"), organisationId: "o", state: "in_dialogue", confidentiality: "members" },
};

describe("the text for a chat group", () => {
  it("is the title, the paragraphs with an empty line between them, who speaks and the day as letters have it", () => {
    expect(communiqueText(ROW, ["فقرة أولى.", "", "- نقطة؛\n- أخرى."])).toBe("بلاغ\nبلاغ حول جولة اللقاءات\n\nفقرة أولى.\n\n- نقطة؛\n- أخرى.\n\nتنسيقية الكتاب الإداريين\nفاتح أبريل 2021\n");
  });

  it("says from where it is, where that is kept in its language", () => {
    expect(communiqueText({ ...ROW, place: "الرباط" }, ["فقرة."])).toContain("\n\nتنسيقية الكتاب الإداريين\nحرر بالرباط في فاتح أبريل 2021\n");
  });

  it("says of a draft that it is one, and of no day", () => {
    const text = communiqueText({ ...ROW, publishedAt: null }, ["فقرة."]);
    expect(text.split("\n")[0]).toBe("[مشروع بلاغ، لم ينشر بعد]");
    expect(text.trimEnd().endsWith("تنسيقية الكتاب الإداريين")).toBe(true);
  });

  it("is in the language of the communiqué", () => {
    const text = communiqueText({ ...ROW, language: "fr", title: "Point sur le dossier" }, ["Un paragraphe."]);
    expect(text).toContain("Communiqué\nPoint sur le dossier\n\nUn paragraphe.\n\nCoordination des secrétaires administratifs\n1er avril 2021\n");
  });

  it("marks a line that begins with a word of the other letters, and no other line", () => {
    const lines = (paragraph: string) => communiqueText(ROW, [paragraph]).split("\n\n")[1];
    expect(lines("UMT التزم بتسريع التسوية")).toBe("\u200FUMT التزم بتسريع التسوية");
    expect(lines("النص parle surtout français ici")).toBe("\u200Eالنص parle surtout français ici");
    expect(lines("- التزام UMT")).toBe("- التزام UMT");
    expect(lines("2021 / 04")).toBe("2021 / 04");
  });
});

describe("on paper", () => {
  const document: RichText = documentFromBlocks([{ kind: "paragraph", words: "نص البلاغ." }]);
  const paper = (row: CommuniqueRow = ROW) => communiquePaper({ row, document, names: [ROOT, COORDINATION], references: new Map(), level: row.confidentiality });

  it("is signed from the place of its organisation and of the day of its publication; a draft of neither", () => {
    const signed = (row: CommuniqueRow) => {
      const { blocks } = paper(row);
      const last = blocks.at(-1);
      return last?.kind === "signatures" && last.places[0]?.lines;
    };
    expect(signed({ ...ROW, place: "الرباط" })).toEqual(["حرر بالرباط في فاتح أبريل 2021", "التوقيع والخاتم:"]);
    expect(signed({ ...ROW, language: "fr", place: "Rabat" })).toEqual(["Fait à Rabat, le 1er avril 2021", "Signature et cachet\u202F:"]);
    expect(signed(ROW)).toEqual(["حرر يوم فاتح أبريل 2021", "التوقيع والخاتم:"]);
    expect(signed({ ...ROW, publishedAt: null, place: "الرباط" })).toEqual(["التوقيع والخاتم:"]);
  });

  it("carries its file, its text without numbers, the day and the organisation, and the name of nobody", () => {
    const { title, subtitle, warning, blocks, letterheads } = paper();
    expect({ title, subtitle, warning }).toEqual({ title: "بلاغ", subtitle: "بلاغ حول جولة اللقاءات", warning: null });
    expect(letterheads[0]?.lines).toEqual(["الجمعية الوطنية", "تنسيقية الكتاب الإداريين"]);
    expect(blocks.map(({ kind }) => kind)).toEqual(["words", "richText", "signatures"]);
    expect(blocks[1]).toMatchObject({ document, point: false });
    expect(blocks[2]).toEqual({ kind: "signatures", places: [{ label: "عن تنسيقية الكتاب الإداريين", lines: ["حرر يوم فاتح أبريل 2021", "التوقيع والخاتم:"] }] });
    expect(JSON.stringify(paper())).not.toContain("فلان");
  });

  it("says of a draft that it is one, and has no day yet", () => {
    const { warning, blocks } = paper({ ...ROW, publishedAt: null, confidentiality: "organisation" });
    expect(warning).toBe("مشروع بلاغ، لم ينشر بعد");
    expect(blocks.at(-1)).toMatchObject({ places: [{ lines: ["التوقيع والخاتم:"] }] });
  });
});

test("what a text refers to becomes plain words, named only where its reader may read it", () => {
  const text = { type: "doc", content: [{ type: "paragraph", attrs: { anchor: "a" }, content: [{ type: "text", text: "كما في " }, { type: "reference", attrs: { kind: "demand", id: "1", label: "اسم قديم" } }, { type: "text", text: " و" }, { type: "reference", attrs: { kind: "meeting", id: "2", label: "سري" } }] }] } as unknown as RichText;
  const plain = toPlainText(withReferencesNamed(text, (id) => (id === "1" ? "المطلب الأول" : "سجل آخر")));
  expect(plain).toBe("كما في المطلب الأول وسجل آخر");
});

describe("what members would learn by a text", () => {
  const meeting = (given: Partial<TellableMeeting>): TellableMeeting => ({
    kind: "meeting", id: "m", title: null, when: exactly("2021-04-01"), time: null, place: null, parties: [{ name: named("حزب التقدم والاشتراكية", "PPS", "PPS"), kind: "political_party", gender: "masculine" }],
    attendees: { ours: [], theirs: [] }, handedOver: null, commitments: [], recordedAt: PUBLISHED, confidentiality: "organisation", ...given,
  });
  const promised = (words: string, confidentiality: "members" | "organisation" = "organisation") => ({ id: words, side: "theirs" as const, words, verbatim: false, party: null, office: null, dueOn: null, confidentiality });
  const ids = (text: string, ...tellable: Tellable[]) => revealedBy(text, tellable, { language: "fr", textLanguage: "ar" }).map(({ id }) => id);

  it("is a meeting by its day and whom it was with, also where the reader's language is another", () => {
    expect(ids("التقت التنسيقية بحزب التقدم والاشتراكية يوم الخميس فاتح أبريل 2021.", meeting({}))).toEqual(["m"]);
    expect(ids("التقت التنسيقية بالوزارة يوم الخميس فاتح أبريل 2021.", meeting({}))).toEqual([]);
    expect(ids("التقت التنسيقية بحزب التقدم والاشتراكية قبل 30 مارس 2021.", meeting({ when: before("2021-03-30") }))).toEqual(["m"]);
  });

  it("is a commitment by its words, however they are broken, and what holds it counts too", () => {
    const held = meeting({ confidentiality: "members", commitments: [promised("تسريع تسوية\nالوضعية."), promised("جواب كتابي عاجل", "members")] });
    expect(ids("والتزم الحزب بتسريع… تسريع  تسوية ثم الوضعية، وجواب كتابي عاجل.", held)).toEqual(["تسريع تسوية\nالوضعية."]);
    expect(ids("جواب كتابي عاجل", meeting({ commitments: [promised("جواب كتابي عاجل", "members")] }))).toEqual(["جواب كتابي عاجل"]);
  });

  it("is nothing that is published, nothing that is not in it, and nothing by words that are too short to tell", () => {
    expect(ids("حزب التقدم والاشتراكية، فاتح أبريل 2021", meeting({ confidentiality: "members" }))).toEqual([]);
    expect(ids("نص آخر", meeting({ handedOver: "الملف كاملا", commitments: [promised("نص")] }))).toEqual([]);
    expect(ids("سلم الوفد الملف كاملا.", meeting({ handedOver: "الملف كاملا" }))).toEqual(["m"]);
    const action: Tellable = { kind: "action", id: "a", when: exactly("2021-03-30"), place: null, actionKinds: ["strike"], title: "إضراب", body: null, recordedAt: PUBLISHED, confidentiality: "organisation" };
    expect([ids("يوم 30 مارس 2021", action), ids("يوم 30 أبريل 2021", action)]).toEqual([["a"], []]);
  });
});

test("a period holds what can have happened in it, both days included, and nothing whose date is not known", () => {
  const april = { first: "2021-04-01", last: "2021-04-30" };
  expect([exactly("2021-04-01"), exactly("2021-04-30"), before("2021-04-02")].map((when) => fallsIn(when, april))).toEqual([true, true, true]);
  expect([exactly("2021-03-31"), exactly("2021-05-01"), before("2021-03-30"), UNKNOWN].map((when) => fallsIn(when, april))).toEqual([false, false, false, false]);
});
