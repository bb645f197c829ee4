import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from "@cantoo/pdf-lib";

import type { Entry } from "./contents";
import { placeOf } from "./contents";
import { printable } from "./direction";
import { writeFeet } from "./feet";

/** A part of a paper that was drawn: its pages, and where the headings in it stand, by the names of their places. */
export type Leaves = { readonly document: PDFDocument; readonly pages: number; readonly places: ReadonlyMap<string, Place> };
type Place = { readonly page: number; readonly top: number };

/** The flag of an annotation that is printed and neither hidden nor invisible. */
const PRINTED = 4;

/** Opens what the press drew. */
export async function opened(bytes: Uint8Array): Promise<Leaves> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return { document, pages: document.getPageCount(), places: placesIn(document) };
}

function placesIn(document: PDFDocument): Map<string, Place> {
  const names = document.catalog.lookupMaybe(PDFName.of("Names"), PDFDict)?.lookupMaybe(PDFName.of("Dests"), PDFDict)?.lookupMaybe(PDFName.of("Names"), PDFArray);
  const pages = document.getPages().map(({ ref }) => ref);
  const places = new Map<string, Place>();
  if (!names) return places;
  for (let at = 0; at + 1 < names.size(); at += 2) {
    const target = names.lookup(at + 1, PDFArray);
    places.set(names.lookup(at, PDFString).asString(), { page: pages.findIndex((page) => page === target.get(0)), top: target.lookup(3, PDFNumber).asNumber() });
  }
  return places;
}

type Joined = {
  /** In the order in which they are read. */
  readonly parts: readonly Leaves[];
  /** What stands at the foot: a page for all, then one for each. */
  readonly feet: Leaves;
  /** The headings of the paper, with the pages on which they stand. */
  readonly entries: readonly Entry[];
};

/**
 * Makes one file of the parts: what the first one says of the file holds for the whole. Each page gets its foot, the places that contents
 * lead to are those of the whole, and its bookmarks are its headings, those of the second level within those of the first.
 */
export async function join({ parts: [first, ...others], feet, entries }: Joined): Promise<Uint8Array> {
  if (!first) throw new Error("A paper has at least one part.");
  const { document } = first;
  for (const { document: other } of others) for (const page of await document.copyPages(other, other.getPageIndices())) document.addPage(page);
  await writeFeet(document, feet.document);
  lead(document, targetsOf(document, [first, ...others]), entries);
  keepForLong(document);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY });
}

/**
 * Makes the file one for the archive, PDF/A-2b (ISO 19005-2): it says which colours it means and what it is, and its links are printed with it (6.3.2).
 * Faces are embedded by the press. Level A asks for tags, which the press cannot write.
 */
function keepForLong(document: PDFDocument): void {
  for (const page of document.getPages()) {
    for (const annotation of page.node.Annots()?.asArray() ?? []) document.context.lookup(annotation, PDFDict).set(PDFName.of("F"), PDFNumber.of(PRINTED));
  }
  document.convertToPDFA({ conformance: "2B" });
}

/** Where each place is in the whole, as a file says it: a page and a height on it. */
function targetsOf(document: PDFDocument, parts: readonly Leaves[]): Map<string, PDFArray> {
  const pages = document.getPages();
  const targets = new Map<string, PDFArray>();
  let before = 0;
  for (const { pages: count, places } of parts) {
    for (const [name, { page, top }] of places) {
      const ref = pages[before + page]?.ref;
      if (ref) targets.set(name, document.context.obj([ref, "XYZ", null, top, null]));
    }
    before += count;
  }
  return targets;
}

/** Writes the places and the bookmarks of the whole, and drops those of its first part. */
function lead(document: PDFDocument, targets: ReadonlyMap<string, PDFArray>, entries: readonly Entry[]): void {
  const { catalog, context } = document;
  const names = PDFName.of("Names");
  const former = catalog.get(names);
  if (former instanceof PDFRef) context.delete(former);
  catalog.delete(names);
  if (targets.size === 0) return;
  const sorted = [...targets].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const ends = [sorted[0], sorted.at(-1)].map((end) => PDFString.of(end?.[0] ?? ""));
  catalog.set(names, context.obj({ Dests: context.register(context.obj({ Limits: ends, Names: sorted.flatMap(([name, target]) => [PDFString.of(name), target]) })) }));
  const root = context.nextRef();
  const bookmarks = nested(entries).filter(({ at }) => targets.has(placeOf(at)));
  context.assign(root, context.obj({ Type: "Outlines", ...chained(document, bookmarks, root, targets) }));
  catalog.set(PDFName.of("Outlines"), root);
  catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

/** A heading by its number in the paper, with those that stand under it. */
type Bookmark = { readonly at: number; readonly words: string; readonly below: Bookmark[] };

function nested(entries: readonly Entry[]): Bookmark[] {
  const top: Bookmark[] = [];
  entries.forEach(({ level, words }, at) => (level === 1 ? top : (top.at(-1)?.below ?? top)).push({ at, words, below: [] }));
  return top;
}

/** Writes bookmarks that stand beside one another, each of which names those around it; answers what names them from above. */
function chained(document: PDFDocument, bookmarks: readonly Bookmark[], parent: PDFRef, targets: ReadonlyMap<string, PDFArray>) {
  const { context } = document;
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ at, words, below }, place) => {
    const [ref, before, after, target] = [refs[place], refs[place - 1], refs[place + 1], targets.get(placeOf(at))];
    if (!ref || !target) return;
    // Closed, since a long paper has many: a count below nothing says so.
    const within = below.length > 0 ? { ...chained(document, below, ref, targets), Count: -below.length } : {};
    context.assign(ref, context.obj({ Title: PDFHexString.fromText(printable(words)), Parent: parent, Dest: target, ...(before ? { Prev: before } : {}), ...(after ? { Next: after } : {}), ...within }));
  });
  const [first, last] = [refs[0], refs.at(-1)];
  return first && last ? { First: first, Last: last, Count: refs.length } : {};
}
