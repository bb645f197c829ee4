import type { RichNode, RichText } from "~/domain/rich-text";
import { documentOf, heading, paragraph } from "~/editor/build";
import { wordsOf } from "~/editor/plain-text";

const SECTIONS = ["الإطار القانوني", "الوضعية الإدارية", "الوضعية المالية", "التعويضات", "الترقية", "ظروف العمل", "الحركة الانتقالية", "التكوين المستمر", "الحوار القطاعي", "الآجال"];
const SENTENCES = [
  "تنص المادة {n} من القانون التنظيمي رقم 97.15 على الشروط والكيفيات التي يمارس بها هذا الحق، دون أن تحدد أجلا لجواب الإدارة.",
  "وقد ظلت الفئة المعنية، وعددها يفوق {n} موظفا وموظفة، محرومة من التعويض عن المهام الإضافية المسندة إليها منذ سنوات.",
  "وعليه، نلتمس إصدار المرسوم التطبيقي داخل أجل {n} يوما من تاريخ إيداع هذه المذكرة لدى المصالح المختصة.",
  "كما أن المراسلة عدد {n} الموجهة إلى الوزارة الوصية لم يرد بشأنها أي جواب إلى حدود كتابة هذه السطور.",
  "وتؤكد التنسيقية أن تسوية الوضعية الإدارية والمالية لا تستوجب تعديلا للنظام الأساسي، بل تفعيلا لمقتضيات قائمة؛ وهو ما سبق الإقرار به في محضر الاجتماع رقم {n}.",
  "فهل يعقل أن تصرف المستحقات لفئة دون أخرى، والحال أن المهام واحدة والشهادات متكافئة؟",
  "ونقترح إحداث لجنة مشتركة تضم ممثلين عن الإدارة وعن المعنيين بالأمر، تجتمع مرة كل {n} أسابيع وتنشر خلاصاتها.",
  "ويستفاد من المعطيات المتوفرة أن نسبة الاستجابة للطلبات لم تتجاوز {n} في المائة خلال السنة المنصرمة (Direction des ressources humaines).",
  "أما بخصوص الأثر الرجعي، فإن المبدأ المستقر عليه هو احتساب الأقدمية ابتداء من تاريخ التعيين الفعلي لا من تاريخ التأشير.",
  "وإذ نجدد تشبثنا بالحوار الجاد والمسؤول، فإننا نحتفظ بحقنا في سلوك كل السبل المشروعة دفاعا عن هذه المطالب.",
];

const sentence = (place: number): string => (SENTENCES[place % SENTENCES.length] ?? "").replace("{n}", String(3 + ((place * 7) % 57)));
const text = (place: number, sentences: number): string => Array.from({ length: sentences }, (_, each) => sentence(place * 3 + each)).join(" ");

/** The block at a place of the memorandum: a heading before every seven others, a list of numbered demands among them. */
function blockAt(place: number): RichNode {
  const anchor = `m${place}`;
  if (place % 8 === 0) return heading(2, SECTIONS[(place / 8) % SECTIONS.length] ?? "", anchor);
  if (place % 8 !== 5) return paragraph(text(place, 2 + (place % 3)), anchor);
  return { type: "orderedList", content: [0, 1, 2].map((each): RichNode => ({ type: "listItem", content: [paragraph(sentence(place + each), `${anchor}i${each}`)] })) };
}

/** A memorandum of at least so many letters, always the same: headings, paragraphs, numbered demands. Its anchors are `m0`, `m1`… */
export function longMemorandum(letters = 30_000): RichText {
  const blocks: RichNode[] = [];
  for (let written = 0; written < letters; written += wordsOf(blocks.at(-1) ?? { type: "doc" }).length) blocks.push(blockAt(blocks.length));
  return documentOf(blocks);
}
