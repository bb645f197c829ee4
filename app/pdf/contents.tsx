import { Link, View } from "@react-pdf/renderer";

import type { Direction } from "~/i18n/direction";

import { rowIn, running, Words } from "./parts";
import { COLOUR, TEXT } from "./theme";

/** A heading that the contents name, and the page it stands on. */
export type Entry = { readonly level: 1 | 2; readonly words: string; readonly page: number };

/** The name of the place that a heading is, by its number in the paper. */
export const placeOf = (heading: number): string => `part-${heading + 1}`;

/** The contents with the numbers of pages, each of which leads to its page. */
export function Contents({ label, entries, direction }: { readonly label: string; readonly entries: readonly Entry[]; readonly direction: Direction }) {
  return (
    <>
      <Words within={direction} size={TEXT.heading} style={{ ...running(direction), fontWeight: 700, color: COLOUR.brand, marginBottom: 6 }}>{label}</Words>
      {entries.map(({ level, words, page }, at) => (
        <View key={at} wrap={false} style={{ ...rowIn(direction), borderBottomWidth: 0.5, borderColor: COLOUR.line, paddingVertical: 2 }}>
          <View style={{ flex: 1, ...(direction === "rtl" ? { paddingRight: (level - 1) * 14 } : { paddingLeft: (level - 1) * 14 }) }}>
            <Words within={direction} style={{ ...running(direction), ...(level === 1 ? { fontWeight: 700 } : {}) }}>{words}</Words>
          </View>
          <Link src={`#${placeOf(at)}`} style={{ ...TEXT.body, width: 40, direction: "ltr", textAlign: direction === "rtl" ? "left" : "right", color: COLOUR.ink, textDecoration: "none" }}>{String(page)}</Link>
        </View>
      ))}
    </>
  );
}
