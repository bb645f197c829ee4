import { REFERENCE_KINDS, type RichTextRefusal, TEXT_LIMITS } from "~/domain/rich-text";

import { INERT_ADDRESSES, REFUSED_ADDRESSES } from "./hostile-addresses";
import { HIDING_WORDS, HOSTILE_WORDS } from "./hostile-words";

/** A document that somebody sends who means harm: what is wrong with it, its bytes, and what becomes of it. */
export type Hostile = { readonly name: string; readonly source: string; readonly fate: RichTextRefusal | "inert" };

const ID = "0190f200-0000-7000-8000-000000000001";
const text = (words: unknown, ...marks: readonly object[]) => ({ type: "text", text: words, ...(marks.length > 0 ? { marks } : {}) });
const block = (type: string, ...content: readonly object[]) => ({ type, content });
const paragraph = (...content: readonly object[]) => ({ type: "paragraph", attrs: { anchor: "p1" }, content });
const law = (attrs: object) => ({ type: "legalReference", attrs });
const mention = (attrs: object) => ({ type: "reference", attrs: { kind: "demand", id: ID, label: "مطلب", ...attrs } });
const item = (...content: readonly object[]) => block("bulletList", block("listItem", ...content));
const cell = (attrs: object, ...content: readonly object[]) => ({ type: "table", attrs: { anchor: "t1" }, content: [block("tableRow", { type: "tableCell", attrs, content })] });
const linked = (attrs: unknown) => paragraph(text("رابط", { type: "link", attrs }));
const short = (given: unknown) => JSON.stringify(given)?.slice(0, 60) ?? "nothing";

const bytes = (name: string, fate: Hostile["fate"], source: string): Hostile => ({ name, source, fate });
const sent = (name: string, fate: Hostile["fate"], ...content: readonly unknown[]): Hostile => bytes(name, fate, JSON.stringify({ type: "doc", content }));
/** JSON with a key that an object literal cannot hold as its own. */
const keyed = (name: string, fate: Hostile["fate"], source: string): Hostile => bytes(name, fate, source);

const addresses = [...REFUSED_ADDRESSES.map((href) => [href, "badLink"] as const), ...INERT_ADDRESSES.map((href) => [href, "inert"] as const)].flatMap(([href, fate]) => [
  sent(`a link to ${short(href)}`, fate, linked({ href })),
  sent(`a law at ${short(href)}`, fate, paragraph(law({ text: "ق", href }))),
]);
const noAddresses = [null, undefined, 1, true, {}, [], ["https://example.org/"], { toString: "x" }].map((href) => sent(`a link to ${short(href)}`, "badLink", linked({ href })));

const PLACES: Readonly<Record<string, (words: string) => object>> = {
  "a paragraph": (words) => paragraph(text(words)),
  "a heading": (words) => ({ type: "heading", attrs: { anchor: "h1", level: 2 }, content: [text(words)] }),
  "a cell": (words) => cell({}, paragraph(text(words))),
  "a link's words": (words) => paragraph(text(words, { type: "link", attrs: { href: "https://example.org/" } }, { type: "bold" })),
  "the name of a mention": (label) => paragraph(mention({ label })),
  "a citation": (words) => paragraph(law({ text: words })),
};
const words = [...HOSTILE_WORDS, ...HIDING_WORDS].flatMap((each) => Object.entries(PLACES).map(([place, put]) => sent(`${short(each)} in ${place}`, "inert", put(each))));

