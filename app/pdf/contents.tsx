import { Link, View } from "@react-pdf/renderer";

import type { Direction } from "~/i18n/direction";

import { TwoColumns } from "./pair";
import { rowIn, running, Words } from "./parts";
import { COLOUR, TEXT } from "./theme";

/** A heading that the contents name, and the page it stands on. */
export type Entry = { readonly level: 1 | 2; readonly words: string; /** The same in the language beside it. */ readonly second?: string; readonly page: number };

/** The name of the place that a heading is, by its number in the paper. */
export const placeOf = (heading: number): string => `part-${heading + 1}`;

type ContentsProps = { readonly label: string; readonly second?: string; readonly entries: readonly Entry[]; readonly direction: Direction; readonly secondDirection: Direction };

/** The contents with the numbers of pages, each of which leads to its page. */
export function Contents({ label, second: beside, entries, direction, secondDirection }: ContentsProps) {
  const directions = { first: direction, second: secondDirection };
  const head = (words: string, runs: Direction) => <Words within={runs} size={TEXT.heading} style={{ ...running(runs), fontWeight: 700, color: COLOUR.brand, marginBottom: 6 }}>{words}</Words>;
  return (
    <>
      {beside === undefined ? head(label, direction) : <TwoColumns directions={directions} one={head(label, direction)} other={head(beside, secondDirection)} />}
      {entries.map(({ level, words, second, page }, at) => (
        <View key={at} wrap={false} style={{ ...rowIn(direction), borderBottomWidth: 0.5, borderColor: COLOUR.line, paddingVertical: 2 }}>
          <View style={{ flex: 1, ...(direction === "rtl" ? { paddingRight: (level - 1) * 14 } : { paddingLeft: (level - 1) * 14 }) }}>
            {second === undefined ? entry(level, words, direction) : <TwoColumns directions={directions} one={entry(level, words, direction)} other={entry(level, second, secondDirection)} />}
          </View>
          <Link src={`#${placeOf(at)}`} style={{ ...TEXT.body, width: 40, direction: "ltr", textAlign: direction === "rtl" ? "left" : "right", color: COLOUR.ink, textDecoration: "none" }}>{String(page)}</Link>
        </View>
      ))}
    </>
  );
}

const entry = (level: Entry["level"], words: string, direction: Direction) => <Words within={direction} style={{ ...running(direction), ...(level === 1 ? { fontWeight: 700 } : {}) }}>{words}</Words>;
