import { decodedXml } from "./xml-words";
import { notKept } from "./verdict";

type OoxmlKind = "docx" | "xlsx" | "pptx";

/** What the list of contents must say of the main part. The names of documents with macros and of templates differ. */
const MAIN: Readonly<Record<OoxmlKind, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
};
const RELATIONSHIP = /<(?:[\w.-]+:)?Relationship\s((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;
const HARMLESS_LINK = /^(?:https?:|mailto:|tel:|#)/i;
const LEADS_OUT = /^\s*(?:[a-z][a-z0-9+.-]+:|\/\/|\\)/i;
/** Parts that bring in another document as it is: pages, mails. */
const CHUNK = /\/aFChunk$/i;
const INSTRUCTION = /<w:instrText\b[^>]*>([^<]*)<|w:instr\s*=\s*("[^"]*"|'[^']*')/g;
/** Fields by which a document starts a program or fetches from elsewhere. */
const FETCHES = /\b(?:DDE|DDEAUTO|INCLUDETEXT|IMPORT)\b|\bINCLUDEPICTURE\s+"?\s*(?:[a-z][a-z0-9+.-]+:|\\|\/)/i;

/** The rules for documents in Office Open XML. */
export const judgeOoxml = {
  /** A part: its relationships lead nowhere but to links a person clicks on, and its fields fetch nothing. Refused: *active_content*. */
  part(name: string, text: string): void {
    if (/\.rels$/i.test(name)) [...text.matchAll(RELATIONSHIP)].forEach(([, attributes = ""]) => judgeRelationship(attributes));
    if (/<(?:[\w.-]+:)?ddeLink\b/.test(text) || FETCHES.test(instructionsOf(text))) notKept("active_content");
  },

  /** The whole: it is the kind its name says, without macros. Refused: *macros*, *not_what_it_says*. */
  whole(kind: OoxmlKind, texts: ReadonlyMap<string, string>): void {
    const contents = decodedXml(texts.get("[Content_Types].xml") ?? "");
    if (/macroEnabled|vnd\.ms-office\.vbaProject/i.test(contents)) notKept("macros");
    if (!contents.includes(MAIN[kind])) notKept("not_what_it_says");
  },
};

function judgeRelationship(attributes: string): void {
  const value = (name: string): string => decodedXml(new RegExp(`(?:^|\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(attributes)?.[1]?.slice(1, -1) ?? "").trim();
  const [type, target] = [value("Type"), value("Target")];
  if (CHUNK.test(type)) notKept("active_content");
  const external = value("TargetMode").toLowerCase() === "external" || LEADS_OUT.test(target);
  if (!external) return;
  const isLink = /\/hyperlink$/i.test(type) && (HARMLESS_LINK.test(target) || !LEADS_OUT.test(target));
  if (!isLink) notKept("active_content");
}

/** The instructions of all fields of a text, put together: a program splits them over many runs. */
function instructionsOf(text: string): string {
  if (!text.includes("instr")) return "";
  return [...text.matchAll(INSTRUCTION)].map(([, run, simple]) => run ?? ` ${simple?.slice(1, -1)} `).map(decodedXml).join("");
}
