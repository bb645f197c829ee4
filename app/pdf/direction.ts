import type { Direction } from "~/i18n/direction";

/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;
/** Signs that would turn what stands around them: what is printed is put in order by its letters alone. Isolates, which end where they began, stay. */
const OVERRIDES = /[\u202a-\u202e]/gu;

/** The direction of a text by its first letter, as `dir="auto"` finds it; `otherwise` where it has none. */
export function directionOfText(text: string, otherwise: Direction): Direction {
  for (const sign of text) if (LETTER.test(sign)) return RIGHT_TO_LEFT.test(sign) ? "rtl" : "ltr";
  return otherwise;
}

/** Signs that a paper has no use for: controls without a shape, and orders to turn the direction of what follows. Line ends and tabs become spaces of their kind. */
export function printable(text: string): string {
  return text.replaceAll(/\r\n?|[\u2028\u2029]/g, "\n").replaceAll("\t", " ").replaceAll(OVERRIDES, "").replaceAll(/(?!\n)[\p{Cc}\ufeff\ufffe\uffff]/gu, "");
}
