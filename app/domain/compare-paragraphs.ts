/** A paragraph with its words; headings and empty paragraphs have no number. */
export type Paragraph = { readonly anchor: string; readonly number: number | null; readonly text: string };

/** A paragraph in two versions; null where a version does not have it. */
export type ComparedParagraph = {
  readonly anchor: string;
  readonly kind: "same" | "changed" | "added" | "removed";
  /** Its number in the later version, or in the earlier one where it was taken out. */
  readonly number: number | null;
  readonly before: string | null;
  readonly after: string | null;
};

/** Two versions paragraph by paragraph, in the order of the later one; what was taken out stands behind what it followed. Paragraphs are known by their anchors. */
export function compareParagraphs(before: readonly Paragraph[], after: readonly Paragraph[]): ComparedParagraph[] {
  const earlier = new Map(before.map((paragraph) => [paragraph.anchor, paragraph]));
  const kept = new Set(after.map(({ anchor }) => anchor));
  const removedBehind = new Map<string | null, ComparedParagraph[]>();
  let last: string | null = null;
  for (const { anchor, number, text } of before) {
    if (kept.has(anchor)) last = anchor;
    else removedBehind.set(last, [...(removedBehind.get(last) ?? []), { anchor, kind: "removed", number, before: text, after: null }]);
  }
  const rows = after.flatMap(({ anchor, number, text }): ComparedParagraph[] => {
    const was = earlier.get(anchor)?.text ?? null;
    const kind = was === null ? "added" : was === text ? "same" : "changed";
    return [{ anchor, kind, number, before: was, after: text }, ...(removedBehind.get(anchor) ?? [])];
  });
  return [...(removedBehind.get(null) ?? []), ...rows];
}
