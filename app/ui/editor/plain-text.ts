import type { RichNode } from "~/domain/rich-text";
import { canonicalText, documentFrom } from "~/editor/document";
import { appendParagraphs, editableParagraphs, paragraphsOf, withParagraphTexts } from "~/editor/paragraphs";
import { wordsOf } from "~/editor/plain-text";
import { paragraphField, paragraphsIn } from "~/forms/paragraph-fields";

import type { PlainPart } from "./plain-fields";

/** A document in the parts that the page shows without scripts, in their order: a field for each paragraph, and tables as they are. Headings count by themselves. */
export function plainParts(source: string): PlainPart[] {
  const document = documentFrom(source);
  const places = new Map(paragraphsOf(document).map((paragraph) => [paragraph.anchor, paragraph]));
  let headings = 0;
  const partsOf = (node: RichNode, path: string): PlainPart[] => {
    if (node.type === "table") return [{ kind: "table", key: path, rows: (node.content ?? []).map((row) => (row.content ?? []).map(wordsOf)) }];
    const found = places.get(String(node.attrs?.anchor ?? ""));
    if (!found || found.kind === "table") return (node.content ?? []).flatMap((part, place) => partsOf(part, `${path}.${place}`));
    headings += found.kind === "heading" ? 1 : 0;
    return [{ kind: found.kind, anchor: found.anchor, place: found.kind === "heading" ? headings : found.number, text: found.text }];
  };
  return partsOf(document, "");
}

/** A document with what was typed in the fields of its paragraphs, and in the field for new ones. */
export function withFields(source: string, typed: ReadonlyMap<string, string>): string {
  const document = documentFrom(source);
  const changed = editableParagraphs(document).flatMap(({ anchor }) => {
    const text = typed.get(paragraphField(anchor));
    return text === undefined ? [] : [[anchor, text] as const];
  });
  const more = paragraphsIn(typed.get("more") ?? "");
  if (changed.length === 0 && more.length === 0) return source;
  return canonicalText(appendParagraphs(withParagraphTexts(document, new Map(changed)), more));
}
