import type { Language } from "~/domain/localized";
import type { Mark, MarkKind, NodeKind, RichNode, RichText } from "~/domain/rich-text";
import { documentOf, heading, paragraph } from "~/editor/build";
import type { PaperBlock } from "~/presenters/paper";

/** What the text of every node and mark says in a language. */
type Said = {
  readonly headings: readonly [string, string, string];
  /** Longer than a line, with the other script, figures and signs in it. */
  readonly long: string;
  readonly marks: Readonly<Record<Exclude<MarkKind, "link">, string>>;
  readonly all: string;
  /** A word of which the middle alone is bold: it stays joined. */
  readonly word: readonly [string, string, string];
  readonly link: string;
  readonly record: string;
  readonly hiddenRecord: string;
  readonly law: string;
  readonly afterBreak: string;
  readonly items: readonly [string, string, string, string];
  readonly quote: string;
  readonly heads: readonly [string, string, string];
  readonly cells: readonly [string, string, string, string, string];
  readonly vowelled: string;
  readonly notes: string;
};

const SAID: Readonly<Record<Language, Said>> = {
  ar: {
    headings: ["الأسس القانونية", "المطلب الأول: التسوية", "تفصيل"],
    long: "نطالب بتسوية الوضعية الإدارية والمالية لخريجي مراكز التكوين الإداري بأثر رجعي من تاريخ التعيين، وفق المرسوم رقم 2.10.62 (Journal officiel، العدد 5820)، مع احتساب 12.500,00 درهم سنويا لكل موظف، أي بنسبة 35 % من مجموع المستحقات «غير المؤداة» إلى غاية 31/12/2020.",
    marks: { bold: "كلمات غليظة", italic: "كلمات مائلة", strike: "كلمات مشطوبة", underline: "كلمات مسطرة" },
    all: "غليظة مسطرة ومشطوبة معا",
    word: ["مست", "قب", "لية"],
    link: "الجريدة الرسمية", record: "التزام: عقد لقاء بالرباط", hiddenRecord: "سجل آخر", law: "القانون التنظيمي رقم 113.14 المتعلق بالجماعات", afterBreak: "سطر بعد كسر طلب",
    items: ["البند الثالث من اللائحة", "نقطة في داخل البند", "البند الرابع: Conditions d’accès au grade", "نقطة أخرى"],
    quote: "سبق لقطاعات حكومية أخرى أن قامت بتسوية الوضعية نفسها لفائدة موظفيها.",
    heads: ["الفئة", "السلم", "العدد"], cells: ["كتاب إداريون", "السلم 9", "1250", "في جميع الجهات", "المجموع"],
    vowelled: "إِنَّ الحَقَّ في التَّرْقِيَةِ مَكْفُولٌ لِكُلِّ مُوَظَّفٍ، واللّٰهُ وَلِيُّ التَّوْفِيقِ.", notes: "هوامش",
  },
  fr: {
    headings: ["Fondements juridiques", "Première revendication : la régularisation", "Détail"],
    long: "Nous demandons la régularisation administrative et financière des lauréats des centres de formation, avec effet rétroactif à compter de la nomination, conformément au décret n° 2.10.62 (الجريدة الرسمية, n° 5820), soit 12 500,00 dirhams par an et par agent, ou 35 % des sommes « non versées » jusqu’au 31/12/2020 ; l’œuvre est à achever.",
    marks: { bold: "des mots gras", italic: "des mots penchés", strike: "des mots barrés", underline: "des mots soulignés" },
    all: "gras, soulignés et barrés ensemble",
    word: ["régu", "lari", "sation"],
    link: "Bulletin officiel", record: "Engagement : réunion à Rabat", hiddenRecord: "autre élément", law: "Loi organique n° 113.14 relative aux communes", afterBreak: "une ligne après une coupure voulue",
    items: ["Troisième point de la liste", "un point à l’intérieur", "Quatrième point : شروط الولوج إلى الدرجة", "un autre point"],
    quote: "D’autres départements ont déjà régularisé la même situation pour leurs agents.",
    heads: ["Catégorie", "Échelle", "Effectif"], cells: ["Secrétaires administratifs", "Échelle 9", "1 250", "dans toutes les régions", "Total"],
    vowelled: "Çà et là, « où », Noël, naïf, œil, €, N° 3, 2ᵉ, À l’État.", notes: "Notes",
  },
  en: {
    headings: ["Legal grounds", "First demand: regularisation", "Detail"],
    long: "We ask for the administrative and financial regularisation of the graduates of the training centres, with effect from the day of their appointment, under decree no. 2.10.62 (الجريدة الرسمية, no. 5820), that is 12,500.00 dirhams a year for each member of staff, or 35% of what was “left unpaid” up to 31/12/2020.",
    marks: { bold: "bold words", italic: "slanted words", strike: "words struck through", underline: "words underlined" },
    all: "bold, underlined and struck through at once",
    word: ["regu", "lari", "sation"],
    link: "Official Bulletin", record: "Commitment: a meeting in Rabat", hiddenRecord: "another record", law: "Organic law no. 113.14 on municipalities", afterBreak: "a line after a break that was asked for",
    items: ["Third item of the list", "a point within the item", "Fourth item: شروط الولوج إلى الدرجة", "another point"],
    quote: "Other departments have already settled the same situation for their staff.",
    heads: ["Category", "Scale", "Number"], cells: ["Administrative secretaries", "Scale 9", "1,250", "in every region", "Total"],
    vowelled: "Curly ‘quotes’, an em — dash, an ellipsis… and a fi ligature: office, affluent.", notes: "Notes",
  },
};