const NODES = [
  "image", "img", "script", "style", "iframe", "object", "embed", "svg", "math", "video", "audio", "form", "input", "template", "codeBlock", "code", "horizontalRule", "html", "rawHtml", "mention", "taskList", "taskItem", "div", "span", "Paragraph", "PARAGRAPH", "paragraph ", "", "docs", "__proto__", "constructor", "toString", "hasOwnProperty", "valueOf",
] as const;
const unknownNodes = NODES.flatMap((type) => [
  sent(`the block ${short(type)}`, "unknownNode", { type, attrs: { src: "https://example.org/x.js", srcdoc: "<script>alert(1)</script>", onload: "alert(1)" } }),
  sent(`${short(type)} among words`, "unknownNode", paragraph(text("x"), { type, content: [] })),
]);
const MARKS = ["textStyle", "highlight", "code", "subscript", "color", "style", "script", "a", "span", "comment", "Bold", "bold ", "", "__proto__", "constructor", "toString"] as const;
const unknownMarks = MARKS.map((type) => sent(`the mark ${short(type)}`, "unknownMark", paragraph(text("x", { type, attrs: { style: "background:url(https://example.org/)", onclick: "alert(1)" } }))));

const ATTRIBUTES = ["onclick", "onerror", "onload", "style", "class", "id", "src", "srcdoc", "dir", "lang", "title", "target", "rel", "formaction", "xlink:href", "dangerouslySetInnerHTML", "ref", "key", "children", "data-x", "colwidth", "textAlign", "constructor", "prototype", "hasOwnProperty"];
const HOLDERS: Readonly<Record<string, (attrs: object) => object>> = {
  "a paragraph": (attrs) => ({ type: "paragraph", attrs: { anchor: "p1", ...attrs } }),
  "a link": (attrs) => linked({ href: "https://example.org/", ...attrs }),
  "a cell": (attrs) => cell(attrs, paragraph()),
  "a numbered list": (attrs) => ({ type: "orderedList", attrs, content: [block("listItem", paragraph())] }),
  "a mention": (attrs) => paragraph(mention(attrs)),
  "bold words": (attrs) => paragraph(text("x", { type: "bold", attrs })),
};
const unknownAttributes = ATTRIBUTES.flatMap((name) => Object.entries(HOLDERS).map(([place, put]) => sent(`${name} on ${place}`, "badAttribute", put({ [name]: "alert(1)" }))));

const prototypes = ["__proto__", "constructor", "prototype"].flatMap((key) => [
  keyed(`${key} of the document`, "badAttribute", `{"type":"doc","${key}":{"polluted":true},"content":[{"type":"paragraph"}]}`),
  keyed(`${key} of a node`, "badAttribute", `{"type":"doc","content":[{"type":"paragraph","${key}":{"polluted":true}}]}`),
  keyed(`${key} among attributes`, "badAttribute", `{"type":"doc","content":[{"type":"paragraph","attrs":{"${key}":{"polluted":true}}}]}`),
  keyed(`${key} of words`, "badAttribute", `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","${key}":{"text":"y"}}]}]}`),
  keyed(`${key} of a mark`, "badAttribute", `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"bold","${key}":{}}]}]}]}`),
  keyed(`${key} of a link`, "badAttribute", `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"https://example.org/","${key}":{}}}]}]}]}`),
]);

