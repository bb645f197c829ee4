import type { RichNode } from "~/domain/rich-text";

/** What a node says by itself, or together with all it holds: words, line breaks, the names of what it refers to. */
export function wordsOf({ type, text, attrs, content = [] }: RichNode): string {
  if (type === "text") return text ?? "";
  if (type === "hardBreak") return "\n";
  if (type === "reference") return String(attrs?.label ?? "");
  if (type === "legalReference") return String(attrs?.text ?? "");
  return content.map(wordsOf).join(type === "tableRow" ? " | " : SEPARATED.includes(type) ? "\n" : "");
}

const SEPARATED: readonly string[] = ["doc", "blockquote", "bulletList", "orderedList", "listItem", "table", "tableHeader", "tableCell"];

/** A text without its looks: one line a paragraph, list items behind their numbers or dashes, table rows with bars between their cells. */
export function toPlainText(node: RichNode, indent = ""): string {
  const { type, content = [], attrs } = node;
  switch (type) {
    case "doc":
    case "blockquote":
      return content.map((part) => toPlainText(part, type === "doc" ? "" : `${indent}  `)).join("\n");
    case "bulletList":
      return content.map((item) => itemOf(item, indent, "-")).join("\n");
    case "orderedList":
      return content.map((item, place) => itemOf(item, indent, `${Number(attrs?.start ?? 1) + place}.`)).join("\n");
    case "table":
      return content.map((row) => indent + (row.content ?? []).map((cell) => wordsOf(cell).replaceAll("\n", " ")).join(" | ")).join("\n");
    default:
      return indent + wordsOf(node);
  }
}

function itemOf(item: RichNode, indent: string, sign: string): string {
  const [first, ...rest] = item.content ?? [];
  return [`${indent}${sign} ${first ? wordsOf(first) : ""}`, ...rest.map((part) => toPlainText(part, `${indent}  `))].join("\n");
}
