import { decodePDFRawStream, type PDFArray, type PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream, type PDFRef } from "@cantoo/pdf-lib";

/** What resources a page names in what it draws. */
const KINDS = ["Font", "ExtGState"] as const;

/** What is drawn at the foot of a page, and what it draws with, under names that no page has. */
type Foot = { readonly stream: PDFRef; readonly resources: readonly (readonly [(typeof KINDS)[number], PDFName, PDFRef | PDFDict])[] };

/**
 * Writes at the foot of each page of a document what other pages hold: the first of them on every page, the others each on its own. It becomes part of the
 * page, behind all that stands on it, and no picture laid over it: readers of the text then see where its lines begin and end.
 */
export async function writeFeet(document: PDFDocument, feet: PDFDocument): Promise<void> {
  const [lines, ...numbers] = (await document.copyPages(feet, feet.getPageIndices())).map((page, at) => footOf(document, page, at === 0 ? "Foot" : "Number"));
  const { context } = document;
  const [save, restore] = ["q\n", "\nQ\n"].map((sign) => context.register(context.flateStream(sign)));
  document.getPages().forEach(({ node }, at) => {
    if (save && restore) node.wrapContentStreams(save, restore);
    for (const foot of [lines, numbers[at]]) {
      if (!foot) continue;
      node.addContentStream(foot.stream);
      const entries = node.normalizedEntries();
      for (const [kind, name, what] of foot.resources) entries[kind].set(name, what);
    }
  });
}

function footOf(document: PDFDocument, { node }: PDFPage, prefix: string): Foot {
  const { Contents, ...entries } = node.normalizedEntries();
  let drawing = textOf(Contents);
  const resources = KINDS.flatMap((kind) => entries[kind].entries().map(([name, what]) => {
    const renamed = `${prefix}${name.decodeText()}`;
    drawing = drawing.replaceAll(new RegExp(`/${name.decodeText()}(?![A-Za-z0-9])`, "g"), `/${renamed}`);
    return [kind, PDFName.of(renamed), what as PDFRef | PDFDict] as const;
  }));
  return { stream: document.context.register(document.context.flateStream(`q\n${drawing}\nQ\n`)), resources };
}

/** What a page draws, as it is written: letters stand in it as figures, so that a name in it is a name. */
function textOf(contents: PDFArray | undefined): string {
  const streams = contents?.asArray().map((_, at) => contents.lookup(at)) ?? [];
  return streams.map((stream) => (stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1") : "")).join("\n");
}
