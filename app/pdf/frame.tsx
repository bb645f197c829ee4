import { Text, View } from "@react-pdf/renderer";

import { type Direction, directionOf } from "~/i18n/direction";
import type { Letterhead, Paper } from "~/presenters/paper";

import { drawable } from "./letters";
import { rowIn, running, Words } from "./parts";
import { COLOUR, MARGIN, TEXT } from "./theme";

/** Where the foot of a page stands. */
const FOOT = { position: "absolute", bottom: MARGIN.foot, left: MARGIN.side, right: MARGIN.side, borderTopWidth: 0.5, paddingTop: 2 } as const;
const QUIET = { fontSize: 7.5, color: COLOUR.quiet, maxLines: 1 } as const;
const NUMBER_WIDTH = 90;

/** What stands at the foot of every page in the same words. */
export function FootLines({ paper: { foot, seal }, direction }: { readonly paper: Paper; readonly direction: Direction }) {
  return (
    <View style={{ ...FOOT, ...rowIn(direction), borderColor: COLOUR.line }}>
      <View style={{ flex: 1 }}>
        <Text style={{ ...QUIET, textOverflow: "ellipsis", ...running(direction) }}>{drawable(foot)}</Text>
        {seal && <Text style={{ ...QUIET, ...running(direction) }}>{seal.foot}</Text>}
      </View>
      <View style={{ width: NUMBER_WIDTH }} />
    </View>
  );
}

/** The number of a page beside those words. */
export function FootNumber({ words, direction }: { readonly words: string; readonly direction: Direction }) {
  return (
    <View style={{ ...FOOT, ...rowIn(direction), borderColor: "transparent" }}>
      <View style={{ flex: 1 }} />
      <Text style={{ ...QUIET, width: NUMBER_WIDTH, direction, textAlign: direction === "rtl" ? "left" : "right" }}>{words}</Text>
    </View>
  );
}

/** Who speaks: one language on its side of the page, or two facing each other. */
export function Letterheads({ letterheads }: { readonly letterheads: readonly Letterhead[] }) {
  const sides = [...letterheads].sort((one, other) => Number(directionOf(one.language) === "rtl") - Number(directionOf(other.language) === "rtl"));
  return (
    <View style={{ flexDirection: "row", borderBottomWidth: 1.5, borderColor: COLOUR.brand, paddingBottom: 6, marginBottom: 14 }}>
      {sides.map(({ language, lines }) => (
        <View key={language} style={{ flex: 1 }}>
          {lines.map((line, at) => <Words key={at} within={directionOf(language)} size={at === lines.length - 1 ? TEXT.minor : TEXT.small} style={{ ...running(directionOf(language)), ...(at === lines.length - 1 ? { fontWeight: 700 } : { color: COLOUR.quiet }) }}>{line}</Words>)}
        </View>
      ))}
    </View>
  );
}

/** The title in the middle of the page, and what it is about. */
export function Title({ paper: { title, subtitle, warning }, direction }: { readonly paper: Paper; readonly direction: Direction }) {
  return (
    <View style={{ marginBottom: 10 }}>
      {warning && <Words within={direction} size={TEXT.small} style={{ textAlign: "center", fontWeight: 700 }}>{warning}</Words>}
      <Words within={direction} size={TEXT.title} style={{ textAlign: "center", fontWeight: 700, color: COLOUR.brand }}>{title}</Words>
      {subtitle && <Words within={direction} size={TEXT.subtitle} style={{ textAlign: "center" }}>{subtitle}</Words>}
    </View>
  );
}
