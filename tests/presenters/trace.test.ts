import { describe, expect, it, test } from "vitest";

import { LANGUAGES } from "~/domain/localized";
import { RESPONSE_KINDS } from "~/domain/response";
import type { TraceStanding } from "~/domain/trace-standing";
import { placeLabel } from "~/presenters/places";
import { subjectWords, traceSentence } from "~/presenters/trace-sentence";

const interior = { partyId: "i", party: { ar: "وزارة الداخلية", fr: "Ministère de l’Intérieur", en: "Ministry of the Interior" } };
const finance = { partyId: "f", party: { ar: "وزارة المالية", fr: "Ministère des Finances", en: "Ministry of Finance" } };
const NONE: TraceStanding = { parties: [], clauses: { signed: 0, drafted: 0, agreements: [] }, commitments: { byClause: 0, linked: 0, outcomes: { unexamined: 0, kept: 0, partly_kept: 0, broken: 0, set_aside: 0 } } };
const POINT = { point: 7, year: 2023, paragraph: null };
const plain = (text: string) => text.replaceAll("\u202f", " ").replaceAll(/[\u2068\u2069]/g, "");
const sentence = (language: "ar" | "fr" | "en", given: Partial<TraceStanding>, subject = POINT) => plain(traceSentence(language, subject, { ...NONE, ...given }));

describe("what became of point 7", () => {
  const told: Partial<TraceStanding> = {
    parties: [{ ...interior, answers: ["partly"], silentDays: null }, { ...finance, answers: [], silentDays: 45 }],
    clauses: { signed: 1, drafted: 0, agreements: ["الاتفاق القطاعي"] },
    commitments: { byClause: 1, linked: 0, outcomes: { ...NONE.commitments.outcomes, unexamined: 1 } },
  };

  it("is one sentence in Arabic", () => {
    expect(sentence("ar", told)).toBe(
      "النقطة 7 من الملف المطلبي لسنة 2023: إيداع لدى طرفين؛ وزارة الداخلية: قبول جزئي؛ وزارة المالية: دون جواب منذ 45 يوما؛ التزام واحد ببند من الاتفاق القطاعي، في انتظار التقييم.",
    );
  });

  it("is one sentence in French", () => {
    expect(sentence("fr", told)).toBe(
      "Point 7 du dossier revendicatif de 2023 : dépôt auprès de 2 parties ; Ministère de l’Intérieur : acceptation partielle ; Ministère des Finances : sans réponse depuis 45 jours ; 1 engagement par une clause de الاتفاق القطاعي, non examiné.",
    );
  });

  it("is one sentence in English", () => {
    expect(sentence("en", told)).toBe(
      "Point 7 of the demand file of 2023: deposited at 2 parties; Ministry of the Interior: accepted in part; Ministry of Finance: no answer for 45 days; 1 commitment by a clause of الاتفاق القطاعي, not yet examined.",
    );
  });
});

test("nothing deposited is said as such", () => {
  expect(sentence("ar", {})).toBe("النقطة 7 من الملف المطلبي لسنة 2023: دون إيداع إلى اليوم.");
  expect(sentence("en", {}, { point: null, year: null, paragraph: null } as never)).toBe("This demand: not deposited so far.");
});

test.each([[1, "دون جواب منذ يوم واحد"], [2, "دون جواب منذ يومين"], [5, "دون جواب منذ 5 أيام"], [15, "دون جواب منذ 15 يوما"], [100, "دون جواب منذ 100 يوم"], [0, "دون جواب إلى اليوم"]])("a silence of %i days bends its noun in Arabic", (silentDays, words) => {
  expect(sentence("ar", { parties: [{ ...interior, answers: [], silentDays }] })).toContain(`وزارة الداخلية: ${words}`);
});

test.each([[1, "التزام واحد ببند"], [2, "التزامان ببندين"], [3, "3 التزامات ببنود"], [11, "11 التزاما ببنود"], [100, "100 التزام ببنود"]])("%i commitments bend their noun in Arabic", (byClause, words) => {
  const outcomes = { ...NONE.commitments.outcomes, kept: byClause };
  expect(sentence("ar", { clauses: { signed: byClause, drafted: 0, agreements: ["اتفاق"] }, commitments: { byClause, linked: 0, outcomes } })).toContain(words);
});

test("several commitments are told by what became of each", () => {
  const commitments = { byClause: 2, linked: 1, outcomes: { unexamined: 1, kept: 1, partly_kept: 0, broken: 1, set_aside: 0 } };
  expect(sentence("en", { clauses: { signed: 2, drafted: 0, agreements: ["A", "B"] }, commitments })).toBe(
    "Point 7 of the demand file of 2023: not deposited so far; 2 commitments by clauses of A and B, 1 commitment outside agreements, not yet examined: 1, kept: 1, broken: 1.",
  );
});

test("a clause that binds nobody, and one that is only drafted, make no commitment", () => {
  expect(sentence("fr", { clauses: { signed: 1, drafted: 2, agreements: ["l’accord sectoriel"] } })).toBe(
    "Point 7 du dossier revendicatif de 2023 : aucun dépôt à ce jour ; 1 clause de l’accord sectoriel qui n’engage personne, 2 clauses dans un projet d’accord.",
  );
});

test("a party that answered paragraph by paragraph is told with each of its answers", () => {
  expect(sentence("ar", { parties: [{ ...interior, answers: ["partly", "counter_offer"], silentDays: null }] })).toContain("وزارة الداخلية: قبول جزئي وعرض بديل");
});

test("a party that answered one round and is silent about the next is told so", () => {
  expect(sentence("en", { parties: [{ ...interior, answers: ["refused"], silentDays: 3 }] })).toContain("Ministry of the Interior: refused, no answer for 3 days");
});

test.each(LANGUAGES)("every kind of answer has words in %s", (language) => {
  for (const kind of [...RESPONSE_KINDS, null]) expect(sentence(language, { parties: [{ ...interior, answers: [kind], silentDays: null }] })).not.toContain("trace.");
});

test("a paragraph is named by its point and its number", () => {
  expect(subjectWords("ar", { ...POINT, paragraph: 2 })).toBe("الفقرة 7.2 من الملف المطلبي لسنة 2023");
  expect(plain(placeLabel("fr", 7, 2))).toBe("§ 7.2");
  expect(placeLabel("en", null, 2)).toBe("§2");
});
