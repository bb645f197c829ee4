import { createElement, Fragment, type ReactNode } from "react";

import type { Mark, RichNode, RichText } from "~/domain/rich-text";

import { anchorOf } from "./anchors";
import { type Note, notesOf, NotesOf, NoteSign, type NoteWords } from "./notes";
import { signsOf } from "./paragraphs";
import { isAllowedLink } from "./rules";

/** What somebody may see of a record that a text refers to. */
export type SeenReference = { readonly href: string; readonly label: string };

type RichTextPageProps = {
  readonly document: RichText;
  /** The number of the point that the text is in a file: its paragraphs are §7.1, §7.2…; null or none: §1, §2… Without numbers when false. */
  readonly point?: number | null | false;
  /** The record behind a reference, as this reader sees it; null when it is not theirs to read. Without it every reference is only named. */
  readonly seen?: (id: string) => SeenReference | null;
  /** What stands for a record that is not the reader's to read. */
  readonly hidden?: (kind: string) => string;
  /** What stands beside a paragraph, a heading or a table, wherever in the text that is; null for nothing. */
  readonly beside?: (anchor: string) => ReactNode;
  readonly words: NoteWords;
};

type Drawing = Pick<RichTextPageProps, "seen" | "hidden" | "beside" | "words"> & {
  readonly numbers: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<RichNode, Note>;
  /** Within a list, a quote or a table it is that which has a direction: what has one of its own is not asked for its letters, and signs and cells would stand on the wrong side. */
  readonly isWithin: boolean;
};

/**
 * A text on paper, without any of the editor. Each paragraph runs in its own direction and can be pointed at by its anchor (`p-…`); references to laws are
 * numbers that lead to notes at the end. Addresses are asked once more whether they may be followed.
 */
export function RichTextPage({ document, point = false, seen, hidden, beside, words }: RichTextPageProps) {
  const numbers = signsOf(document, point);
  const notes = notesOf(document);
  const drawing = { numbers, seen, hidden, beside, words, notes, isWithin: false };
  return (
    <div className="rich-text">
      {document.content.map((node, place) => drawn(node, place, drawing))}
      {notes.size > 0 && <NotesOf notes={[...notes.values()]} words={words} />}
    </div>
  );
}

function drawn(node: RichNode, key: number, drawing: Drawing): ReactNode {
  const { type, attrs, content = [] } = node;
  const inside = content.map((part, place) => drawn(part, place, { ...drawing, isWithin: true }));
  switch (type) {
    case "paragraph":
    case "heading":
      return block(node, key, inside, drawing);
    case "orderedList":
      return <ol key={key} dir="auto" start={Number(attrs?.start ?? 1)}>{inside}</ol>;
    case "table":
      return withBeside(node, key, drawing, <div className="rich-table" {...named(node, drawing)}><table dir="auto"><tbody>{inside}</tbody></table></div>);
    case "tableHeader":
    case "tableCell":
      return createElement(type === "tableHeader" ? "th" : "td", { key, colSpan: Number(attrs?.colspan ?? 1), rowSpan: Number(attrs?.rowspan ?? 1) }, inside);
    case "bulletList":
      return <ul key={key} dir="auto">{inside}</ul>;
    case "listItem":
      return <li key={key}>{inside}</li>;
    case "blockquote":
      return <blockquote key={key} dir="auto">{inside}</blockquote>;
    case "tableRow":
      return <tr key={key}>{inside}</tr>;
    case "hardBreak":
      return <br key={key} />;
    case "reference":
      return <Reference key={key} node={node} {...drawing} />;
    case "legalReference":
      return <NoteSign key={key} note={drawing.notes.get(node)} words={drawing.words} />;
    case "text":
      return <span key={key}>{(node.marks ?? []).reduce<ReactNode>(marked, node.text)}</span>;
    case "doc":
      return null;
  }
}

/** The anchor and the number of a paragraph or a table. */
function named(node: RichNode, { numbers }: Drawing) {
  const number = numbers.get(anchorOf(node));
  return { id: `p-${anchorOf(node)}`, ...(number ? { "data-number": number } : {}) };
}

function block(node: RichNode, key: number, inside: ReactNode, drawing: Drawing): ReactNode {
  const tag = node.type === "heading" ? `h${Number(node.attrs?.level)}` : "p";
  return withBeside(node, key, drawing, createElement(tag, { ...named(node, drawing), ...(drawing.isWithin ? {} : { dir: "auto" }) }, inside));
}

/** Something in the text, and beside it what was asked for its anchor. Where that stands follows the page, not the letters of the text. */
function withBeside(node: RichNode, key: number, { beside }: Drawing, drawnNode: ReactNode): ReactNode {
  const other = beside?.(anchorOf(node)) ?? null;
  return other === null ? <Fragment key={key}>{drawnNode}</Fragment> : <div key={key} className="rich-row">{drawnNode}{other}</div>;
}

const MARKS = { bold: "strong", italic: "em", underline: "u", strike: "s" } as const;

function marked(inside: ReactNode, mark: Mark): ReactNode {
  if (mark.type !== "link") return createElement(MARKS[mark.type], null, inside);
  const href = mark.attrs?.href;
  return isAllowedLink(href) ? <a href={href} rel="noopener noreferrer nofollow">{inside}</a> : inside;
}

function Reference({ node: { attrs }, seen, hidden }: { readonly node: RichNode } & Pick<Drawing, "seen" | "hidden">) {
  const found = seen?.(String(attrs?.id ?? ""));
  if (found) return <a className="rich-reference" href={found.href}><bdi>{found.label}</bdi></a>;
  return <span className="rich-reference">{hidden?.(String(attrs?.kind ?? "")) ?? "…"}</span>;
}
