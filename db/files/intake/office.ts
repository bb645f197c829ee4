import { type Part, partsOf } from "./archive";
import type { OfficeKind } from "./magic";
import { judgeOdf } from "./odf";
import { judgeOoxml } from "./ooxml";
import { notKept } from "./verdict";

/** What the first bytes of a part betray: a program, and the old compound file of macros and embedded objects. */
const PROGRAMS = [[0x4d, 0x5a], [0x7f, 0x45, 0x4c, 0x46], [0x23, 0x21], [0xca, 0xfe, 0xba, 0xbe], [0xcf, 0xfa, 0xed, 0xfe], [0xce, 0xfa, 0xed, 0xfe]].map((bytes) => Buffer.from(bytes));
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ARCHIVE = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const PROGRAM_NAME = /\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|msi|lnk|sh|py|php|pif|cpl)$/i;
const MACROS = /(?:^|\/)(?:vba(?:project|data)[^/]*|macrosheets|activex|basic|scripts|attachedtoolbars[^/]*)(?:\/|$)/i;
const NESTED = /\.(docx|xlsx|pptx|odt|ods)$/i;
const XML = /(?:\.xml|\.rels|\.rdf|^mimetype)$/i;
/** A chart brings the sheet of its figures along; nothing is nested deeper. */
const DEEPEST = 1;

const isOoxml = (kind: OfficeKind): kind is "docx" | "xlsx" | "pptx" => kind !== "odt" && kind !== "ods";

/**
 * Looks into an office document part by part.
 * Refused: *macros*, *active_content* (content fetched from elsewhere, links that start programs, embedded objects), *program*, *archive*, *not_what_it_says*, and
 * what `partsOf` refuses.
 */
export async function lookIntoOffice(bytes: Buffer, kind: OfficeKind, depth = 0): Promise<void> {
  const names: string[] = [];
  const texts = new Map<string, string>();
  for await (const part of partsOf(bytes, (name) => XML.test(name) || NESTED.test(name))) {
    names.push(part.name);
    judgePart(part);
    const nested = NESTED.exec(part.name)?.[1]?.toLowerCase();
    if (part.start.subarray(0, ARCHIVE.length).equals(ARCHIVE)) {
      if (!nested || !part.whole || depth >= DEEPEST) notKept("archive");
      await lookIntoOffice(part.whole, nested as OfficeKind, depth + 1);
    } else if (part.whole) judgeText(part.name, textOf(part.whole), kind, texts);
  }
  if (isOoxml(kind)) judgeOoxml.whole(kind, texts);
  else judgeOdf.whole(kind, names, texts);
}

function judgePart({ name, start }: Part): void {
  if (MACROS.test(name)) notKept("macros");
  if (PROGRAM_NAME.test(name) || PROGRAMS.some((mark) => start.subarray(0, mark.length).equals(mark))) notKept("program");
  if (start.subarray(0, COMPOUND.length).equals(COMPOUND)) notKept("active_content");
}

/** Judges a part by its text, and keeps those that say what the whole is. */
function judgeText(name: string, text: string, kind: OfficeKind, texts: Map<string, string>): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) notKept("active_content");
  if (isOoxml(kind)) judgeOoxml.part(name, text);
  else judgeOdf.part(text);
  if (name === "[Content_Types].xml" || name === "mimetype" || name === "META-INF/manifest.xml") texts.set(name, text);
}

/** The text of a part, which office programs write in UTF-8; in any other writing it could hide its words. */
function textOf(bytes: Buffer): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") || /^<\?xml[^>]*encoding\s*=\s*["'](?!utf-8|us-ascii)/i.test(text) ? notKept("damaged") : text;
  } catch {
    return notKept("damaged");
  }
}
