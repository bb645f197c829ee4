import { View } from "@react-pdf/renderer";
import { Fragment, type ReactNode } from "react";

import type { Direction } from "~/i18n/direction";
import type { Fact, PairedLine, PaperBlock } from "~/presenters/paper";

import { directionOfText } from "./direction";
import { Hanging, running, type Size, type TextStyle, Words } from "./parts";
import { COLOUR, TEXT } from "./theme";

/** The directions of the language of a paper, and of the one beside it. */
export type Directions = { readonly first: Direction; readonly second: Direction };

/** What lies between the two columns. */
const GAP = 14;

/** Two things side by side: what runs from right to left stands on the right; where both run one way, the first stands where its lines begin. */
export function TwoColumns({ directions: { first }, one, other }: { readonly directions: Directions; readonly one: ReactNode; readonly other: ReactNode }) {
  const [left, right] = first === "ltr" ? [one, other] : [other, one];
  return (
    <View style={{ flexDirection: "row" }}>
      <View style={{ flex: 1, marginRight: GAP / 2 }}>{left}</View>
      <View style={{ flex: 1, marginLeft: GAP / 2 }}>{right}</View>
    </View>
  );
}

const LOOKS: Readonly<Record<PairedLine["look"], { readonly size: Size; readonly style: TextStyle }>> = {
  words: { size: TEXT.body, style: { marginBottom: 4 } },
  quiet: { size: TEXT.small, style: { color: COLOUR.quiet, marginBottom: 2 } },
  bold: { size: TEXT.body, style: { fontWeight: 700, marginBottom: 2 } },
  small: { size: TEXT.small, style: { marginBottom: 2 } },
  bullet: { size: TEXT.small, style: { marginBottom: 3 } },
};

/** The room that lines which belong to what follows leave below them, so as not to stand alone at the foot of a page. */
const AHEAD = 60;

/** Letters of something that happened which is kept whole on a page. */
const KEPT_WHOLE = 900;
const lettersOf = (lines: readonly PairedLine[]): number => lines.reduce((sum, { first, second }) => sum + Math.max(first.length, 2 * (second?.length ?? 0)), 0);

/** Lines in two languages, side by side; one that is the same in both stands once across the page. */
export function PairBlock({ lines, ruled = false, leads = false, directions }: Omit<Extract<PaperBlock, { kind: "pair" }>, "kind"> & { readonly directions: Directions }) {
  return (
    <View wrap={!ruled || lettersOf(lines) > KEPT_WHOLE} {...(leads ? { minPresenceAhead: AHEAD } : {})} style={{ marginBottom: 4, ...(ruled ? { paddingVertical: 3, borderBottomWidth: 0.5, borderColor: COLOUR.line } : {}) }}>
      {lines.map(({ look, first, second }, at) =>
        second === null ? (
          <Line key={at} look={look} words={first} within={directions.first} />
        ) : (
          <TwoColumns key={at} directions={directions} one={<Line look={look} words={first} within={directions.first} />} other={<Line look={look} words={second} within={directions.second} />} />
        ))}
    </View>
  );
}

function Line({ look, words, within }: { readonly look: PairedLine["look"]; readonly words: string; readonly within: Direction }) {
  const { size, style } = LOOKS[look];
  const drawn = words.split("\n").map((part, at) => <Words key={at} within={within} size={size} style={style}>{part}</Words>);
  return look === "bullet" ? <Hanging sign="•" width={14} direction={directionOfText(words, within)}>{drawn}</Hanging> : <>{drawn}</>;
}

/** A fact in two languages: its labels at both edges, what it says between them, once where it is the same in both. */
export function PairedFact({ fact, second, directions }: { readonly fact: Fact; readonly second: Fact; readonly directions: Directions }) {
  const label = (words: string, direction: Direction) => <View style={{ width: 96 }}><Words within={direction} size={TEXT.small} style={{ ...running(direction), color: COLOUR.quiet }}>{words}</Words></View>;
  const value = (words: string, direction: Direction) => <View style={{ flex: 1, paddingHorizontal: 7 }}><Words within={direction} style={running(direction)}>{words}</Words></View>;
  const { first, second: other } = directions;
  const values = fact.value === second.value ? [value(fact.value, first)] : [value(fact.value, first), value(second.value, other)];
  const parts = [label(fact.label, first), ...values, label(second.label, other)];
  return (
    <View style={{ flexDirection: first === "rtl" ? "row-reverse" : "row", paddingVertical: 1.5, borderBottomWidth: 0.5, borderColor: COLOUR.line }}>
      {parts.map((part, at) => <Fragment key={at}>{part}</Fragment>)}
    </View>
  );
}
