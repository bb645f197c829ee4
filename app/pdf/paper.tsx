import { Document, Page, View } from "@react-pdf/renderer";
import { Fragment } from "react";

import { type Direction, directionOf, localeOf } from "~/i18n/direction";
import type { Paper, PaperBlock } from "~/presenters/paper";

import { BesideBlock, BulletsBlock, EventBlock, FactsBlock, HeadingBlock, RuledBlock, SignaturesBlock, TableBlock } from "./blocks";
import { Contents, type Entry, placeOf } from "./contents";
import { Cover } from "./cover";
import { printable } from "./direction";
import { Foot, Letterheads, Title } from "./frame";
import { Words } from "./parts";
import { RichTextOnPaper } from "./rich-text";
import { Seal } from "./seal";
import { COLOUR, PAGE } from "./theme";

/** What is known of the pages from having drawn them before, and where to note what is seen of them now. */
export type Pages = { readonly entries: readonly Entry[]; readonly note: ((heading: number, page: number) => void) | null };

/** A paper as a document of A4 pages. Its blocks stand in the page itself, one after another, so that each can go over to the next. */
export function PaperDocument({ paper, pages }: { readonly paper: Paper; readonly pages: Pages }) {
  const { language, title, subtitle, author, cover, blocks, seal } = paper;
  const direction = directionOf(language);
  return (
    <Document title={printable(subtitle ? `${title} · ${subtitle}` : title)} author={author} language={localeOf(language)} creator="Hiwar" producer="Hiwar">
      <Page size="A4" experimentalPagination style={PAGE}>
        <Foot paper={paper} direction={direction} />
        {cover ? <Cover paper={paper} cover={cover} direction={direction} /> : <><Letterheads letterheads={paper.letterheads} /><Title paper={paper} direction={direction} /></>}
        {cover && <View break />}
        {numbered(blocks).map(({ block, heading }, at) => <Fragment key={at}>{drawn(block, { direction, pages, heading })}</Fragment>)}
        {seal && <Seal seal={seal} direction={direction} />}
      </Page>
    </Document>
  );
}

/** The blocks, each with the number of headings before it. */
function numbered(blocks: readonly PaperBlock[]): readonly { readonly block: PaperBlock; readonly heading: number }[] {
  let heading = 0;
  return blocks.map((block) => ({ block, heading: block.kind === "heading" ? heading++ : heading }));
}

type Place = { readonly direction: Direction; readonly pages: Pages; readonly heading: number };

function drawn(block: PaperBlock, { direction, pages, heading }: Place) {
  switch (block.kind) {
    case "heading":
      return <HeadingBlock {...block} place={placeOf(heading)} direction={direction} note={pages.note && ((page) => pages.note?.(heading, page))} />;
    case "words":
      return block.words.split("\n").map((line, at) => <Words key={at} within={direction} style={{ marginBottom: 4, ...(block.quiet ? { color: COLOUR.quiet } : {}) }}>{line}</Words>);
    case "facts":
      return <FactsBlock {...block} direction={direction} />;
    case "beside":
      return <BesideBlock {...block} direction={direction} />;
    case "bullets":
      return <BulletsBlock {...block} direction={direction} />;
    case "table":
      return <TableBlock {...block} direction={direction} />;
    case "richText":
      return <RichTextOnPaper block={block} direction={direction} />;
    case "event":
      return <EventBlock {...block} direction={direction} />;
    case "ruled":
      return <RuledBlock {...block} direction={direction} />;
    case "signatures":
      return <SignaturesBlock {...block} direction={direction} />;
    case "contents":
      return <Contents label={block.label} entries={pages.entries} direction={direction} />;
    case "newPage":
      return <View break />;
  }
}
