import { readFileSync } from "node:fs";
import path from "node:path";

import type { AttributeSpec } from "@tiptap/pm/model";
import { expect, test } from "vitest";

import { HEADING_LEVELS, MARK_KINDS, NODE_KINDS } from "~/domain/rich-text";
import { newAnchor } from "~/editor/anchors";
import { MARK_RULES, NODE_RULES } from "~/editor/rules";
import { richTextSchema } from "~/editor/schema";

/** What the editor's own parts carry besides, always at their usual value and never kept. */
const UNKEPT: Readonly<Record<string, readonly string[]>> = {
  bulletList: ["direction"], orderedList: ["type", "direction"], blockquote: ["direction"], table: ["direction"], tableHeader: ["colwidth", "align"], tableCell: ["colwidth", "align"], link: ["target", "rel", "class", "title"],
};
const carried = (name: string, attrs: Record<string, AttributeSpec> | undefined) => Object.keys(attrs ?? {}).filter((each) => !UNKEPT[name]?.includes(each)).sort();

test("the editor knows the nodes and marks of the rules and nothing else, each with the attributes of the rules", () => {
  const { nodes, marks } = richTextSchema();
  expect(Object.keys(nodes).sort()).toEqual([...NODE_KINDS].sort());
  expect(Object.keys(marks).sort()).toEqual([...MARK_KINDS].sort());
  for (const kind of NODE_KINDS) expect([kind, ...carried(kind, nodes[kind]?.spec.attrs)]).toEqual([kind, ...Object.keys(NODE_RULES[kind].attributes).sort()]);
  for (const kind of MARK_KINDS) expect([kind, ...carried(kind, marks[kind]?.spec.attrs)]).toEqual([kind, ...Object.keys(MARK_RULES[kind]).sort()]);
});

test("what a node may hold is the same by the rules and in the editor", () => {
  const { nodes } = richTextSchema();
  for (const kind of NODE_KINDS) {
    const held = NODE_KINDS.filter((inner) => {
      const type = nodes[inner];
      return type !== undefined && nodes[kind]?.contentMatch.matchType(type) !== null && nodes[kind]?.contentMatch.matchType(type) !== undefined;
    });
    const { holds, first } = NODE_RULES[kind];
    expect([kind, ...held]).toEqual([kind, ...NODE_KINDS.filter((inner) => (first ? inner === first : holds?.includes(inner)))]);
    expect([kind, nodes[kind]?.contentMatch.validEnd]).toEqual([kind, holds === null || NODE_RULES[kind].mayBeEmpty === true]);
  }
});

test("the schema is made once", () => {
  expect(richTextSchema()).toBe(richTextSchema());
  expect(HEADING_LEVELS).toEqual([2, 3, 4]);
});

test("an anchor is ten letters and digits, and no two are alike", () => {
  const made = Array.from({ length: 5_000 }, newAnchor);
  expect(made.every((anchor) => /^[a-z0-9]{10}$/.test(anchor))).toBe(true);
  expect(new Set(made).size).toBe(made.length);
});

/** The packages that a file of ours asks for when it runs, by itself and by what it asks for. */
function packagesOf(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const source = readFileSync(file, "utf8");
  const asked = [...source.matchAll(/^(?:import|export)\s+(?!type\b)[^"]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gms)].map(([, from, bare]) => from ?? bare ?? "");
  return asked.flatMap((name) => {
    if (!name.startsWith(".") && !name.startsWith("~")) return [name];
    const base = name.startsWith("~") ? path.resolve("app", name.slice(2)) : path.resolve(path.dirname(file), name);
    const found = [`${base}.ts`, `${base}.tsx`].find((each) => {
      try {
        return readFileSync(each) !== null;
      } catch {
        return false;
      }
    });
    return found ? packagesOf(found, seen) : [name];
  });
}

test("a reader's page of a text asks for nothing of the editor", () => {
  expect([...new Set(packagesOf(path.resolve("app/editor/page.tsx")))].sort()).toEqual(["diff", "react"]);
  expect(packagesOf(path.resolve("app/editor/extensions.ts")), "the look sees what the editor asks for").toContain("@tiptap/starter-kit");
});