const NO_LEVELS: readonly unknown[] = [undefined, null, 0, 1, 5, 6, 99, -2, 2.5, 1e9, "2", "2 onclick=alert(1)", true, [], [2], {}, { from: 2 }];
const NO_SPANS = [0, -1, 51, 1e9, 1.5, "2", "2\"", true, [], {}];
const wrongValues = [
  ...NO_LEVELS.map((level) => sent(`a heading of level ${short(level)}`, "badAttribute", { type: "heading", attrs: { anchor: "h1", level }, content: [text("x")] })),
  ...NO_SPANS.flatMap((span) => ["colspan", "rowspan"].map((name) => sent(`${name} ${short(span)}`, "badAttribute", cell({ [name]: span }, paragraph())))),
  ...[-1, 10_001, 1.5, "3", "3\" onclick=\"x", [], {}].map((start) => sent(`a list from ${short(start)}`, "badAttribute", { type: "orderedList", attrs: { start }, content: [block("listItem", paragraph())] })),
  ...['"><script>alert(1)</script>', "a b", "x\"onclick=\"y", "a".repeat(41), "", 7, {}, [], "ا", "../x", "a#b"].map((anchor) => sent(`the anchor ${short(anchor)}`, "badAttribute", { type: "paragraph", attrs: { anchor } })),
  ...["../../admin", "javascript:alert(1)", ID.toUpperCase(), `${ID}/delete`, ID.slice(1), "", null, 1, {}, `${ID}\n`, "-".repeat(36)].map((id) => sent(`a mention of ${short(id)}`, "badAttribute", paragraph(mention({ id })))),
  ...["person", "session", "Demand", "", null, 1, {}, "__proto__", ...REFERENCE_KINDS.map((kind) => `${kind} `)].map((kind) => sent(`a mention of the kind ${short(kind)}`, "badAttribute", paragraph(mention({ kind })))),
  ...["", " ", null, 1, {}, [], "\u202e", "a".repeat(TEXT_LIMITS.name + 1)].map((label) => sent(`a mention called ${short(label)}`, "badAttribute", paragraph(mention({ label })))),
  ...["", "\n", null, 1, {}, [], "ا".repeat(TEXT_LIMITS.citation + 1)].map((cited) => sent(`a citation of ${short(cited)}`, "badAttribute", paragraph(law({ text: cited })))),
  ...[1, "x", true, []].map((attrs) => sent(`attributes that are ${short(attrs)}`, "badAttribute", { type: "paragraph", attrs })),
  ...[1, null, true, [], {}, ""].map((said) => sent(`words that are ${short(said)}`, "badAttribute", paragraph(text(said)))),
  ...[1, "bold", {}, null, true].map((marks) => sent(`marks that are ${short(marks)}`, "badAttribute", paragraph({ type: "text", text: "x", marks }))),
  ...[1, "bold", null, []].map((mark) => sent(`a mark that is ${short(mark)}`, "badAttribute", paragraph({ type: "text", text: "x", marks: [mark] }))),
  ...[1, "x", {}, true, null].map((content) => sent(`content that is ${short(content)}`, "misplaced", { type: "paragraph", attrs: { anchor: "p1" }, content })),
  ...[1, "x", null, true, [], [paragraph()]].map((node) => sent(`a node that is ${short(node)}`, "misplaced", node)),
  ...[1, null, {}, ["paragraph"], true].map((type) => sent(`a type that is ${short(type)}`, "unknownNode", { type })),
];

