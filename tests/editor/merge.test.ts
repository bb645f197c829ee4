import fc from "fast-check";
import { expect, test } from "vitest";

import type { RichNode, RichText } from "~/domain/rich-text";
import { anchorsIn } from "~/editor/anchors";
import { documentOf, heading, paragraph } from "~/editor/build";
import { canonicalText } from "~/editor/document";
import { mergeByParagraph, type MergeChoice, resolveMerge } from "~/editor/merge";
import { paragraphsOf } from "~/editor/paragraphs";
import { readRichText } from "~/editor/read";

import { longMemorandum } from "./long-memorandum";

/** What somebody does to a text: the block at a place changed, taken out, moved; a new one before it. */
type Edit = { readonly how: "change" | "remove" | "move" | "insert"; readonly at: number; readonly to: number };
const edits = fc.array(fc.record<Edit>({ how: fc.constantFrom("change", "remove", "move", "insert"), at: fc.nat({ max: 20 }), to: fc.nat({ max: 20 }) }), { maxLength: 5 });

const item = (words: string, anchor: string): RichNode => ({ type: "listItem", content: [paragraph(words, anchor)] });
const startOf = (count: number): RichText => documentOf(Array.from({ length: count }, (_, place): RichNode => {
  if (place % 5 === 3) return { type: "orderedList", content: [item(`بند ${place} أ`, `a${place}x`), item(`بند ${place} ب`, `a${place}y`)] };
  return place % 4 === 0 ? heading(2, `عنوان ${place}`, `a${place}`) : paragraph(`فقرة ${place}`, `a${place}`);
}));

/** The text with somebody's edits, each of which leaves words that nobody else writes. */
function edited(document: RichText, who: string, list: readonly Edit[]): RichText {
  const blocks = [...document.content];
  for (const [count, { how, at, to }] of list.entries()) {
    const place = at % Math.max(1, blocks.length);
    const block = blocks[place];
    if (how === "insert") blocks.splice(place, 0, paragraph(`${who} جديد ${count}`, `${who}${count}n`));
    else if (how === "remove" && blocks.length > 1) blocks.splice(place, 1);
    else if (how === "move" && block) blocks.splice(to % blocks.length, 0, ...blocks.splice(place, 1));
    else if (block) blocks[place] = changed(block, `${who} تغيير ${count}`);
  }
  return documentOf(blocks);
}

function changed(block: RichNode, words: string): RichNode {
  if (block.type !== "orderedList") return { ...block, content: [{ type: "text", text: words }] };
  const [first, ...rest] = block.content ?? [];
  return { ...block, content: [...(first ? [{ ...first, content: [{ ...first.content?.[0], content: [{ type: "text", text: words }] } as RichNode] }] : []), ...rest] };
}

const textsOf = (document: RichText): ReadonlyMap<string, string> => new Map(paragraphsOf(document).map(({ anchor, text }) => [anchor, text]));
const three = fc.tuple(fc.integer({ min: 1, max: 12 }), edits, edits).map(([count, mine, theirs]) => {
  const base = startOf(count);
  return { base, mine: edited(base, "mm", mine), theirs: edited(base, "tt", theirs) };
});
const none = new Map<string, MergeChoice>();
const RUNS = { numRuns: 1_500 };

test("where only one side changed a text, it is that side's text to the byte", () => {
  fc.assert(fc.property(three, ({ base, mine, theirs }) => {
    expect(canonicalText(resolveMerge(base, mine, base, none))).toBe(canonicalText(mine));
    expect(canonicalText(resolveMerge(base, base, theirs, none))).toBe(canonicalText(theirs));
    expect(mergeByParagraph(base, mine, mine).every(({ kind }) => kind === "same" || kind === "both")).toBe(true);
    expect(canonicalText(resolveMerge(base, mine, mine, none))).toBe(canonicalText(mine));
  }), RUNS);
});

test("without a choice no words that either side wrote are lost, and nothing that both kept", () => {
  fc.assert(fc.property(three, ({ base, mine, theirs }) => {
    const merged = resolveMerge(base, mine, theirs, none);
    const [before, ours, others, kept] = [textsOf(base), textsOf(mine), textsOf(theirs), [...textsOf(merged).values()]];
    for (const [own, other] of [[ours, others], [others, ours]] as const) {
      for (const [anchor, text] of own) {
        const isUntouched = before.get(anchor) === text;
        const otherTookItOut = isUntouched && !other.has(anchor);
        const otherChangedIt = isUntouched && other.get(anchor) !== text;
        if (!otherTookItOut && !otherChangedIt) expect(kept).toContain(text);
      }
    }
  }), RUNS);
});

