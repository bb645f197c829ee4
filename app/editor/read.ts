import { type Mark, MARK_KINDS, type MarkKind, NODE_KINDS, type NodeKind, type RichNode, type RichText, type RichTextRefusal, TEXT_LIMITS } from "~/domain/rich-text";

import { withOwnAnchors } from "./anchors";
import { canonicalText } from "./document";
import { withoutHidden } from "./hidden-signs";
import { type Attributes, keptAttributes, MARK_RULES, NODE_RULES } from "./rules";
import { joined } from "./runs";
import { richTextSchema } from "./schema";
import { structureOf } from "./structure";

/** `at` is the place of what is refused, as a path from the document: `content.2.marks.0`. */
export type ReadText = { readonly ok: true; readonly document: RichText } | { readonly ok: false; readonly refusal: RichTextRefusal; readonly at: string };

class NotAText extends Error {
  constructor(readonly refusal: RichTextRefusal, readonly at: string) {
    super(refusal);
  }
}
const refuse = (refusal: RichTextRefusal, at: string): never => {
  throw new NotAText(refusal, at);
};

/**
 * Reads what arrived as a text: canonical text, or the JSON of the editor. It is held against the limits, the table of rules and the editor's own schema,
 * and what comes out holds nothing else. Refused, with a reason and the place: what is too large, too deep or of too many parts, unknown nodes, marks and
 * attributes (never dropped in silence), values that are not allowed, links of other schemes, parts out of place. Mended: anchors that are missing or there
 * twice are given anew, signs that hide in words are taken out, line ends in words become breaks. It never throws.
 */
