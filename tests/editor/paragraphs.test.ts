import fc from "fast-check";
import { expect, test } from "vitest";

import type { Mark, RichNode, RichText } from "~/domain/rich-text";
import { documentOf, heading, paragraph } from "~/editor/build";
import { canonicalText } from "~/editor/document";
import { appendParagraphs, editableParagraphs, paragraphOf, paragraphsOf, signsOf, withParagraphTexts } from "~/editor/paragraphs";
import { toPlainText, wordsOf } from "~/editor/plain-text";
import { readRichText } from "~/editor/read";

import { everyNode } from "../support/rich-texts";
import { anySent } from "./any-document";

const words = (text: string, ...marks: readonly Mark[]): RichNode => ({ type: "text", text, ...(marks.length > 0 ? { marks } : {}) });
const law = { type: "legalReference", attrs: { text: "المادة 15 من القانون 97.15" } } as const;
const mention = { type: "reference", attrs: { kind: "meeting", id: "0190f200-0000-7000-8000-000000000001", label: "اجتماع اللجنة" } } as const;
const bold: Mark = { type: "bold" };
const link: Mark = { type: "link", attrs: { href: "https://www.sgg.gov.ma/" } };
const of = (...content: readonly RichNode[]): RichText => documentOf([{ type: "paragraph", attrs: { anchor: "p" }, content }]);
const inside = (document: RichText): readonly RichNode[] => document.content[0]?.content ?? [];
const rewritten = (document: RichText, text: string): readonly RichNode[] => inside(withParagraphTexts(document, new Map([["p", text]])));

test("paragraphs with words and tables are numbered in reading order, headings and empty paragraphs are not; a table is one", () => {
  expect(paragraphsOf(everyNode()).map(({ anchor, kind, number }) => [anchor, kind, number])).toEqual([
    ["head2", "heading", null], ["head3", "heading", null], ["head4", "heading", null], ["marks", "paragraph", 1], ["item1", "paragraph", 2], ["nested", "paragraph", 3], ["item2", "paragraph", 4], ["quote", "paragraph", 5], ["table", "table", 6], ["gone", "paragraph", 7],
  ]);
  expect(paragraphsOf(documentOf([paragraph("", "a"), paragraph(" ", "b"), heading(2, "عنوان", "c"), paragraph("نص", "d")])).map(({ number }) => number)).toEqual([null, null, null, 1]);
});

test("a numbered paragraph carries its sign, after the point that the text is in; nothing else does", () => {
  const document = documentOf([heading(2, "عنوان", "h"), paragraph("نص", "a"), paragraph("", "e"), paragraph("آخر", "b")]);
  expect([...signsOf(document, 7)]).toEqual([["a", "§7.1"], ["b", "§7.2"]]);
  expect([...signsOf(document, null)]).toEqual([["a", "§1"], ["b", "§2"]]);
  expect(signsOf(document, false).size).toBe(0);
});

test("a paragraph is found by its anchor, one in a table as the table, and none as none", () => {
  expect(paragraphOf(everyNode(), "nested")).toEqual({ anchor: "nested", kind: "paragraph", number: 3, text: "فرع البند" });
  expect(paragraphOf(everyNode(), "td2")?.anchor).toBe("table");
  expect(paragraphOf(everyNode(), "nobody")).toBeNull();
});

test("words that are as before keep their marks; new ones take those of what they took the place of, or of what they follow", () => {
  const document = of(words("النص "), words("الغليظ", bold), words(" ثم الباقي"));
  expect(rewritten(document, "النص الكبير ثم الباقي")).toEqual([words("النص "), words("الكبير", bold), words(" ثم الباقي")]);
  expect(rewritten(document, "كل النص الغليظ ثم الباقي")).toEqual([words("كل النص "), words("الغليظ", bold), words(" ثم الباقي")]);
  expect(rewritten(document, "النص الغليظ جدا ثم الباقي"), "the space they follow is not bold").toEqual([words("النص "), words("الغليظ", bold), words(" جدا ثم الباقي")]);
  expect(rewritten(of(words("أولا وثانيا", bold)), "أولا وأيضا ثانيا")).toEqual([words("أولا وأيضا ثانيا", bold)]);
  expect(rewritten(document, "أول النص الغليظ ثم آخر الباقي كله")).toEqual([words("أول النص "), words("الغليظ", bold), words(" ثم آخر الباقي كله")]);
});

test("a word that is bold in half keeps it while other words change", () => {
  expect(rewritten(of(words("مر"), words("سوم", bold), words(" قديم")), "مرسوم جديد")).toEqual([words("مر"), words("سوم", bold), words(" جديد")]);
});

