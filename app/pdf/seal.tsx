import { Link, Path, Rect, Svg, Text, View } from "@react-pdf/renderer";

import type { Direction } from "~/i18n/direction";
import type { PaperSeal } from "~/presenters/paper";
import type { QrCode } from "~/presenters/qr";

import { type Directions, TwoColumns } from "./pair";
import { rowIn, running, withLinesBefore, Words } from "./parts";
import { COLOUR, TEXT } from "./theme";

/** Points of a side of the code: two centimetres and a half, which a telephone reads from paper. */
const SIDE = 71;

/** How this paper can be checked, at its end, below the last lines of what it says: a code to type or to point a telephone at, and where the history stood when it was issued. */
export function Seal({ seal: { code, address, qr, lines, second }, directions }: { readonly seal: PaperSeal; readonly directions: Directions }) {
  const { first: direction } = directions;
  return (
    <View wrap={false} {...withLinesBefore()} style={{ ...rowIn(direction), marginTop: 18, paddingTop: 8, borderTopWidth: 0.75, borderColor: COLOUR.ink, alignItems: "center" }}>
      <Matrix qr={qr} />
      <View style={{ flex: 1, paddingHorizontal: 10 }}>
        <Text style={{ ...TEXT.minor, ...running(direction), direction: "ltr", fontWeight: 700 }}>{code}</Text>
        <Link src={address} style={{ ...TEXT.fine, ...running(direction), direction: "ltr", color: COLOUR.ink, textDecoration: "none" }}>{address}</Link>
        {second ? <TwoColumns directions={directions} one={fine(lines, direction)} other={fine(second.lines, directions.second)} /> : fine(lines, direction)}
      </View>
    </View>
  );
}

const fine = (lines: readonly string[], within: Direction) => lines.map((line) => <Words key={line} within={within} size={TEXT.fine} style={{ color: COLOUR.quiet }}>{line}</Words>);

function Matrix({ qr: { size, path } }: { readonly qr: QrCode }) {
  return (
    <Svg viewBox={`0 0 ${size} ${size}`} style={{ width: SIDE, height: SIDE }}>
      <Rect x={0} y={0} width={size} height={size} fill="#ffffff" />
      <Path d={path} fill="#000000" />
    </Svg>
  );
}
