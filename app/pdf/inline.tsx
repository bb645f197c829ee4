import { Link, Text } from "@react-pdf/renderer";
import type { ReactNode } from "react";

import type { Mark, RichNode } from "~/domain/rich-text";
import { isAllowedLink } from "~/editor/rules";
import type { Direction } from "~/i18n/direction";

import { WEIGHT } from "./fonts";
import { drawable } from "./letters";
import type { TextStyle } from "./parts";
import { COLOUR } from "./theme";

/** What the words of a text may name of the house, and the numbers of its notes. */
export type Naming = {
  readonly references: Readonly<Record<string, string>>;
  readonly hidden: Readonly<Record<string, string>>;
  /** By the node of the reference to a law. */
  readonly notes: ReadonlyMap<RichNode, number>;
};

/** A number that leads to a note below the text. */
const NOTE: TextStyle = { fontSize: 7.5, verticalAlign: "super" };

/** The words of a paragraph with their marks, for a text to hold. Each part has the direction of the paragraph: the renderer asks the first one for that of all. */
export function inlineOf(nodes: readonly RichNode[], naming: Naming, direction: Direction): ReactNode[] {
  return nodes.map((node, place) => inline(node, place, naming, direction));
}

function inline(node: RichNode, key: number, naming: Naming, direction: Direction): ReactNode {
  switch (node.type) {
    case "hardBreak":
      return "\n";
    case "reference":
      return <Text key={key} style={{ direction }}>{drawable(referenced(node, naming))}</Text>;
    case "legalReference":
      return <Text key={key} style={{ ...NOTE, direction }}>{` ${naming.notes.get(node) ?? ""}`}</Text>;
    case "text":
      return marked(drawable(node.text ?? ""), key, node.marks ?? [], direction);
    default:
      return null;
  }
}

/** The name of a record where this paper may name it. */
const referenced = ({ attrs }: RichNode, { references, hidden }: Naming): string => references[String(attrs?.id ?? "")] ?? hidden[String(attrs?.kind ?? "")] ?? "…";

function marked(words: string, key: number, marks: readonly Mark[], direction: Direction): ReactNode {
  if (marks.length === 0) return words;
  const style = { ...styleOf(marks), direction };
  const address = marks.find(({ type }) => type === "link")?.attrs?.href;
  return isAllowedLink(address) ? <Link key={key} src={address} style={{ ...style, color: COLOUR.brand, textDecoration: "underline" }}><Text style={{ direction }}>{words}</Text></Link> : <Text key={key} style={style}>{words}</Text>;
}

/** One style for all marks: lines under and through words are one property, and so is how heavy they are. */
function styleOf(marks: readonly Mark[]): TextStyle {
  const has = (type: Mark["type"]): boolean => marks.some((mark) => mark.type === type);
  const lines = [has("underline") && "underline", has("strike") && "line-through"].filter(Boolean).join(" ");
  const weight = has("bold") ? WEIGHT.bold : has("italic") ? WEIGHT.strong : null;
  return { ...(weight ? { fontWeight: weight } : {}), ...(lines ? { textDecoration: lines as "underline" } : {}) };
}