const nesting = [
  sent("nothing", "misplaced"), sent("an item outside a list", "misplaced", block("listItem", paragraph())), sent("words outside a paragraph", "misplaced", text("x")), sent("a row outside a table", "misplaced", block("tableRow", block("tableCell", paragraph()))),
  sent("a cell outside a row", "misplaced", block("tableCell", paragraph())), sent("a cell that stands in the table itself", "misplaced", { type: "table", content: [block("tableCell", paragraph())] }), sent("a paragraph in a paragraph", "misplaced", paragraph(paragraph())),
  sent("a heading in a paragraph", "misplaced", paragraph({ type: "heading", attrs: { level: 2 } })), sent("a table in a heading", "misplaced", { type: "heading", attrs: { level: 2 }, content: [cell({}, paragraph())] }), sent("a paragraph in a list", "misplaced", block("bulletList", paragraph())),
  sent("an item that begins with a list", "misplaced", item(block("bulletList", block("listItem", paragraph())))), sent("an item that begins with a heading", "misplaced", item({ type: "heading", attrs: { level: 2 } })), sent("an empty item", "misplaced", item()), sent("an empty list", "misplaced", block("bulletList")),
  sent("an empty quote", "misplaced", block("blockquote")), sent("an empty table", "misplaced", block("table")), sent("an empty row", "inert", block("table", block("tableRow"))), sent("an empty cell", "misplaced", cell({})), sent("a document in a document", "misplaced", block("doc", paragraph())),
  sent("a break with words", "misplaced", paragraph({ type: "hardBreak", content: [text("x")] })), sent("words with words", "badAttribute", paragraph({ ...text("x"), content: [text("y")] })), sent("a mention with words", "misplaced", paragraph({ ...mention({}), content: [text("<script>")] })),
  sent("marks on a paragraph", "badAttribute", { ...paragraph(), marks: [{ type: "bold" }] }), sent("text on a paragraph", "badAttribute", { ...paragraph(), text: "x" }), sent("a link in a link", "misplaced", paragraph(text("x", { type: "link", attrs: { href: "https://a.example/" } }, { type: "link", attrs: { href: "https://b.example/" } }))),
  sent("bold twice", "misplaced", paragraph(text("x", { type: "bold" }, { type: "bold" }))), sent("a heading among words", "misplaced", paragraph(text("x"), { type: "heading", attrs: { level: 2 } })), sent("a mention outside a paragraph", "misplaced", mention({})), sent("a break outside a paragraph", "misplaced", { type: "hardBreak" }),
  sent("an unknown mark on a mention", "unknownMark", paragraph({ ...mention({}), marks: [{ type: "style" }] })), sent("a foreign link on a mention", "badLink", paragraph({ ...mention({}), marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] })),
  sent("a thousand marks", "misplaced", paragraph({ type: "text", text: "x", marks: Array.from({ length: 1_000 }, () => ({ type: "bold" })) })), sent("words of no sign but hidden ones", "inert", paragraph(text("\u202e\u0000"))), sent("line ends in words", "inert", paragraph(text("a\r\nb\u2028c\rd\ne"))),
  sent("two paragraphs of one anchor", "inert", paragraph(text("x")), paragraph(text("y"))), sent("a paragraph without an anchor", "inert", { type: "paragraph" }), sent("a table of its paragraph's anchor", "inert", { type: "table", attrs: { anchor: "p1" }, content: [block("tableRow", block("tableCell", paragraph()))] }),
  sent("anchors that are names of every object", "inert", ...["__proto__", "constructor", "toString", "hasOwnProperty"].map((anchor) => ({ type: "paragraph", attrs: { anchor }, content: [text(anchor)] }))), sent("cells that reach over their table", "inert", cell({ colspan: 50, rowspan: 50 }, paragraph())),
  sent("rows of unlike length", "inert", { type: "table", content: [block("tableRow", block("tableCell", paragraph())), block("tableRow", block("tableHeader", paragraph()), block("tableCell", paragraph()), block("tableCell", paragraph()))] }),
  sent("a table in a table", "inert", cell({}, cell({}, paragraph(text("<script>alert(1)</script>"))))), sent("brackets among words", "inert", paragraph(text("[{".repeat(200)))),
];