const NAMED = "0190f200-0000-7000-8000-000000000001";
const HIDDEN = "0190f200-0000-7000-8000-000000000002";

const text = (words: string, ...marks: readonly Mark[]): RichNode => ({ type: "text", text: words, ...(marks.length > 0 ? { marks } : {}) });
const blockOf = (anchor: string, ...content: readonly RichNode[]): RichNode => ({ type: "paragraph", attrs: { anchor }, content });
const item = (anchor: string, words: string, ...below: readonly RichNode[]): RichNode => ({ type: "listItem", content: [paragraph(words, anchor), ...below] });
const cell = (type: "tableHeader" | "tableCell", anchor: string, words: string, attrs: Readonly<Record<string, number>> = {}): RichNode => ({ type, ...(Object.keys(attrs).length > 0 ? { attrs } : {}), content: [paragraph(words, anchor)] });
const row = (...content: readonly RichNode[]): RichNode => ({ type: "tableRow", content });

/** A text in a language with every node and every mark of the schema, alone and within one another. */
export function wholeSchema(language: Language): RichText {
  const said = SAID[language];
  const [cellA, cellB, cellC, cellD, total] = said.cells;
  const { bold, italic, strike, underline } = said.marks;
  return documentOf([
    heading(2, said.headings[0], "h2"), paragraph(said.long, "long"), heading(3, said.headings[1], "h3"),
    blockOf("marks",
      text(bold, { type: "bold" }), text(" — "), text(italic, { type: "italic" }), text(" — "), text(strike, { type: "strike" }), text(" — "), text(underline, { type: "underline" }), text(" — "),
      text(said.all, { type: "bold" }, { type: "italic" }, { type: "strike" }, { type: "underline" }), text(". "), text(said.word[0]), text(said.word[1], { type: "bold" }), text(said.word[2]), text(": "),
      text(said.link, { type: "link", attrs: { href: "https://www.sgg.gov.ma/BulletinOfficiel.aspx" } }), { type: "hardBreak" }, text(said.afterBreak)),
    heading(4, said.headings[2], "h4"),
    blockOf("refs", { type: "reference", attrs: { kind: "commitment", id: NAMED, label: said.record } }, text(" / "), { type: "reference", attrs: { kind: "commitment", id: HIDDEN, label: said.record } }, text(" / "), text(said.link), { type: "legalReference", attrs: { text: said.law, href: "https://www.sgg.gov.ma/" } }, text(".")),
    { type: "orderedList", attrs: { start: 3 }, content: [item("i1", said.items[0], { type: "bulletList", content: [item("i1a", said.items[1]), item("i1b", said.items[3])] }), item("i2", said.items[2])] },
    { type: "blockquote", content: [paragraph(said.quote, "quote"), { type: "bulletList", content: [item("q1", said.items[3])] }] },
    {
      type: "table", attrs: { anchor: "table" }, content: [
        row(...said.heads.map((words, at) => cell("tableHeader", `th${at}`, words))),
        row(cell("tableCell", "td1", cellA, { rowspan: 2 }), cell("tableCell", "td2", cellB), cell("tableCell", "td3", cellC)),
        row(cell("tableCell", "td4", cellD, { colspan: 2 })),
        row(cell("tableHeader", "td5", total), { type: "tableCell", attrs: { colspan: 2 }, content: [paragraph(cellC, "td6"), { type: "orderedList", content: [item("td7", said.items[3])] }] }),
      ],
    },
    paragraph("", "empty"), paragraph(said.vowelled, "signs"),
  ]);
}

/** The text of every node and mark as a block of a paper: of its two references one may be named here. */
export function wholeSchemaBlock(language: Language): PaperBlock {
  const { record, hiddenRecord, notes } = SAID[language];
  return { kind: "richText", document: wholeSchema(language), point: 7, references: { [NAMED]: record }, hidden: { commitment: hiddenRecord }, notesLabel: notes };
}

/** The kinds of nodes and marks that a text holds. */
export function kindsIn(document: RichText): { readonly nodes: ReadonlySet<NodeKind>; readonly marks: ReadonlySet<MarkKind> } {
  const nodes = new Set<NodeKind>();
  const marks = new Set<MarkKind>();
  const visit = (node: RichNode): void => {
    nodes.add(node.type);
    for (const { type } of node.marks ?? []) marks.add(type);
    node.content?.forEach(visit);
  };
  visit(document);
  return { nodes, marks };
}