test("a link stays under words that are changed in it, and does not grow over what is written behind it", () => {
  const document = of(words("انظر "), words("نص المرسوم", link));
  expect(rewritten(document, "انظر نص القرار")).toEqual([words("انظر "), words("نص القرار", link)]);
  expect(rewritten(document, "انظر نص المرسوم كاملا")).toEqual([words("انظر "), words("نص المرسوم", link), words(" كاملا")]);
});

test("what a paragraph refers to stands in brackets: kept where it stands, moved with them, gone without them", () => {
  const document = of(words("طبقا للقانون"), law, words(" وما تقرر في "), mention);
  const text = paragraphOf(document, "p")?.text ?? "";
  expect(text).toBe("طبقا للقانون⟦المادة 15 من القانون 97.15⟧ وما تقرر في ⟦اجتماع اللجنة⟧");
  expect(rewritten(document, text.replace("طبقا للقانون", "عملا بالقانون"))).toEqual([words("عملا بالقانون"), law, words(" وما تقرر في "), mention]);
  expect(rewritten(document, text.replace("⟦المادة 15 من القانون 97.15⟧", ""))).toEqual([words("طبقا للقانون وما تقرر في "), mention]);
  expect(rewritten(document, "في ⟦اجتماع اللجنة⟧ تقرر")).toEqual([words("في "), mention, words(" تقرر")]);
});

test("brackets around anything else are words, and so is a name without its brackets", () => {
  expect(rewritten(of(words("نص")), "نص ⟦غير معروف⟧")).toEqual([words("نص ⟦غير معروف⟧")]);
  expect(rewritten(of(words("في "), mention), "في اجتماع اللجنة")).toEqual([words("في اجتماع اللجنة")]);
  expect(rewritten(of(words("في "), mention), "في ⟦اجتماع اللجنة")).toEqual([words("في ⟦اجتماع اللجنة")]);
});

test("line ends are breaks, and signs that hide are not written", () => {
  expect(rewritten(of(words("سطر")), "سطر\nآخر\u202e")).toEqual([words("سطر"), { type: "hardBreak" }, words("آخر")]);
  expect(wordsOf(paragraph("a\u0000\r\nb"))).toBe("a\nb");
});

test("new paragraphs stand at the end under anchors of their own; none change nothing", () => {
  const document = everyNode();
  expect(appendParagraphs(document, [])).toBe(document);
  const more = paragraphsOf(appendParagraphs(document, ["أولى", "ثانية"])).slice(-2);
  expect(more.map(({ text }) => text)).toEqual(["أولى", "ثانية"]);
  expect(new Set(more.map(({ anchor }) => anchor)).size).toBe(2);
});

test("whatever is typed in a paragraph, it reads so afterwards, the text is one that the check takes, and no other paragraph changed", () => {
  const typed = fc.array(fc.constantFrom("نص", " ", "⟦", "⟧", "⟦x⟧", "المادة", "،", "\n", "a", "\u202e", "<b>"), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));
  fc.assert(fc.property(anySent, typed, fc.nat(), (sent, text, at) => {
    const read = readRichText(JSON.stringify(sent));
    if (!read.ok) throw new Error(read.refusal);
    const editable = editableParagraphs(read.document);
    const chosen = editable[at % Math.max(1, editable.length)];
    const after = withParagraphTexts(read.document, new Map(chosen ? [[chosen.anchor, text]] : []));
    expect(readRichText(canonicalText(after)).ok).toBe(true);
    const wanted = text.replaceAll("\u202e", "").trimEnd();
    if (chosen && text.trimEnd() !== "" && wanted !== "" && wanted !== chosen.text.trimEnd()) expect(paragraphOf(after, chosen.anchor)?.text).toBe(text.trimEnd().replaceAll("\u202e", ""));
    for (const other of editable) if (other.anchor !== chosen?.anchor) expect(paragraphOf(after, other.anchor)?.text).toBe(other.text);
  }), { numRuns: 1_500, endOnFailure: true });
});

test("plain text keeps numbers and dashes, rows, addresses behind links, and the notes at the end", () => {
  expect(toPlainText(everyNode())).toBe([
    "الأسس", "الفرع", "الجزء", "غليظ مائل مشطوب مسطر", "رابط (https://www.sgg.gov.ma/)موافاتنا بجواب [1]", "3. البند الأول", "   - فرع البند", "4. البند الثاني", "  نص منقول", "الفئة | العدد", "كتاب إداريون | 1250", "فقرة تحذف", "", "[1] القانون التنظيمي رقم 97.15 (https://www.sgg.gov.ma/bo)",
  ].join("\n"));
});
