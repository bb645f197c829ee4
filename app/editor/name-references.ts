import type { RichNode, RichText } from "~/domain/rich-text";

/** What stands in place of a reference: the name of the record, where its reader may read it, else what kind of thing it is. */
export type NameOfReference = (id: string) => string;

/** A text in which references are plain words, for readers who cannot follow them: in a chat group, on a member's page. */
export function withReferencesNamed(document: RichText, nameOf: NameOfReference): RichText {
  return named(document, nameOf) as RichText;
}

function named(node: RichNode, nameOf: NameOfReference): RichNode {
  if (node.type === "reference") return { type: "text", text: nameOf(String(node.attrs?.id ?? "")) };
  return node.content ? { ...node, content: node.content.map((part) => named(part, nameOf)) } : node;
}
