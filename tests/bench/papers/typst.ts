import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import { wordsOf } from "~/editor/plain-text";
import type { RichNode } from "~/domain/rich-text";
import { fileOfFace, FACES } from "~/pdf/fonts";
import type { Paper, PaperBlock } from "~/presenters/paper";

/** What papers are measured against. The product has no use for it: the benchmark installs it into a folder of its own. */
const PACKAGE = "@myriaddreamin/typst-ts-node-compiler";
const VERSION = "0.7.0";
const FOLDER = path.resolve(".cache/typst");

type Compiler = { compile(given: { mainFileContent: string }): { result: { numOfPages: number } | null }; pdf(given: { mainFileContent: string }): Uint8Array; evictCache(age: number): void };
type Typst = { NodeCompiler: { create(given: { workspace: string; fontArgs: { fontPaths: string[] }[] }): Compiler } };

/** Sets a paper with Typst: answers how many pages it has. Null where Typst is not to be had. */
export function typstSetter(): ((paper: Paper) => Uint8Array) | null {
  if (!existsSync(path.join(FOLDER, "node_modules", PACKAGE))) {
    mkdirSync(FOLDER, { recursive: true });
    spawnSync("npm", ["install", "--prefix", FOLDER, "--no-save", "--no-audit", "--no-fund", `${PACKAGE}@${VERSION}`], { stdio: "ignore" });
  }
  if (!existsSync(path.join(FOLDER, "node_modules", PACKAGE))) return null;
  const { NodeCompiler } = createRequire(path.join(FOLDER, "here.js"))(PACKAGE) as Typst;
  const fontPaths = [FACES.Cairo.regular, FACES.Cairo.bold].map((face) => path.dirname(fileOfFace(face)));
  const compiler = NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontPaths }] });
  return (paper) => {
    // What it remembers of the time before would be another measurement.
    compiler.evictCache(0);
    return compiler.pdf({ mainFileContent: markupOf(paper) });
  };
}

const text = (words: string): string => `#text(${JSON.stringify(words)})`;
const cell = (words: string): string => `[${text(words)}]`;

/** The same text as markup, with the same page, size of letters, contents and foot. */
function markupOf({ title, subtitle, blocks }: Paper): string {
  return [
    `#set page(paper: "a4", margin: (x: 20mm, top: 16mm, bottom: 22mm), footer: context [${text(title)} #counter(page).display("1 / 1", both: true)])`,
    `#set text(lang: "ar", dir: rtl, font: "Cairo", size: 10.5pt, hyphenate: false)`,
    `#set par(leading: 0.9em)`,
    `#align(center)[${text(title)} #linebreak() ${text(subtitle ?? "")}]`,
    ...blocks.map(markup),
  ].join("\n\n");
}

function markup(block: PaperBlock): string {
  switch (block.kind) {
    case "heading":
      return `${"=".repeat(block.level)} ${text(block.words)}`;
    case "words":
      return block.words.split("\n").map(text).join("\n\n");
    case "facts":
      return block.facts.map(({ label, value }) => `${text(label)} ${text(value)}`).join("\n\n");
    case "bullets":
      return block.items.map((item) => `- ${text(item)}`).join("\n");
    case "beside":
      return `#grid(columns: ${block.lists.length}, ${block.lists.map(({ label, items }) => cell([label, ...items].join("\n"))).join(", ")})`;
    case "table":
      return `#table(columns: (${block.columns.map(({ share }) => `${share}fr`).join(", ")}), table.header(${block.columns.map(({ label }) => cell(label)).join(", ")}), ${block.rows.flat().map(cell).join(", ")})`;
    case "event":
      return `#grid(columns: (104pt, 1fr), ${cell(block.when)}, [*${text(block.title)}*\n\n${[...block.notes, ...block.items].map(text).join("\n\n")}])`;
    case "richText":
      return block.document.content.map(markupOfNode).join("\n\n");
    case "ruled":
      return text(block.label);
    case "signatures":
      return block.places.map(({ label }) => text(label)).join("\n\n");
    case "contents":
      return `#outline(title: ${cell(block.label)})`;
    case "pair":
      return block.lines.map(({ first, second }) => (second === null ? text(first) : `#grid(columns: (1fr, 1fr), ${cell(first)}, ${cell(second)})`)).join("\n\n");
    case "newPage":
      return "#pagebreak()";
  }
}

function markupOfNode(node: RichNode): string {
  switch (node.type) {
    case "heading":
      return `*${text(wordsOf(node))}*`;
    case "orderedList":
      return (node.content ?? []).map((item) => `+ ${text(wordsOf(item))}`).join("\n");
    case "table":
      return `#table(columns: ${node.content?.[0]?.content?.length ?? 1}, ${(node.content ?? []).flatMap((row) => (row.content ?? []).map((part) => cell(wordsOf(part)))).join(", ")})`;
    default:
      return text(wordsOf(node));
  }
}
