import type { TracedParagraph } from "~/domain/rows/trace";

type Node = { readonly attrs?: { readonly anchor?: unknown }; readonly text?: unknown; readonly content?: readonly Node[] };

const textOf = ({ text, content = [] }: Node): string => (typeof text === "string" ? text : content.map(textOf).join(""));
const anchoredIn = (node: Node): readonly Node[] => (typeof node.attrs?.anchor === "string" ? [node] : (node.content ?? []).flatMap(anchoredIn));

/** The numbered paragraphs of a stored text, those that carry an anchor, with their words. */
export function paragraphsIn(source: string): TracedParagraph[] {
  return anchoredIn(JSON.parse(source) as Node).map((node, place) => ({ anchor: String(node.attrs?.anchor), number: place + 1, text: textOf(node) }));
}
