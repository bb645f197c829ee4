import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";

import type { RichNode } from "~/domain/rich-text";
import { anchorOf } from "~/editor/anchors";
import { notesOf } from "~/editor/notes";
import { signsOf } from "~/editor/paragraphs";
import { wordsOf } from "~/editor/plain-text";
import type { Direction } from "~/i18n/direction";
import type { PaperBlock } from "~/presenters/paper";

import { directionOfText } from "./direction";
import { inlineOf, type Naming } from "./inline";
import { Hanging, running, type Size, startSpace, Words } from "./parts";
import { RichTable } from "./rich-table";
import { COLOUR, TEXT } from "./theme";

/** Room for «§12.34» beside a paragraph, for a sign of a list, and for a step of a list within another. */
const NUMBER = 40;
const SIGN = 18;

/** What a node is drawn in: its direction, which a list, a quote or a table gives to all in it. */
type Place = { readonly within: Direction; readonly isWithin: boolean; readonly naming: Naming; readonly numbers: ReadonlyMap<string, string> };

/** A text of the house as pages: every node and mark that the editor knows, each paragraph in its own direction, numbered as on the screen. */
export function RichTextOnPaper({ block, direction }: { readonly block: Extract<PaperBlock, { kind: "richText" }>; readonly direction: Direction }) {
  const { document, references, hidden, notesLabel } = block;
  const notes = notesOf(document);
  const naming = { references, hidden, notes: new Map([...notes].map(([node, { number }]) => [node, number] as const)) };
  const place: Place = { within: direction, isWithin: false, naming, numbers: signsOf(document, block.point) };
  return (
    <>
      {document.content.map((node, key) => <Block key={key} node={node} place={place} />)}
      {notes.size > 0 && <Words within={direction} size={TEXT.small} style={{ color: COLOUR.quiet, marginTop: 8 }}>{notesLabel}</Words>}
      {[...notes.values()].map(({ number, text }) => (
        <Hanging key={number} sign={String(number)} width={SIGN} direction={direction}>
          <Words within={direction} size={TEXT.small}>{text}</Words>
        </Hanging>
      ))}
    </>
  );
}

/** The direction in which a node and all in it run. */
const directionOf = (node: RichNode, { within, isWithin }: Place): Direction => (isWithin ? within : directionOfText(wordsOf(node), within));

function Block({ node, place }: { readonly node: RichNode; readonly place: Place }): ReactNode {
  const direction = directionOf(node, place);
  const inside: Place = { ...place, within: direction, isWithin: true };
  const { type, content = [] } = node;
  switch (type) {
    case "paragraph":
      return <Paragraph node={node} place={{ ...place, within: direction }} />;
    case "heading":
      return <Heading node={node} place={{ ...place, within: direction }} />;
    case "orderedList":
      return content.map((item, at) => <Item key={at} sign={`${Number(node.attrs?.start ?? 1) + at}.`} item={item} place={inside} />);
    case "bulletList":
      return content.map((item, at) => <Item key={at} sign="•" item={item} place={inside} />);
    case "blockquote":
      return <Quote direction={direction}>{content.map((part, at) => <Block key={at} node={part} place={inside} />)}</Quote>;
    case "table":
      return <Numbered number={place.numbers.get(anchorOf(node))} direction={direction}><RichTable node={node} direction={direction} isNested={place.isWithin} cell={(part, at) => <Block key={at} node={part} place={inside} />} /></Numbered>;
    default:
      return null;
  }
}

function Paragraph({ node, place }: { readonly node: RichNode; readonly place: Place }) {
  if (wordsOf(node).trim() === "") return <View style={{ height: 6 }} />;
  return <Numbered number={place.numbers.get(anchorOf(node))} direction={place.within}><Lines node={node} place={place} /></Numbered>;
}

/** The sizes of the headings of a text, by their level. */
const HEADINGS: Readonly<Record<number, Size>> = { 2: TEXT.heading, 3: TEXT.minor, 4: TEXT.body };

/** Letters of a heading that is kept whole; a longer one, or one in a cell that may be narrow, goes on overleaf. */
const LONG_HEADING = 300;

function Heading({ node, place }: { readonly node: RichNode; readonly place: Place }) {
  if (wordsOf(node).trim() === "") return null;
  return (
    <View wrap={place.isWithin || wordsOf(node).length > LONG_HEADING} minPresenceAhead={place.isWithin ? 0 : 48} style={{ marginTop: 8, marginBottom: 2 }}>
      <Text style={{ ...(HEADINGS[Number(node.attrs?.level)] ?? TEXT.body), ...running(place.within), fontWeight: 700 }}>{inlineOf(node.content ?? [], place.naming, place.within)}</Text>
    </View>
  );
}

function Lines({ node, place }: { readonly node: RichNode; readonly place: Place }) {
  return <Text orphans={2} widows={2} style={{ ...TEXT.body, ...running(place.within), marginBottom: 4 }}>{inlineOf(node.content ?? [], place.naming, place.within)}</Text>;
}

/** A block with its number in the margin, where it has one. */
function Numbered({ number, direction, children }: { readonly number: string | undefined; readonly direction: Direction; readonly children: ReactNode }) {
  return number === undefined ? children : <Hanging sign={number} width={NUMBER} direction={direction}>{children}</Hanging>;
}

/** An item: its sign stands before its first paragraph, whose number would be a second one and stands in the margin of the others as well. */
function Item({ sign, item, place }: { readonly sign: string; readonly item: RichNode; readonly place: Place }) {
  return (
    <Hanging sign={sign} width={SIGN} direction={place.within} indent={4}>
      {(item.content ?? []).map((part, at) => <Block key={at} node={part} place={place} />)}
    </Hanging>
  );
}

function Quote({ direction, children }: { readonly direction: Direction; readonly children: ReactNode }) {
  const bar = direction === "rtl" ? { borderRightWidth: 2, paddingRight: 8 } : { borderLeftWidth: 2, paddingLeft: 8 };
  return <View style={{ ...startSpace(direction, 4), ...bar, borderColor: COLOUR.line, marginBottom: 4 }}>{children}</View>;
}

