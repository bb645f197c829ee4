import { type Mark, MARK_KINDS, type MarkKind, NODE_KINDS, type NodeKind, type RichNode, type RichText, type RichTextRefusal, TEXT_LIMITS } from "~/domain/rich-text";

import { type Attributes, hasControls, MARK_RULES, NODE_RULES } from "./rules";

export type ReadText = { readonly ok: true; readonly document: RichText } | { readonly ok: false; readonly refusal: RichTextRefusal };

class NotAText extends Error {
  constructor(readonly refusal: RichTextRefusal) {
    super(refusal);
  }
}

/**
 * Reads what arrived as a text: canonical text, or the JSON of the editor. Everything in it is held against the table of rules, and what comes out holds
 * nothing else: unknown nodes, marks and attributes, links of other schemes, paragraphs without an anchor of their own, and texts that are too large or
 * too deep are refused with a reason.
 */
export function readRichText(source: string): ReadText {
  if (new TextEncoder().encode(source).length > TEXT_LIMITS.bytes) return { ok: false, refusal: "tooLarge" };
  if (deepestIn(source) > 4 * TEXT_LIMITS.depth) return { ok: false, refusal: "tooDeep" };
  try {
    const reading = { nodes: 0, anchors: new Set<string>() };
    const document = node(JSON.parse(source), 0, reading);
    return document.type === "doc" && document.content ? { ok: true, document: document as RichText } : { ok: false, refusal: "unreadable" };
  } catch (error) {
    return { ok: false, refusal: error instanceof NotAText ? error.refusal : "unreadable" };
  }
}

/** How deep brackets are nested, those in words counted too: asked before it is parsed, since parsing goes as deep. */
function deepestIn(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const letter of source) {
    if (letter === "{" || letter === "[") deepest = Math.max(deepest, (depth += 1));
    else if (letter === "}" || letter === "]") depth -= 1;
  }
  return deepest;
}

type Reading = { nodes: number; readonly anchors: Set<string> };
type Found = Readonly<Record<string, unknown>>;

const isInline = (type: NodeKind): boolean => NODE_RULES.paragraph.holds?.includes(type) ?? false;
const isObject = (value: unknown): value is Found => typeof value === "object" && value !== null && !Array.isArray(value);
const refuse = (refusal: RichTextRefusal = "unreadable"): never => {
  throw new NotAText(refusal);
};
const only = (found: Found, allowed: readonly string[]): void => {
  if (Object.keys(found).some((key) => !allowed.includes(key))) refuse();
};

function node(found: unknown, depth: number, reading: Reading): RichNode {
  if (depth > TEXT_LIMITS.depth) refuse("tooDeep");
  if ((reading.nodes += 1) > TEXT_LIMITS.nodes) refuse("tooLarge");
  if (!isObject(found)) return refuse();
  const type = NODE_KINDS.find((kind) => kind === found.type) ?? refuse();
  if (type === "text") return text(found);
  only(found, ["type", "attrs", "content", ...(isInline(type) ? ["marks"] : [])]);
  // Marks run over what stands among words; only on words they are seen, and kept.
  marksOf(found.marks);
  const attrs = attributes(NODE_RULES[type].attributes, found.attrs);
  if (typeof attrs?.anchor === "string") {
    if (reading.anchors.has(attrs.anchor)) refuse();
    reading.anchors.add(attrs.anchor);
  }
  const content = contentOf(type, found.content, depth, reading);
  return { type, ...(attrs ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) };
}

function contentOf(type: NodeKind, found: unknown, depth: number, reading: Reading): readonly RichNode[] {
  const { holds, mayBeEmpty = false, first } = NODE_RULES[type];
  if (found !== undefined && !Array.isArray(found)) return refuse();
  const parts = (found ?? []).map((part) => node(part, depth + 1, reading));
  if (holds === null ? parts.length > 0 : parts.some((part) => !holds.includes(part.type))) refuse();
  if (holds !== null && parts.length === 0 && !mayBeEmpty) refuse();
  if (first && parts[0]?.type !== first) refuse();
  return joined(parts);
}

/** Runs of words under the same marks are one. */
function joined(parts: readonly RichNode[]): readonly RichNode[] {
  const whole: RichNode[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last?.type === "text" && part.type === "text" && JSON.stringify(last.marks) === JSON.stringify(part.marks)) whole[whole.length - 1] = { ...last, text: `${last.text}${part.text}` };
    else whole.push(part);
  }
  return whole;
}

function text(found: Found): RichNode {
  only(found, ["type", "text", "marks"]);
  if (typeof found.text !== "string" || found.text === "" || hasControls(found.text)) return refuse();
  const marks = marksOf(found.marks);
  return { type: "text", text: found.text, ...(marks.length > 0 ? { marks } : {}) };
}

function marksOf(found: unknown): readonly Mark[] {
  if (found === undefined) return [];
  if (!Array.isArray(found)) return refuse();
  const read = new Map<MarkKind, Mark>(found.map((each: unknown) => {
    if (!isObject(each)) return refuse();
    only(each, ["type", "attrs"]);
    const type = MARK_KINDS.find((kind) => kind === each.type) ?? refuse();
    const attrs = attributes(MARK_RULES[type], each.attrs);
    return [type, { type, ...(attrs ? { attrs } : {}) }] as const;
  }));
  if (read.size !== found.length) refuse();
  return MARK_KINDS.flatMap((kind) => read.get(kind) ?? []);
}

/** The attributes that are there, in the order of the rules; one that is as usual is the same as none. Addresses have a reason of their own. */
function attributes(rules: Attributes, found: unknown): RichNode["attrs"] | undefined {
  if (found !== undefined && found !== null && !isObject(found)) return refuse();
  const given: Found = isObject(found) ? found : {};
  only(given, Object.keys(rules));
  const read = Object.entries(rules).flatMap(([name, { allows, usual }]) => {
    const value = given[name] === undefined && usual !== undefined ? usual : given[name];
    if (!allows(value)) refuse(name === "href" ? "badLink" : "unreadable");
    return value === usual ? [] : [[name, value as string | number] as const];
  });
  return read.length > 0 ? Object.fromEntries(read) : undefined;
}
