import type { RichNode, RichText } from "~/domain/rich-text";
import { documentOf, heading, paragraph } from "~/editor/build";
import type { Paper, PaperBlock } from "~/presenters/paper";

import { paperOf } from "../support/papers";
import { SENTENCES } from "./memorandum";

/** So many sentences, beginning with one of them. */
export const words = (from: number, count: number): string => Array.from({ length: count }, (_, at) => SENTENCES[(from + at) % SENTENCES.length]).join(" ");

/** A demand as it is written: headings, numbered paragraphs, a list, a table. */
export function demandText(at: number): RichText {
  const item = (text: string): RichNode => ({ type: "listItem", content: [paragraph(text)] });
  const cell = (type: "tableHeader" | "tableCell", text: string): RichNode => ({ type, content: [paragraph(text)] });
  return documentOf([
    heading(2, `الأسس القانونية والواقعية للمطلب ${at}`), paragraph(words(at, 5)), paragraph(words(at + 1, 4)),
    { type: "orderedList", content: [item(words(at, 1)), item(words(at + 1, 2)), item(words(at + 2, 1))] },
    paragraph(words(at + 2, 6)),
    { type: "table", content: [{ type: "tableRow", content: [cell("tableHeader", "الفئة"), cell("tableHeader", "العدد")] }, { type: "tableRow", content: [cell("tableCell", "كتاب إداريون"), cell("tableCell", "1250")] }] },
    paragraph(words(at + 3, 5)),
  ]);
}

const demand = (at: number): PaperBlock => ({ kind: "richText", document: demandText(at), point: at, references: {}, hidden: {}, notesLabel: "هوامش" });

const event = (at: number): PaperBlock => ({
  kind: "event", when: `السبت ${1 + (at % 28)} فبراير 2021`, title: `لقاء رقم ${at} مع المديرية العامة للجماعات الترابية`, notes: ["الرباط، مقر الوزارة", words(at, 1)], items: [words(at + 1, 1), words(at + 2, 1)],
});

const commitments = (from: number, count: number): PaperBlock => ({
  kind: "table",
  columns: [{ label: "الرقم", share: 1, figures: true }, { label: "الالتزام", share: 6 }, { label: "المسؤول", share: 4 }, { label: "الأجل", share: 3 }, { label: "الحالة", share: 3 }],
  rows: Array.from({ length: count }, (_, row) => [String(from + row), words(row, 1), "المديرية العامة للجماعات الترابية", "1 فبراير 2026", "متأخر بـ 20 يوما"]),
});

/** A demand file of about so many pages: contents, demands, what happened, what was promised, as a dossier on paper has them. */
export function longDossier(pages: number): Paper {
  const parts = Math.max(1, Math.round(pages / 5.4));
  const blocks = Array.from({ length: parts }, (_, part): PaperBlock[] => [
    { kind: "heading", level: 1, words: `الباب ${part + 1}: المطالب` }, { kind: "words", words: words(part, 3) },
    { kind: "heading", level: 2, words: `المطلب ${part * 2 + 1}` }, demand(part * 2 + 1),
    { kind: "heading", level: 2, words: `المطلب ${part * 2 + 2}` }, demand(part * 2 + 2),
    { kind: "heading", level: 2, words: `مسار الباب ${part + 1}` }, ...Array.from({ length: 7 }, (_, at) => event(part * 7 + at)),
    { kind: "heading", level: 2, words: `التزامات الباب ${part + 1}` }, commitments(part * 12 + 1, 12),
  ]);
  return paperOf([{ kind: "contents", label: "الفهرس" }, { kind: "newPage" }, ...blocks.flat()], {
    title: "ملف خريجي مراكز التكوين الإداري", subtitle: "ملف مطلبي", cover: { number: "2021-001", lines: ["الفئة المعنية: خريجو المراكز، 1250 شخصا"] },
  });
}

/** Minutes of two pages: who was there, what was on the table, what was agreed, where both sides sign. */
export function twoPageMinutes(): Paper {
  return paperOf([
    { kind: "facts", facts: [{ label: "التاريخ", value: "السبت 27 فبراير 2021" }, { label: "المكان", value: "الرباط، مقر الوزارة" }, { label: "الموضوع", value: words(0, 1) }] },
    { kind: "heading", level: 1, words: "الحاضرون" },
    { kind: "beside", lists: [{ label: "عن الإدارة", items: ["المدير العام للجماعات الترابية", "مدير الموارد البشرية"] }, { label: "عن النقابة", items: ["منسق التنسيقية الوطنية", "عضو المكتب"] }] },
    { kind: "heading", level: 1, words: "جدول الأعمال" }, { kind: "bullets", items: [words(0, 1), words(1, 1), words(2, 1)] },
    { kind: "heading", level: 1, words: "المخرجات" }, { kind: "words", words: words(0, 4) }, { kind: "bullets", items: [words(1, 1), words(3, 1)] },
    { kind: "heading", level: 1, words: "الالتزامات" }, commitments(1, 4),
    { kind: "heading", level: 1, words: "التوقيعات" }, { kind: "signatures", places: [{ label: "عن الإدارة", lines: ["الاسم والصفة", "التوقيع"] }, { label: "عن النقابة", lines: ["الاسم والصفة", "التوقيع"] }] },
  ]);
}