const deep = (type: string, levels: number, inside: string) => `{"type":"doc","content":[${`{"type":"${type}","content":[`.repeat(levels)}${inside}${"]}".repeat(levels)}]}`;
const many = (count: number, part: string) => `{"type":"doc","content":[${Array.from({ length: count }, () => part).join(",")}]}`;
const sizes = [
  bytes("quotes of 31 levels", "tooDeep", deep("blockquote", 31, '{"type":"paragraph"}')), bytes("quotes of 20,000 levels that are never closed", "tooLarge", `{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(20_000)}`), bytes("quotes of 5,000 levels", "tooDeep", deep("blockquote", 5_000, '{"type":"paragraph"}')),
  bytes("lists of 5,000 levels", "tooDeep", deep("bulletList", 5_000, '{"type":"paragraph"}')), bytes("20,000 brackets", "tooDeep", "[".repeat(20_000)), bytes("20,000 braces", "tooDeep", '{"a":'.repeat(20_000)), bytes("20,000 brackets in attributes", "tooDeep", `{"type":"doc","content":[{"type":"paragraph","attrs":{"anchor":${"[".repeat(20_000)}${"]".repeat(20_000)}}}]}`),
  bytes("20,000 brackets instead of marks", "tooDeep", `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":${"[".repeat(20_000)}${"]".repeat(20_000)}}]}]}`), bytes("100,000 nodes", "tooLarge", many(100_000, '{"type":"paragraph"}')), bytes("6,000 nodes", "tooMany", many(6_000, '{"type":"paragraph"}')),
  bytes("100,000 empty objects", "tooLarge", many(100_000, "{}")), bytes("60,000 empty objects", "tooMany", many(60_000, "{}")), bytes("a million letters", "tooLarge", JSON.stringify({ type: "doc", content: [paragraph(text("ا".repeat(1_000_000)))] })), bytes("as many letters as are over the limit in bytes", "tooLarge", JSON.stringify({ type: "doc", content: [paragraph(text("ا".repeat(TEXT_LIMITS.bytes / 2)))] })),
  bytes("a long number", "badAttribute", `{"type":"doc","content":[{"type":"heading","attrs":{"level":${"9".repeat(10_000)}}}]}`), bytes("a number with many places", "badAttribute", `{"type":"doc","content":[{"type":"heading","attrs":{"level":2.${"0".repeat(10_000)}1e1}}]}`), bytes("200,000 keys", "tooLarge", `{"type":"doc",${Array.from({ length: 200_000 }, (_, place) => `"k${place}":1`).join(",")}}`),
  bytes("spaces without end", "tooLarge", `{"type":"doc"${" ".repeat(300_000)}}`), bytes("anchors that make it too large once they are given", "tooMany", many(5_001, '{"type":"paragraph"}')), bytes("a key of 100,000 letters", "badAttribute", `{"type":"doc","${"k".repeat(100_000)}":1}`),
];

const noDocuments = [
  ...["", " ", "null", "undefined", "NaN", "{", "{}}", "{'type':'doc'}", "// x\n{}", '{"type":"doc",}', "\u0000", '{"type":"doc"}\u0000', "<script>alert(1)</script>", "%PDF-1.7", '{"type":"doc","content":[{"type":"text","text":"\u0001"}]}', '\ufeff{"type":"doc"}', '{"type":"doc"} {"type":"doc"}'].map((source) => bytes(`the bytes ${short(source)}`, source === "null" ? "notADocument" : "unreadable", source)),
  ...["42", "true", '"doc"', "[]", "{}", '[{"type":"doc"}]', '{"type":"paragraph"}', '{"content":[]}', '{"type":["doc"]}', '{"type":"Doc"}', '{"type":"doc","type":"paragraph"}', '{"__proto__":{"type":"doc"}}', '{"toJSON":"doc"}'].map((source) => bytes(`the value ${short(source)}`, "notADocument", source)),
  bytes("a document with a key of the same name twice", "misplaced", '{"type":"doc","content":[{"type":"paragraph"}],"content":[{"type":"listItem","content":[{"type":"paragraph"}]}]}'), bytes("an escaped type", "unknownNode", '{"type":"doc","content":[{"type":"\\u0073cript"}]}'), bytes("a document with words of its own", "badAttribute", '{"type":"doc","text":"x","content":[{"type":"paragraph"}]}'),
  bytes("a document with attributes", "badAttribute", '{"type":"doc","attrs":{"onload":"alert(1)"},"content":[{"type":"paragraph"}]}'), bytes("a document with marks", "badAttribute", '{"type":"doc","marks":[{"type":"bold"}],"content":[{"type":"paragraph"}]}'),
];

export const HOSTILE_DOCUMENTS: readonly Hostile[] = [...addresses, ...noAddresses, ...words, ...unknownNodes, ...unknownMarks, ...unknownAttributes, ...prototypes, ...wrongValues, ...nesting, ...sizes, ...noDocuments];
