import { Document, Page, View } from "@react-pdf/renderer";
import { Fragment } from "react";

import { type Direction, directionOf, localeOf } from "~/i18n/direction";
import type { Paper, PaperBlock } from "~/presenters/paper";

import { BesideBlock, BulletsBlock, EventBlock, FactsBlock, HeadingBlock, ROW_AHEAD, RuledBlock, SignaturesBlock, TableBlock } from "./blocks";
import { Contents, type Entry, placeOf } from "./contents";
import { Cover } from "./cover";
import { printable } from "./direction";
import { FootLines, FootNumber, Letterheads, Title } from "./frame";
import { PairBlock } from "./pair";
import { Words } from "./parts";
import { RichTextOnPaper } from "./rich-text";
import { Seal } from "./seal";
import type { Section } from "./sections";
import { COLOUR, PAGE } from "./theme";

type SectionGiven = { readonly paper: Paper; readonly section: Section; /** For the contents, where they stand in it. */ readonly entries: readonly Entry[] };

/** A part of a paper as A4 pages without their feet. Its blocks stand in the page itself, one after another, so that each can go over to the next. */
export function SectionDocument({ paper, section: { blocks, headings, isFirst, isLast }, entries }: SectionGiven) {
  const { cover, seal } = paper;
  const direction = directionOf(paper.language);
  const secondDirection = paper.second ? directionOf(paper.second.language) : direction;
  return (
    <Document {...propertiesOf(paper)}>
      <Page size="A4" experimentalPagination style={PAGE}>
        {isFirst && (cover ? <Cover paper={paper} cover={cover} direction={direction} /> : <><Letterheads letterheads={paper.letterheads} emblem={paper.emblem} /><Title paper={paper} direction={direction} /></>)}
        {isFirst && cover && <View break />}
        {numbered(blocks, headings).map(({ block, heading }, at) => <Fragment key={at}>{drawn(block, { direction, secondDirection, entries, heading, before: blocks[at - 1]?.kind, after: blocks[at + 1]?.kind })}</Fragment>)}
        {isLast && seal && <Seal seal={seal} directions={{ first: direction, second: secondDirection }} />}
      </Page>
    </Document>
  );
}

/** What stands at the foot of pages: first a page with what is the same on all of them, then one for the number of each. */
export function FeetDocument({ paper, pages }: { readonly paper: Paper; readonly pages: number }) {
  const direction = directionOf(paper.language);
  return (
    <Document {...propertiesOf(paper)}>
      <Page size="A4" wrap={false} style={PAGE}><FootLines paper={paper} direction={direction} /></Page>
      {Array.from({ length: pages }, (_, at) => (
        <Page key={at} size="A4" wrap={false} style={PAGE}><FootNumber paper={paper} page={at + 1} pages={pages} direction={direction} /></Page>
      ))}
    </Document>
  );
}

/** What the file says of itself. */
const propertiesOf = ({ title, subtitle, author, language }: Paper) =>
  ({ title: printable(subtitle ? `${title} · ${subtitle}` : title), author, language: localeOf(language), creator: "Hiwar", producer: "Hiwar", pdfVersion: "1.7" }) as const;

/** The blocks, each with the number of headings before it in the paper. */
function numbered(blocks: readonly PaperBlock[], before: number): readonly { readonly block: PaperBlock; readonly heading: number }[] {
  let heading = before;
  return blocks.map((block) => ({ block, heading: block.kind === "heading" ? heading++ : heading }));
}

type Place = { readonly direction: Direction; readonly secondDirection: Direction; readonly entries: readonly Entry[]; readonly heading: number; /** What stands right above and below. */ readonly before: PaperBlock["kind"] | undefined; readonly after: PaperBlock["kind"] | undefined };

function drawn(block: PaperBlock, { direction, secondDirection, entries, heading, before, after }: Place) {
  const both = { direction, secondDirection };
  switch (block.kind) {
    case "heading":
      return <HeadingBlock {...block} place={placeOf(heading)} ends={after === "signatures"} {...both} />;
    case "words":
      return block.words.split("\n").map((line, at) => <Words key={at} within={direction} ahead={block.leads ? ROW_AHEAD : undefined} style={{ marginBottom: 4, ...(block.quiet ? { color: COLOUR.quiet } : {}) }}>{line}</Words>);
    case "facts":
      return <FactsBlock {...block} {...both} />;
    case "beside":
      return <BesideBlock {...block} direction={direction} />;
    case "bullets":
      return <BulletsBlock {...block} direction={direction} />;
    case "table":
      return <TableBlock {...block} {...both} />;
    case "richText":
      return <RichTextOnPaper block={block} direction={direction} />;
    case "event":
      return <EventBlock {...block} direction={direction} />;
    case "ruled":
      return <RuledBlock {...block} direction={direction} />;
    case "signatures":
      return <SignaturesBlock {...block} follows={before === "heading"} {...both} />;
    case "contents":
      return <Contents {...block} entries={entries} {...both} />;
    case "pair":
      return <PairBlock {...block} directions={{ first: direction, second: secondDirection }} />;
    case "newPage":
      return <View break />;
  }
}
