import { Image, Text, View } from "@react-pdf/renderer";

import { type Direction, directionOf } from "~/i18n/direction";
import type { Letterhead, Paper, PaperEmblem } from "~/presenters/paper";

import { drawable } from "./letters";
import { rowIn, running, type TextStyle, Words } from "./parts";
import { COLOUR, MARGIN, TEXT } from "./theme";

/** Where the foot of a page stands. */
const FOOT = { position: "absolute", bottom: MARGIN.foot, left: MARGIN.side, right: MARGIN.side, borderTopWidth: 0.5, paddingTop: 2 } as const;
const QUIET = { fontSize: 7.5, color: COLOUR.quiet, maxLines: 1 } as const;
const NUMBER_WIDTH = 90;

/** What stands at the foot of every page in the same words; in two languages at both its sides, with the number between them. */
export function FootLines({ paper: { foot, seal, second }, direction }: { readonly paper: Paper; readonly direction: Direction }) {
  const beside = second && opposite(direction);
  return (
    <View style={{ ...FOOT, ...rowIn(direction), borderColor: COLOUR.line }}>
      <FootSide foot={foot} seal={seal?.foot} style={running(direction)} />
      <View style={{ width: NUMBER_WIDTH }} />
      {beside && <FootSide foot={second.foot} seal={seal?.second?.foot} style={{ direction: directionOf(second.language), textAlign: beside }} />}
    </View>
  );
}

function FootSide({ foot, seal, style }: { readonly foot: string; readonly seal: string | undefined; readonly style: TextStyle }) {
  return (
    <View style={{ flex: 1 }}>
      <Text style={{ ...QUIET, textOverflow: "ellipsis", ...style }}>{drawable(foot)}</Text>
      {seal && <Text style={{ ...QUIET, ...style }}>{seal}</Text>}
    </View>
  );
}

/** The number of a page beside those words. */
export function FootNumber({ paper: { pageWords, second }, page, pages, direction }: { readonly paper: Paper; readonly page: number; readonly pages: number; readonly direction: Direction }) {
  const numbered = (words: string) => words.replace("{page}", String(page)).replace("{pages}", String(pages));
  return (
    <View style={{ ...FOOT, ...rowIn(direction), borderColor: "transparent" }}>
      <View style={{ flex: 1 }} />
      <View style={{ width: NUMBER_WIDTH }}>
        <Text style={{ ...QUIET, direction, textAlign: second ? "center" : opposite(direction) }}>{numbered(pageWords)}</Text>
        {second && <Text style={{ ...QUIET, direction: directionOf(second.language), textAlign: "center" }}>{numbered(second.pageWords)}</Text>}
      </View>
      {second && <View style={{ flex: 1 }} />}
    </View>
  );
}

/** The side on which lines of a direction end. */
const opposite = (direction: Direction): "left" | "right" => (direction === "rtl" ? "left" : "right");

/** Points that an emblem takes at most, and those of one of its dots where it has too few: it is never drawn larger than it is sharp. */
const EMBLEM = { width: 96, height: 62, dot: 0.5 } as const;
const BESIDE = 10;

/** Who speaks: two languages facing each other with the emblem between them, as letters in Morocco have it, or one on its side of the page with the emblem before it. */
export function Letterheads({ letterheads, emblem }: Pick<Paper, "letterheads" | "emblem">) {
  const sides = [...letterheads].sort((one, other) => Number(directionOf(one.language) === "rtl") - Number(directionOf(other.language) === "rtl"));
  const [first, ...others] = sides.map((letterhead) => <Side key={letterhead.language} letterhead={letterhead} />);
  const isBetween = others.length > 0;
  const isRight = sides[0] !== undefined && directionOf(sides[0].language) === "rtl";
  const drawn = emblem?.png && <View key="emblem" style={{ marginLeft: isBetween || isRight ? BESIDE : 0, marginRight: isBetween || !isRight ? BESIDE : 0 }}><EmblemImage emblem={emblem} png={emblem.png} /></View>;
  return (
    <View style={{ flexDirection: "row", borderBottomWidth: 1.5, borderColor: COLOUR.brand, paddingBottom: 6, marginBottom: 14 }}>
      {isBetween || isRight ? [first, drawn, ...others] : [drawn, first]}
    </View>
  );
}

function Side({ letterhead: { language, lines, contacts = [] } }: { readonly letterhead: Letterhead }) {
  const direction = directionOf(language);
  const side = running(direction);
  return (
    <View style={{ flex: 1 }}>
      {lines.map((line, at) => <Words key={at} within={direction} size={at === lines.length - 1 ? TEXT.minor : TEXT.small} style={{ ...side, ...(at === lines.length - 1 ? { fontWeight: 700 } : { color: COLOUR.quiet }) }}>{line}</Words>)}
      {contacts.map((line, at) => <Words key={at} within={direction} size={TEXT.fine} style={{ textAlign: side.textAlign, color: COLOUR.quiet }}>{line}</Words>)}
    </View>
  );
}

function EmblemImage({ emblem: { width, height }, png }: { readonly emblem: PaperEmblem; readonly png: Uint8Array }) {
  const scale = Math.min(EMBLEM.width / width, EMBLEM.height / height, EMBLEM.dot);
  return <Image src={{ data: Buffer.from(png), format: "png" }} style={{ width: width * scale, height: height * scale }} />;
}

/** The title in the middle of the page, and what it is about; each in the second language below it, where that says something else. */
export function Title({ paper: { title, subtitle, warning, second }, direction }: { readonly paper: Paper; readonly direction: Direction }) {
  const below = second && directionOf(second.language);
  return (
    <View style={{ marginBottom: 10 }}>
      {warning && <Words within={direction} size={TEXT.small} style={{ textAlign: "center", fontWeight: 700 }}>{warning}</Words>}
      {below && second.warning && <Words within={below} size={TEXT.small} style={{ textAlign: "center", fontWeight: 700 }}>{second.warning}</Words>}
      <Words within={direction} size={TEXT.title} style={{ textAlign: "center", fontWeight: 700, color: COLOUR.brand }}>{title}</Words>
      {below && second.title !== title && <Words within={below} size={TEXT.subtitle} style={{ textAlign: "center", fontWeight: 700, color: COLOUR.brand }}>{second.title}</Words>}
      {subtitle && <Words within={direction} size={TEXT.subtitle} style={{ textAlign: "center" }}>{subtitle}</Words>}
      {below && second.subtitle && second.subtitle !== subtitle && <Words within={below} size={TEXT.minor} style={{ textAlign: "center" }}>{second.subtitle}</Words>}
    </View>
  );
}