export function readRichText(source: string): ReadText {
  try {
    const document = withOwnAnchors(read(source), new Set());
    // Anchors that were given and marks that were put in order count too.
    if (bytesOf(canonicalText(document)) > TEXT_LIMITS.bytes) refuse("tooLarge", "");
    return { ok: true, document };
  } catch (error) {
    return error instanceof NotAText ? { ok: false, refusal: error.refusal, at: error.at } : { ok: false, refusal: "unreadable", at: "" };
  }
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function read(source: string): RichText {
  // A letter is a byte at least: what is larger is not even counted.
  if (source.length > TEXT_LIMITS.bytes || bytesOf(source) > TEXT_LIMITS.bytes) refuse("tooLarge", "");
  const { deepest, objects } = structureOf(source);
  // A node is an object in a list; attributes and marks stand two and three further in.
  if (deepest > 2 * TEXT_LIMITS.depth + 4) refuse("tooDeep", "");
  // No node or mark is made of more than itself and its attributes.
  if (objects > 8 * TEXT_LIMITS.nodes) refuse("tooMany", "");
  const found: unknown = JSON.parse(source);
  if (!isObject(found) || found.type !== "doc") return refuse("notADocument", "");
  const [document] = node(found, "", 0, { nodes: 0 });
  if (!document) return refuse("notADocument", "");
  return againstSchema(document as RichText);
}

/** The editor's own judgement, by the schema that it edits with. */
function againstSchema(document: RichText): RichText {
  try {
    richTextSchema().nodeFromJSON(document).check();
    return document;
  } catch {
    return refuse("misplaced", "");
  }
}

type Counting = { nodes: number };
type Found = Readonly<Record<string, unknown>>;

const isInline = (type: NodeKind): boolean => NODE_RULES.paragraph.holds?.includes(type) ?? false;
const isObject = (value: unknown): value is Found => typeof value === "object" && value !== null && !Array.isArray(value);
const under = (at: string, key: string | number): string => (at === "" ? String(key) : `${at}.${key}`);

/** Only what is named may be there: what is unknown is refused, and so are the keys that every object answers to. */
function only(found: Found, allowed: readonly string[], at: string, refusal: RichTextRefusal): void {
  const other = Object.keys(found).find((key) => !allowed.includes(key));
  if (other !== undefined) refuse(refusal, at);
}

/** A node as it is kept; words with line ends in them are several. */
function node(found: unknown, at: string, depth: number, counting: Counting): readonly RichNode[] {
  if (depth > TEXT_LIMITS.depth) refuse("tooDeep", at);
  if ((counting.nodes += 1) > TEXT_LIMITS.nodes) refuse("tooMany", at);
  if (!isObject(found)) return refuse("misplaced", at);
  const type = NODE_KINDS.find((kind) => kind === found.type) ?? refuse("unknownNode", at);
  if (type === "text") return wordsOf(found, at);
  only(found, ["type", "attrs", "content", ...(isInline(type) ? ["marks"] : [])], at, "badAttribute");
  // Marks run over what stands among words; only on words they are seen, and kept.
  marksOf(found.marks, under(at, "marks"));
  const attrs = attributes(NODE_RULES[type].attributes, found.attrs, under(at, "attrs"));
  const content = contentOf(type, found.content, { at: under(at, "content"), depth, counting });
  return [{ type, ...(attrs ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) }];
}

type Inside = { readonly at: string; readonly depth: number; readonly counting: Counting };

function contentOf(type: NodeKind, found: unknown, { at, depth, counting }: Inside): readonly RichNode[] {
  const { holds, mayBeEmpty = false, first } = NODE_RULES[type];
  if (found !== undefined && !Array.isArray(found)) return refuse("misplaced", at);
  const parts = (found ?? []).flatMap((part: unknown, place) => {
    const read = node(part, under(at, place), depth + 1, counting);
    if (read.some((each) => !holds?.includes(each.type))) refuse("misplaced", under(at, place));
    return read;
  });
  if (holds !== null && parts.length === 0 && !mayBeEmpty) refuse("misplaced", at);
  if (first && parts[0]?.type !== first) refuse("misplaced", at);
  return joined(parts);
}

function wordsOf(found: Found, at: string): readonly RichNode[] {
  only(found, ["type", "text", "marks"], at, "badAttribute");
  if (typeof found.text !== "string" || found.text === "") return refuse("badAttribute", under(at, "text"));
  const marks = marksOf(found.marks, under(at, "marks"));
  const kept = marks.length > 0 ? { marks } : {};
  const lines = withoutHidden(found.text).split("\n");
  return lines.flatMap((text, place): readonly RichNode[] => [...(place > 0 ? [{ type: "hardBreak" } as const] : []), ...(text ? [{ type: "text", text, ...kept } as const] : [])]);
}

function marksOf(found: unknown, at: string): readonly Mark[] {
  if (found === undefined) return [];
  if (!Array.isArray(found)) return refuse("badAttribute", at);
  const read = new Map<MarkKind, Mark>();
  for (const [place, each] of (found as readonly unknown[]).entries()) {
    const where = under(at, place);
    if (!isObject(each)) return refuse("badAttribute", where);
    only(each, ["type", "attrs"], where, "badAttribute");
    const type = MARK_KINDS.find((kind) => kind === each.type) ?? refuse("unknownMark", where);
    if (read.has(type)) refuse("misplaced", where);
    const attrs = attributes(MARK_RULES[type], each.attrs, under(where, "attrs"));
    read.set(type, { type, ...(attrs ? { attrs } : {}) });
  }
  return MARK_KINDS.flatMap((kind) => read.get(kind) ?? []);
}

/** The attributes that are there, as they are kept. Addresses have a reason of their own. */
function attributes(rules: Attributes, found: unknown, at: string): RichNode["attrs"] | undefined {
  if (found !== undefined && found !== null && !isObject(found)) return refuse("badAttribute", at);
  const given: Found = isObject(found) ? found : {};
  only(given, Object.keys(rules), at, "badAttribute");
  const kept = keptAttributes(rules, given);
  for (const [name, { allows, usual }] of Object.entries(rules)) {
    if (!allows(kept?.[name] ?? usual) && !(kept?.[name] === undefined && usual === null)) refuse(name === "href" ? "badLink" : "badAttribute", under(at, name));
  }
  return kept;
}
