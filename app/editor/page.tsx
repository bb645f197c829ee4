import { createElement, type ReactNode } from "react";

import type { Mark, RichNode, RichText } from "~/domain/rich-text";

import { anchorOf, paragraphsOf } from "./paragraphs";
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
};

type Drawing = Pick<RichTextPageProps, "seen" | "hidden"> & {
  readonly numbers: ReadonlyMap<string, string>;
  /** Within a list, a quote or a table it is that which has a direction: what has one of its own is not asked for its letters, and signs and cells would stand on the wrong side. */
  readonly isWithin: boolean;
};

/** A text on paper, without any of the editor. Each paragraph runs in its own direction and can be pointed at by its anchor. */
export function RichTextPage({ document, point = false, seen, hidden }: RichTextPageProps) {
  const numbers = new Map(point === false ? [] : paragraphsOf(document).map(({ anchor, number }) => [anchor, point === null ? `§${number}` : `§${point}.${number}`] as const));
  return <div className="rich-text">{document.content.map((node, place) => drawn(node, place, { numbers, seen, hidden, isWithin: false }))}</div>;
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
      return <div key={key} className="rich-table"><table dir="auto"><tbody>{inside}</tbody></table></div>;
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
      return <LegalReference key={key} text={String(attrs?.text ?? "")} href={attrs?.href} />;
    case "text":
      return <span key={key}>{(node.marks ?? []).reduce<ReactNode>(marked, node.text)}</span>;
    case "doc":
      return null;
  }
}

function block(node: RichNode, key: number, inside: ReactNode, { numbers, isWithin }: Drawing): ReactNode {
  const anchor = anchorOf(node);
  const tag = node.type === "heading" ? `h${Number(node.attrs?.level)}` : "p";
  const number = numbers.get(anchor);
  return createElement(tag, { key, id: `p-${anchor}`, ...(isWithin ? {} : { dir: "auto" }), ...(number ? { "data-number": number } : {}) }, inside);
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

function LegalReference({ text, href }: { readonly text: string; readonly href: unknown }) {
  const words = <bdi>{text}</bdi>;
  return <cite className="rich-law">{isAllowedLink(href) ? <a href={href} rel="noopener noreferrer nofollow">{words}</a> : words}</cite>;
}
