import type { Direction } from "~/i18n/direction";

/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;
/** Signs that would turn what stands around them: what is printed is put in order by its letters alone. Isolates, which end where they began, stay. */
const OVERRIDES = /[\u202a-\u202e]/gu;

const ISOLATE = /[\u2066-\u2068]/u;
const END_OF_ISOLATE = "\u2069";

/**
 * The direction of a text by its first letter outside isolates, as `dir="auto"` finds it (UAX #9, rule P2): what is isolated speaks for itself alone.
 * `otherwise` where there is no such letter.
 */
export function directionOfText(text: string, otherwise: Direction): Direction {
  let isolates = 0;
  for (const sign of text) {
    if (ISOLATE.test(sign)) isolates += 1;
    else if (sign === END_OF_ISOLATE) isolates = Math.max(0, isolates - 1);
    else if (isolates === 0 && LETTER.test(sign)) return RIGHT_TO_LEFT.test(sign) ? "rtl" : "ltr";
  }
  return otherwise;
}

/** Signs that a paper has no use for: controls without a shape, and orders to turn the direction of what follows. Line ends and tabs become spaces of their kind. */
export function printable(text: string): string {
  return text.replaceAll(/\r\n?|[\u2028\u2029]/g, "\n").replaceAll("\t", " ").replaceAll(OVERRIDES, "").replaceAll(/(?!\n)[\p{Cc}\ufeff\ufffe\uffff]/gu, "");
}