test("what comes of two texts is a text: every anchor once, and the check takes it", () => {
  fc.assert(fc.property(three, ({ base, mine, theirs }) => {
    const merged = resolveMerge(base, mine, theirs, none);
    const anchors = anchorsIn(merged);
    expect(new Set(anchors).size).toBe(anchors.length);
    const read = readRichText(canonicalText(merged));
    expect(read.ok && canonicalText(read.document)).toBe(canonicalText(merged));
  }), RUNS);
});

test("of a conflict what was chosen stands: one side, the other, or both", () => {
  fc.assert(fc.property(three, fc.constantFrom<MergeChoice>("mine", "theirs", "both"), ({ base, mine, theirs }, choice) => {
    const conflicts = mergeByParagraph(base, mine, theirs).filter(({ kind }) => kind === "conflict");
    const kept = [...textsOf(resolveMerge(base, mine, theirs, new Map(conflicts.map(({ anchor }) => [anchor, choice])))).values()].join("\n");
    for (const conflict of conflicts) {
      for (const side of ["mine", "theirs"] as const) {
        const words = conflict[side]?.split("\n").filter((line) => /^(?:mm|tt) تغيير/.test(line)) ?? [];
        for (const line of words) expect(kept.includes(line)).toBe(choice === "both" || choice === side);
      }
    }
  }), RUNS);
});

test("a paragraph that one took out and the other changed is a conflict, whoever did which", () => {
  const base = documentOf([paragraph("أول", "a"), paragraph("ثان", "b")]);
  const without = documentOf([paragraph("أول", "a")]);
  const other = documentOf([paragraph("أول", "a"), paragraph("ثان معدل", "b")]);
  expect(mergeByParagraph(base, without, other).at(1)).toMatchObject({ anchor: "b", kind: "conflict", before: "ثان", mine: null, theirs: "ثان معدل" });
  expect(mergeByParagraph(base, other, without).at(1)).toMatchObject({ anchor: "b", kind: "conflict", mine: "ثان معدل", theirs: null });
  expect([...textsOf(resolveMerge(base, without, other, new Map([["b", "mine"]]))).values()]).toEqual(["أول"]);
  expect([...textsOf(resolveMerge(base, without, other, none)).values()]).toEqual(["أول", "ثان معدل"]);
});

test("where one side put paragraphs between others, they stand where they were put", () => {
  const base = documentOf([paragraph("1", "a"), paragraph("2", "b"), paragraph("3", "c")]);
  const mine = documentOf([paragraph("1", "a"), paragraph("mine", "m"), paragraph("2", "b"), paragraph("3", "c")]);
  const theirs = documentOf([paragraph("0", "t"), paragraph("1", "a"), paragraph("2", "b"), paragraph("theirs", "u"), paragraph("3", "c")]);
  expect([...textsOf(resolveMerge(base, mine, theirs, none)).values()]).toEqual(["0", "1", "mine", "2", "theirs", "3"]);
});

test("a link that leads elsewhere on each side is told apart", () => {
  const to = (href: string) => documentOf([{ type: "paragraph", attrs: { anchor: "a" }, content: [{ type: "text", text: "المرسوم", marks: [{ type: "link", attrs: { href } }] }] }]);
  const [part] = mergeByParagraph(to("https://a.example/"), to("https://b.example/"), to("https://c.example/"));
  expect(part).toMatchObject({ kind: "conflict", mine: "المرسوم (https://b.example/)", theirs: "المرسوم (https://c.example/)" });
});

test("two memoranda of 30,000 letters come together at once", () => {
  const base = longMemorandum();
  const began = performance.now();
  const merged = resolveMerge(base, edited(base, "mm", [{ how: "change", at: 3, to: 0 }]), edited(base, "tt", [{ how: "change", at: 9, to: 0 }, { how: "insert", at: 12, to: 0 }]), none);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect([...textsOf(merged).values()]).toEqual(expect.arrayContaining(["mm تغيير 0", "tt تغيير 0", "tt جديد 1"]));
});
