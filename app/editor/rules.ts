import { HEADING_LEVELS, LINK_SCHEMES, type MarkKind, type NodeKind, REFERENCE_KINDS, TEXT_LIMITS } from "~/domain/rich-text";

/** The attributes of a node or mark: each with what it may be, and the value that is the same as having none. */
type AttributeRule = { readonly allows: (value: unknown) => boolean; readonly usual?: string | number | null };
export type Attributes = Readonly<Record<string, AttributeRule>>;
type NodeRule = {
  /** What it holds; null for what holds nothing. */
  readonly holds: readonly NodeKind[] | null;
  readonly mayBeEmpty?: boolean;
  /** What comes first in it. */
  readonly first?: NodeKind;
  readonly attributes: Attributes;
};

const isName = (value: unknown): boolean => typeof value === "string" && value.length > 0 && value.length <= TEXT_LIMITS.name && !hasControls(value);
const isSpan = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 50;
const anchor: AttributeRule = { allows: (value) => typeof value === "string" && /^[A-Za-z0-9_-]{1,40}$/.test(value) };
const cell: Attributes = { colspan: { allows: isSpan, usual: 1 }, rowspan: { allows: isSpan, usual: 1 }, colwidth: { allows: (value) => value === null, usual: null } };

/** Whether a text holds what is drawn wrongly or not at all: control characters other than tabs and line ends, halves of letters. */
export function hasControls(text: string): boolean {
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const isControl = (code < 0x20 && letter !== "\t" && letter !== "\n" && letter !== "\r") || (code >= 0x7f && code <= 0x9f);
    if (isControl || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff) return true;
  }
  return false;
}

/** Whether an address may stand in a text: of an allowed scheme, whole, and without anything hidden in it. */
export function isAllowedLink(address: unknown): address is string {
  if (typeof address !== "string" || address.length > TEXT_LIMITS.address || /\s/.test(address) || hasControls(address) || !/^[a-z]+:/i.test(address)) return false;
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (!LINK_SCHEMES.some((scheme) => scheme === protocol)) return false;
  return protocol === "mailto:" || protocol === "tel:" ? address.length > protocol.length : /^https?:\/\/[^/]/i.test(address) && hostname !== "";
}

const INLINE = ["text", "hardBreak", "reference", "legalReference"] as const;
const BLOCKS = ["paragraph", "heading", "bulletList", "orderedList", "blockquote", "table"] as const;

/** What every node holds and carries: the one table that the check, the editor's schema and the canonical form follow. */
export const NODE_RULES: Readonly<Record<NodeKind, NodeRule>> = {
  doc: { holds: BLOCKS, attributes: {} },
  paragraph: { holds: INLINE, mayBeEmpty: true, attributes: { anchor } },
  heading: { holds: INLINE, mayBeEmpty: true, attributes: { anchor, level: { allows: (value) => HEADING_LEVELS.some((level) => level === value) } } },
  bulletList: { holds: ["listItem"], attributes: {} },
  orderedList: { holds: ["listItem"], attributes: { start: { allows: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10_000, usual: 1 }, type: { allows: (value) => value === null, usual: null } } },
  listItem: { holds: BLOCKS, first: "paragraph", attributes: {} },
  blockquote: { holds: BLOCKS, attributes: {} },
  table: { holds: ["tableRow"], attributes: {} },
  tableRow: { holds: ["tableHeader", "tableCell"], attributes: {} },
  tableHeader: { holds: BLOCKS, attributes: cell },
  tableCell: { holds: BLOCKS, attributes: cell },
  text: { holds: null, attributes: {} },
  hardBreak: { holds: null, attributes: {} },
  reference: { holds: null, attributes: { kind: { allows: (value) => REFERENCE_KINDS.some((kind) => kind === value) }, id: { allows: (value) => typeof value === "string" && /^[0-9a-f-]{36}$/.test(value) }, label: { allows: isName } } },
  legalReference: { holds: null, attributes: { text: { allows: isName }, href: { allows: (value) => value === null || isAllowedLink(value), usual: null } } },
};

/** What every mark carries, in the order in which they are stored. */
export const MARK_RULES: Readonly<Record<MarkKind, Attributes>> = { bold: {}, italic: {}, link: { href: { allows: isAllowedLink } }, strike: {}, underline: {} };
