import { FONT_FAMILY } from "./fonts";

/** Points of a millimetre. */
const MM = 72 / 25.4;

/** Colours that stay apart on a printer without any: ink, grey for what is said quietly, and the brand's dark green for rules and titles. */
export const COLOUR = { ink: "#14191f", quiet: "#4d5660", line: "#b9b9b9", faint: "#f2f2f0", brand: "#0a4545" } as const;

export const MARGIN = { side: 20 * MM, top: 16 * MM, bottom: 22 * MM, foot: 9 * MM } as const;

/** The size of letters with the height of their line. They go together: a height alone is multiplied by another size on every pass (see decision 16). */
const sized = (fontSize: number, lineHeight: number) => ({ fontSize, lineHeight });

export const TEXT = {
  body: sized(10.5, 1.65),
  small: sized(9, 1.55),
  fine: sized(7.5, 1.5),
  title: sized(20, 1.45),
  subtitle: sized(12.5, 1.5),
  heading: sized(13.5, 1.5),
  minor: sized(11, 1.55),
} as const;

/** What a page says of itself. It sets neither size nor height of lines: what repeats on every page would inherit them. */
export const PAGE = {
  fontFamily: FONT_FAMILY,
  color: COLOUR.ink,
  paddingHorizontal: MARGIN.side,
  paddingTop: MARGIN.top,
  paddingBottom: MARGIN.bottom,
};
