/** Goes up when what a stored text may hold changes; deposited versions keep theirs (settled question 13). */
export const SCHEMA_VERSION = 1;

/** Everything that a text is made of. */
export const NODE_KINDS = [
  "doc", "paragraph", "heading", "bulletList", "orderedList", "listItem", "blockquote", "table", "tableRow", "tableHeader", "tableCell", "text", "hardBreak", "reference", "legalReference",
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];
export const MARK_KINDS = ["bold", "italic", "link", "strike", "underline"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export const HEADING_LEVELS = [2, 3, 4] as const;
/** What a text can mention of its dossier. */
export const REFERENCE_KINDS = ["demand", "commitment", "meeting"] as const;

/** The schemes that a link may have; everything else could run, or lead out of the browser. */
export const LINK_SCHEMES = ["http:", "https:", "mailto:", "tel:"] as const;

/** How large a text may be: bytes as it arrives and as it is kept, nodes within nodes, nodes in all, letters of an address, of a record's name, of a citation. */
export const TEXT_LIMITS = { bytes: 256 * 1024, depth: 30, nodes: 5_000, address: 2_000, name: 300, citation: 300 } as const;

type Attributes = Readonly<Record<string, string | number | null>>;
export type Mark = { readonly type: MarkKind; readonly attrs?: Attributes };
export type RichNode = {
  readonly type: NodeKind;
  readonly attrs?: Attributes;
  readonly content?: readonly RichNode[];
  readonly text?: string;
  readonly marks?: readonly Mark[];
};

/** A text of the house: the one form in which the editor, the page and plain text know it. */
export type RichText = RichNode & { readonly type: "doc"; readonly content: readonly RichNode[] };

/** Why something is not taken for a text; `unreadable` is what is not JSON at all. */
export const RICH_TEXT_REFUSALS = ["tooLarge", "tooDeep", "tooMany", "unreadable", "notADocument", "unknownNode", "unknownMark", "badAttribute", "badLink", "misplaced"] as const;
export type RichTextRefusal = (typeof RICH_TEXT_REFUSALS)[number];
