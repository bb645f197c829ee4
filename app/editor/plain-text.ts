import type { RichNode } from "~/domain/rich-text";

/** The brackets in which what a text refers to stands among plain words, so that it is known again as one thing. */
export const BRACKETS = ["⟦", "⟧"] as const;

/** What a node says by itself, or together with all it holds: words, line breaks, and in brackets the names of what it refers to. */
export function wordsOf({ type, text, attrs, content = [] }: RichNode): string {
  if (type === "text") return text ?? "";
  if (type === "hardBreak") return "\n";
  if (type === "reference") return inBrackets(String(attrs?.label ?? ""));
  if (type === "legalReference") return inBrackets(String(attrs?.text ?? ""));
  return content.map(wordsOf).join(type === "tableRow" ? " | " : SEPARATED.includes(type) ? "\n" : "");
}

/** Brackets in a name would end it early. */
const inBrackets = (name: string): string => BRACKETS[0] + name.replaceAll(/[⟦⟧\n]/g, " ") + BRACKETS[1];
const SEPARATED: readonly string[] = ["doc", "blockquote", "bulletList", "orderedList", "listItem", "table", "tableHeader", "tableCell"];

/**
 * A text, or a part of one, without its looks: one line a paragraph, list items behind their numbers or dashes, table rows with bars between their cells,
 * the address of a link behind its words, mentions under their names, references to laws as numbers in brackets with their notes at the end.
 */
export function toPlainText(node: RichNode): string {
  const notes: string[] = [];
  const text = blockText(node, "", notes);
  return notes.length > 0 ? `${text}\n\n${notes.map((note, place) => `[${place + 1}] ${note}`).join("\n")}` : text;
}

function blockText(node: RichNode, indent: string, notes: string[]): string {
  const { type, content = [], attrs } = node;
  switch (type) {
    case "doc":
    case "blockquote":
    case "listItem":
      return content.map((part) => blockText(part, type === "blockquote" ? `${indent}  ` : indent, notes)).join("\n");
    case "bulletList":
      return content.map((item) => itemText(item, "- ", indent, notes)).join("\n");
    case "orderedList":
      return content.map((item, place) => itemText(item, `${Number(attrs?.start ?? 1) + place}. `, indent, notes)).join("\n");
    case "table":
      return content.map((row) => blockText(row, indent, notes)).join("\n");
    case "tableRow":
      return indent + content.map((cell) => blockText(cell, "", notes)).join(" | ");
    case "tableHeader":
    case "tableCell":
      return content.map((part) => blockText(part, "", notes).replaceAll("\n", " ")).join(" ");
    default:
      return indent + lineText(content.length > 0 ? content : type === "paragraph" || type === "heading" ? [] : [node], notes).replaceAll("\n", `\n${indent}`);
  }
}

function itemText(item: RichNode, sign: string, indent: string, notes: string[]): string {
  const inner = indent + " ".repeat(sign.length);
  return (item.content ?? []).map((part, place) => (place === 0 ? `${indent}${sign}${blockText(part, inner, notes).slice(inner.length)}` : blockText(part, inner, notes))).join("\n");
}

/** The words of a paragraph. The address of a link that runs over several pieces stands behind the last of them. */
function lineText(pieces: readonly RichNode[], notes: string[]): string {
  return pieces.map((piece, place) => {
    const href = linkOf(piece);
    const isLast = href !== null && linkOf(pieces[place + 1]) !== href;
    const words = pieceText(piece, notes);
    return isLast && words.trim() !== href ? `${words} (${href})` : words;
  }).join("");
}

function pieceText(piece: RichNode, notes: string[]): string {
  if (piece.type === "reference") return String(piece.attrs?.label ?? "");
  if (piece.type !== "legalReference") return wordsOf(piece);
  const { text, href } = piece.attrs ?? {};
  notes.push(href ? `${String(text)} (${String(href)})` : String(text));
  return ` [${notes.length}]`;
}

const linkOf = (piece: RichNode | undefined): string | null => {
  const href = piece?.marks?.find(({ type }) => type === "link")?.attrs?.href;
  return href === undefined ? null : String(href);
};
