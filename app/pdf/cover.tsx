import { View } from "@react-pdf/renderer";

import { type Direction, directionOf } from "~/i18n/direction";
import type { Paper, PaperCover } from "~/presenters/paper";

import { Letterheads } from "./frame";
import { Words } from "./parts";
import { COLOUR, TEXT } from "./theme";

type CoverProps = { readonly paper: Paper; readonly cover: PaperCover; readonly direction: Direction };

/** The first page of a paper that has one: who speaks, what it is, its number. What follows begins on the next page. */
export function Cover({ paper: { letterheads, emblem, title, subtitle, warning, second }, cover: { number, lines }, direction }: CoverProps) {
  const middle = { textAlign: "center" } as const;
  const below = second && directionOf(second.language);
  return (
    <>
      <Letterheads letterheads={letterheads} emblem={emblem} />
      <View style={{ marginTop: 130 }}>
        {warning && <Words within={direction} style={{ ...middle, fontWeight: 700 }}>{warning}</Words>}
        {below && second.warning && <Words within={below} style={{ ...middle, fontWeight: 700 }}>{second.warning}</Words>}
        {subtitle && <Words within={direction} size={TEXT.subtitle} style={{ ...middle, color: COLOUR.quiet }}>{subtitle}</Words>}
        {below && second.subtitle && second.subtitle !== subtitle && <Words within={below} size={TEXT.subtitle} style={{ ...middle, color: COLOUR.quiet }}>{second.subtitle}</Words>}
        <Words within={direction} size={{ fontSize: 27, lineHeight: 1.5 }} style={{ ...middle, fontWeight: 700, color: COLOUR.brand, marginVertical: 8 }}>{title}</Words>
        {below && second.title !== title && <Words within={below} size={TEXT.title} style={{ ...middle, fontWeight: 700, color: COLOUR.brand, marginBottom: 8 }}>{second.title}</Words>}
        {number && <Words within="ltr" size={TEXT.title} style={{ ...middle, direction: "ltr" }}>{number}</Words>}
      </View>
      <View style={{ marginTop: 60 }}>
        {lines.map((line) => <Words key={line} within={direction} size={TEXT.subtitle} style={middle}>{line}</Words>)}
        {below && second.lines.filter((line) => !lines.includes(line)).map((line) => <Words key={line} within={below} size={TEXT.subtitle} style={middle}>{line}</Words>)}
      </View>
    </>
  );
}
