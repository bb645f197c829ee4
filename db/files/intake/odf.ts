import { decodedXml } from "./xml-words";
import { notKept } from "./verdict";

type OdfKind = "odt" | "ods";

const MAIN: Readonly<Record<OdfKind, string>> = { odt: "application/vnd.oasis.opendocument.text", ods: "application/vnd.oasis.opendocument.spreadsheet" };
/** Elements by which a document runs something, or shows what it fetches from elsewhere. */
const RUNS = /<(?:script:event-listener|draw:applet|draw:plugin|office:dde-source|text:dde-connection|table:dde-link)\b|vnd\.sun\.star\.(?:script|job|command|expand)|["']\s*(?:macro|service|slot|uno):/i;
const FETCHES = /<(?:draw:(?:image|object|object-ole|fill-image|floating-frame)|text:section-source|table:(?:table-source|cell-range-source)|style:background-image)\b(?:[^"'>]|"[^"]*"|'[^']*')*?xlink:href\s*=\s*["']\s*(?:[a-z][a-z0-9+.-]+:|\/|\\|\.\.)/i;
const LINK = /<text:a\b(?:[^"'>]|"[^"]*"|'[^']*')*?xlink:href\s*=\s*["']\s*(?!https?:|mailto:|tel:|#|\.|[^:"']*["'])/i;

/** The rules for documents in OpenDocument. */
export const judgeOdf = {
  /** A part: it runs nothing and fetches nothing. Refused: *active_content*. */
  part(text: string): void {
    const meant = decodedXml(text);
    if (RUNS.test(meant) || FETCHES.test(meant) || LINK.test(meant)) notKept("active_content");
  },

  /** The whole: it says first what it is, and nothing in it is locked. Refused: *not_what_it_says*, *locked*. */
  whole(kind: OdfKind, names: readonly string[], texts: ReadonlyMap<string, string>): void {
    if (names[0] !== "mimetype" || texts.get("mimetype")?.trim() !== MAIN[kind]) notKept("not_what_it_says");
    if (texts.get("META-INF/manifest.xml")?.includes("encryption-data")) notKept("locked");
  },
};
