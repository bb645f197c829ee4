import fc from "fast-check";

import { HEADING_LEVELS, MARK_KINDS, NODE_KINDS, REFERENCE_KINDS } from "~/domain/rich-text";

import { INERT_ADDRESSES, REFUSED_ADDRESSES } from "./hostile-addresses";
import { HIDING_WORDS, HOSTILE_WORDS } from "./hostile-words";

const ARABIC = ["المطلب", "تسوية", "الوضعية", "وَالتَّرقية", "عــام", "97-15", "،", "؛", "؟", "Article", "3", "l’agent", "«", "»", " ", "  ", "\t", "⟦", "⟧"];
const words = fc.array(fc.oneof({ arbitrary: fc.constantFrom(...ARABIC), weight: 6 }, { arbitrary: fc.constantFrom(...HOSTILE_WORDS), weight: 1 }, { arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }), weight: 1 }), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join("").replaceAll(/(?![\t])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]/gu, "") || "x");
const line = words.map((text) => text.trim().slice(0, 200).trim().replaceAll(/\p{Surrogate}/gu, "") || "x");
const optional = <Value>(key: string, value: fc.Arbitrary<Value>) => fc.option(value.map((given) => ({ [key]: given })), { nil: {} });

const markOf = (type: (typeof MARK_KINDS)[number]) => (type === "link" ? fc.constantFrom(...INERT_ADDRESSES).map((href) => ({ type, attrs: { href } })) : fc.constant({ type }));
const marks = fc.subarray([...MARK_KINDS], { maxLength: 3 }).chain((kinds) => fc.tuple(...kinds.map(markOf)));
const inline = fc.oneof(
  { arbitrary: fc.tuple(words, marks).map(([text, given]) => ({ type: "text", text, ...(given.length > 0 ? { marks: given } : {}) })), weight: 8 },
  { arbitrary: fc.constant({ type: "hardBreak" }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constantFrom(...REFERENCE_KINDS), id: fc.uuid({ version: 7 }), label: line }).map((attrs) => ({ type: "reference", attrs })), weight: 1 },
  { arbitrary: fc.tuple(line, optional("href", fc.constantFrom(...INERT_ADDRESSES))).map(([text, href]) => ({ type: "legalReference", attrs: { text, ...href } })), weight: 1 },
);
const anchor = fc.stringMatching(/^[a-z0-9]{10}$/);
const textBlock = fc.oneof(
  { arbitrary: fc.tuple(anchor, fc.array(inline, { maxLength: 4 })).map(([name, content]) => ({ type: "paragraph", attrs: { anchor: name }, content })), weight: 5 },
  { arbitrary: fc.tuple(anchor, fc.constantFrom(...HEADING_LEVELS), fc.array(inline, { maxLength: 3 })).map(([name, level, content]) => ({ type: "heading", attrs: { anchor: name, level }, content })), weight: 1 },
);
const paragraph = fc.tuple(anchor, fc.array(inline, { maxLength: 2 })).map(([name, content]) => ({ type: "paragraph", attrs: { anchor: name }, content }));

const { block } = fc.letrec<{ block: object; item: object; table: object }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: "xsmall" },
    textBlock, fc.array(tie("item"), { minLength: 1, maxLength: 2 }).map((content) => ({ type: "bulletList", content })),
    fc.tuple(optional("start", fc.nat({ max: 99 })), fc.array(tie("item"), { minLength: 1, maxLength: 2 })).map(([attrs, content]) => ({ type: "orderedList", attrs, content })),
    fc.array(tie("block"), { minLength: 1, maxLength: 2 }).map((content) => ({ type: "blockquote", content })), tie("table"),
  ),
  item: fc.tuple(paragraph, fc.array(tie("block"), { maxLength: 2 })).map(([first, rest]) => ({ type: "listItem", content: [first, ...rest] })),
  table: fc.tuple(anchor, fc.array(fc.array(fc.tuple(fc.constantFrom("tableCell", "tableHeader"), optional("colspan", fc.integer({ min: 1, max: 4 })), optional("rowspan", fc.integer({ min: 1, max: 4 })), fc.array(tie("block"), { minLength: 1, maxLength: 2 }))
    .map(([type, colspan, rowspan, content]) => ({ type, attrs: { ...colspan, ...rowspan }, content })), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }))
    .map(([name, rows]) => ({ type: "table", attrs: { anchor: name }, content: rows.map((content) => ({ type: "tableRow", content })) })),
}));

/** A document that the rules allow, as somebody might send it: empty contents spelled out, anchors there twice now and then. */
export const anySent = fc.array(block, { minLength: 1, maxLength: 3 }).map((content) => ({ type: "doc", content }));

/** What a mutation puts somewhere: values that are wrong where they stand, most of the time. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, 2, 99, -1, "", [], {}, [[]], ...NODE_KINDS, ...MARK_KINDS, "__proto__", "constructor", "script"), fc.constantFrom(...REFUSED_ADDRESSES), fc.constantFrom(...HOSTILE_WORDS), fc.constantFrom(...HIDING_WORDS),
  fc.constantFrom(...NODE_KINDS).map((type) => ({ type })), fc.constantFrom(...MARK_KINDS).map((type) => ({ type, attrs: { href: "javascript:alert(1)" } })),
);
const KEYS = ["type", "attrs", "content", "marks", "text", "anchor", "level", "href", "label", "id", "kind", "start", "colspan", "style", "onclick", "__proto__", "constructor"];
const mutation = fc.record({ at: fc.nat({ max: 10_000 }), key: fc.constantFrom(...KEYS), value: strange, how: fc.constantFrom("set", "replace", "remove", "repeat") });
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

/** A document that is right, changed in one to four places. */
export const anyMutated = fc.tuple(anySent, fc.array(mutation, { minLength: 1, maxLength: 4 })).map(([sent, mutations]) => mutations.reduce<unknown>(mutated, sent));

function mutated(whole: unknown, { at, key, value, how }: Mutation): unknown {
  const copy = structuredClone(whole);
  const holders: (unknown[] | Record<string, unknown>)[] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    holders.push(part as Record<string, unknown>);
    Object.values(part).forEach(visit);
  };
  visit(copy);
  const holder = holders[at % Math.max(1, holders.length)];
  if (Array.isArray(holder)) {
    if (how === "remove") holder.splice(at % Math.max(1, holder.length), 1);
    else if (how === "repeat") holder.push(...structuredClone(holder));
    else holder.splice(at % Math.max(1, holder.length), how === "replace" ? 1 : 0, value);
  } else if (holder) {
    const own = Object.keys(holder);
    const name = how === "set" ? key : (own[at % Math.max(1, own.length)] ?? key);
    if (how === "remove") delete holder[name];
    else Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return copy;
}
