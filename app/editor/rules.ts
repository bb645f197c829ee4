import { HEADING_LEVELS, LINK_SCHEMES, type MarkKind, type NodeKind, REFERENCE_KINDS, TEXT_LIMITS } from "~/domain/rich-text";

import { withoutHidden } from "./hidden-signs";

/** An attribute: what it may be, the value that is the same as having none, whether it is a line of words, from which hidden signs are taken. */
type AttributeRule = { readonly allows: (value: unknown) => boolean; readonly usual?: string | number | null; readonly isLine?: boolean };
export type Attributes = Readonly<Record<string, AttributeRule>>;
type NodeRule = {
  /** What it holds; null for what holds nothing. */
  readonly holds: readonly NodeKind[] | null;
  readonly mayBeEmpty?: boolean;
  /** What comes first in it. */
  readonly first?: NodeKind;
  readonly attributes: Attributes;
};

/** One line of words, without anything hidden in it, of at most so many letters. */
const line = (limit: number): AttributeRule => ({ allows: (value) => typeof value === "string" && value.trim() !== "" && value.length <= limit && withoutHidden(value) === value && !/[\n\r]/.test(value), isLine: true });
const within = (least: number, most: number) => (value: unknown): boolean => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
/** Given where it is missing, so that none is needed. */
const anchor: AttributeRule = { allows: (value) => typeof value === "string" && /^[A-Za-z0-9_-]{1,40}$/.test(value), usual: null };
export const MOST_CELLS = 50;
const cell: Attributes = { colspan: { allows: within(1, MOST_CELLS), usual: 1 }, rowspan: { allows: within(1, MOST_CELLS), usual: 1 } };

/** Whether an address may stand in a text: of an allowed scheme, whole, and without anything hidden in it. */
export function isAllowedLink(address: unknown): address is string {
  if (typeof address !== "string" || address.length > TEXT_LIMITS.address || /\s/.test(address) || withoutHidden(address) !== address) return false;
  if (!/^[a-z]+:/i.test(address) || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (!LINK_SCHEMES.some((scheme) => scheme === protocol)) return false;
  if (protocol === "mailto:" || protocol === "tel:") return address.length > protocol.length;
  // A name before an @ passes a foreign site off as a known one.
  return /^https?:\/\/[^/\\]/i.test(address) && hostname !== "" && username === "" && password === "";
}

const INLINE = ["text", "hardBreak", "reference", "legalReference"] as const;
const BLOCKS = ["paragraph", "heading", "bulletList", "orderedList", "blockquote", "table"] as const;

/** What every node holds and carries: the one table that the check, the editor's schema and the canonical form follow. */
export const NODE_RULES: Readonly<Record<NodeKind, NodeRule>> = {
  doc: { holds: BLOCKS, attributes: {} },
  paragraph: { holds: INLINE, mayBeEmpty: true, attributes: { anchor } },
  heading: { holds: INLINE, mayBeEmpty: true, attributes: { anchor, level: { allows: (value) => HEADING_LEVELS.some((level) => level === value) } } },
  bulletList: { holds: ["listItem"], attributes: {} },
  orderedList: { holds: ["listItem"], attributes: { start: { allows: within(0, 10_000), usual: 1 } } },
  listItem: { holds: BLOCKS, first: "paragraph", attributes: {} },
  blockquote: { holds: BLOCKS, attributes: {} },
  table: { holds: ["tableRow"], attributes: { anchor } },
  // A row whose cells were all joined with those above it is empty.
  tableRow: { holds: ["tableHeader", "tableCell"], mayBeEmpty: true, attributes: {} },
  tableHeader: { holds: BLOCKS, attributes: cell },
  tableCell: { holds: BLOCKS, attributes: cell },
  text: { holds: null, attributes: {} },
  hardBreak: { holds: null, attributes: {} },
  reference: {
    holds: null,
    attributes: {
      kind: { allows: (value) => REFERENCE_KINDS.some((kind) => kind === value) },
      id: { allows: (value) => typeof value === "string" && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) },
      label: line(TEXT_LIMITS.name),
    },
  },
  legalReference: { holds: null, attributes: { text: line(TEXT_LIMITS.citation), href: { allows: (value) => value === null || isAllowedLink(value), usual: null } } },
};

/** What every mark carries, in the order in which they are stored. */
export const MARK_RULES: Readonly<Record<MarkKind, Attributes>> = { bold: {}, italic: {}, link: { href: { allows: isAllowedLink } }, strike: {}, underline: {} };

/**
 * The attributes of a node or mark that are kept, in the order of the rules: hidden signs taken out of words, and what is as usual left out, since it is the
 * same as having none. Null is the same as missing. It judges nothing.
 */
export function keptAttributes(rules: Attributes, given: Readonly<Record<string, unknown>>): Readonly<Record<string, string | number>> | undefined {
  const kept = Object.entries(rules).flatMap(([name, { usual, isLine = false }]) => {
    const value = isLine && typeof given[name] === "string" ? withoutHidden(given[name]).replaceAll(/[\n\r]+/g, " ") : given[name];
    return value === undefined || value === null || value === usual ? [] : [[name, value as string | number] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
