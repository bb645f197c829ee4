import { Text, View } from "@react-pdf/renderer";

import { type Direction, directionOf } from "~/i18n/direction";
import type { Letterhead, Paper } from "~/presenters/paper";

import { printable } from "./direction";
import { rowIn, running, Words } from "./parts";
import { COLOUR, MARGIN, TEXT } from "./theme";

/** What stands at the foot of every page. It comes first in the page and sets no height of lines, or the renderer loses it (see decision 16). */
export function Foot({ paper: { foot, seal, pageWords }, direction }: { readonly paper: Paper; readonly direction: Direction }) {
  return (
    <View fixed style={{ position: "absolute", bottom: MARGIN.foot, left: MARGIN.side, right: MARGIN.side, ...rowIn(direction), borderTopWidth: 0.5, borderColor: COLOUR.line, paddingTop: 2 }}>
      <View style={{ flex: 1 }}>
        <Text style={{ fontSize: 7.5, color: COLOUR.quiet, maxLines: 1, textOverflow: "ellipsis", ...running(direction) }}>{printable(foot)}</Text>
        {seal && <Text style={{ fontSize: 7.5, color: COLOUR.quiet, maxLines: 1, ...running(direction) }}>{seal.foot}</Text>}
      </View>
      <Text
        style={{ width: 90, fontSize: 7.5, color: COLOUR.quiet, direction, textAlign: direction === "rtl" ? "left" : "right" }}
        render={({ pageNumber, totalPages }) => pageWords.replace("{page}", String(pageNumber)).replace("{pages}", String(totalPages ?? ""))}
      />
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
