import type { RichNode, RichText } from "~/domain/rich-text";
import { documentOf, heading, paragraph } from "~/editor/build";
import type { NoteWords } from "~/editor/notes";

/** The words around notes, for texts that are drawn outside a page. */
export const NOTE_WORDS: NoteWords = { notes: "هوامش", note: (number) => `الهامش ${number}`, back: (number) => `رجوع، الهامش ${number}` };

const item = (anchor: string, text: string, ...below: readonly RichNode[]): RichNode => ({ type: "listItem", content: [paragraph(text, anchor), ...below] });
const cell = (type: "tableHeader" | "tableCell", anchor: string, text: string): RichNode => ({ type, content: [paragraph(text, anchor)] });

/** A text that holds every node and every mark of the house. A kind that is added has to be added here, and goes through all that reads texts. */
export function everyNode(): RichText {
  return documentOf([
    heading(2, "الأسس", "head2"), heading(3, "الفرع", "head3"), heading(4, "الجزء", "head4"),
    {
      type: "paragraph", attrs: { anchor: "marks" },
      content: [
        { type: "text", text: "غليظ ", marks: [{ type: "bold" }] }, { type: "text", text: "مائل ", marks: [{ type: "italic" }] }, { type: "text", text: "مشطوب ", marks: [{ type: "strike" }] },
        { type: "text", text: "مسطر", marks: [{ type: "underline" }] }, { type: "hardBreak" }, { type: "text", text: "رابط", marks: [{ type: "link", attrs: { href: "https://www.sgg.gov.ma/" } }] },
        { type: "reference", attrs: { kind: "commitment", id: "0190f200-0000-7000-8000-000000000001", label: "موافاتنا بجواب" } },
        { type: "legalReference", attrs: { text: "القانون التنظيمي رقم 97.15", href: "https://www.sgg.gov.ma/bo" } },
      ],
    },
    { type: "orderedList", attrs: { start: 3 }, content: [item("item1", "البند الأول", { type: "bulletList", content: [item("nested", "فرع البند")] }), item("item2", "البند الثاني")] },
    { type: "blockquote", content: [paragraph("نص منقول", "quote")] },
    { type: "table", attrs: { anchor: "table" }, content: [{ type: "tableRow", content: [cell("tableHeader", "th1", "الفئة"), cell("tableHeader", "th2", "العدد")] }, { type: "tableRow", content: [cell("tableCell", "td1", "كتاب إداريون"), cell("tableCell", "td2", "1250")] }] },
    paragraph("فقرة تحذف", "gone"),
  ]);
}
