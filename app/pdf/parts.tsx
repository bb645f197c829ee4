import { Text, View } from "@react-pdf/renderer";
import type { ComponentProps, ReactNode } from "react";

import type { Direction } from "~/i18n/direction";

import { directionOfText } from "./direction";
import { drawable } from "./letters";
import { COLOUR, TEXT } from "./theme";

/** Texts take what boxes take. */
export type ViewStyle = Exclude<NonNullable<ComponentProps<typeof View>["style"]>, readonly unknown[]>;
export type TextStyle = ViewStyle;
/** A style that a text needs whole: without both, the height of its lines is reckoned from another size. */
export type Size = { readonly fontSize: number; readonly lineHeight: number };

/** A row whose first part stands where the language begins. */
export const rowIn = (direction: Direction): ViewStyle => ({ flexDirection: direction === "rtl" ? "row-reverse" : "row" });

/** A margin on the side where lines begin, or end. */
export const startSpace = (direction: Direction, points: number): ViewStyle => (direction === "rtl" ? { marginRight: points } : { marginLeft: points });

export const endSpace = (direction: Direction, points: number): ViewStyle => (direction === "rtl" ? { marginLeft: points } : { marginRight: points });

/** The style of words that run in a direction, at the side where it begins. */
export const running = (direction: Direction): TextStyle => ({ direction, textAlign: direction === "rtl" ? "right" : "left" });

/** How many lines of a paragraph stay together at the foot and at the head of a page. */
const TOGETHER = { orphans: 2, widows: 2 } as const;

/** Two lines or three, with what lies between them. */
const LINES_BEFORE = 44;

/**
 * For what ends a paper: it goes over to the next page with the last lines of what stands before it, and never alone (see `patches/`, P19). A heading of
 * such a height that stands between them goes along.
 */
export const withLinesBefore = (heading = 0) => ({ presenceBehind: LINES_BEFORE + heading }) as const;

type WordsProps = {
  readonly children: string;
  /** Of what surrounds the words: theirs where they have no letters. */
  readonly within: Direction;
  readonly size?: Size;
  readonly style?: TextStyle;
  /** The height below which they go over to the next page with what follows them. */
  readonly ahead?: number;
};

/** Words in their own direction. What is empty takes no room; nothing typed is left out. */
export function Words({ children, within, size = TEXT.body, style = {}, ahead }: WordsProps) {
  const words = drawable(children);
  if (words.trim() === "") return null;
  return <Text {...TOGETHER} minPresenceAhead={ahead} style={{ ...size, ...running(directionOfText(words, within)), ...style }}>{words}</Text>;
}

/**
 * A paragraph that hangs behind a sign or a number: «1», «•», «§7.2». Signs are read as they are written, in every language. The sign stands in a place of
 * its own, as tall as what hangs behind it: that can be cut where a page ends, and keeps the width overleaf. A line of text alone cannot, and would hold all
 * that hangs behind it on one page.
 */
export function Hanging({ sign, width, direction, indent = 0, children }: { readonly sign: string; readonly width: number; readonly direction: Direction; readonly indent?: number; readonly children: ReactNode }) {
  return (
    <View style={{ ...rowIn(direction), ...startSpace(direction, indent) }}>
      <View style={{ width }}><Text style={{ ...TEXT.body, ...running(direction), direction: "ltr", color: COLOUR.quiet }}>{sign}</Text></View>
      <View style={{ flex: 1 }}>{children}</View>
    </View>
  );
}
