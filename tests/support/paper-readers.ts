import { spawnSync } from "node:child_process";

import { PDFiumLibrary } from "@hyzyla/pdfium";

/** A program that reads the words of a PDF, as somebody who copies or searches would. Answers the text of each page. */
export type PaperReader = { readonly name: string; read(bytes: Uint8Array): Promise<string[]> };

/** What pdf.js finds on each page, in the order in which it stands in the file. */
async function itemsOf(bytes: Uint8Array) {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, async (_, at) => (await document.getPage(at + 1)).getTextContent()));
  return pages.map(({ items }) => items.flatMap((item) => ("str" in item ? [item] : [])));
}

const withPdfJs: PaperReader = {
  name: "pdf.js",
  async read(bytes) {
    return (await itemsOf(bytes)).map((items) => items.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join(""));
  },
};

/** The words of each page with the height in points at which they stand, from the lower edge on; below it or above the upper one they are in the file and on no paper. */
export async function heightsOf(bytes: Uint8Array): Promise<readonly (readonly { readonly words: string; readonly height: number }[])[]> {
  return (await itemsOf(bytes)).map((items) => items.map(({ str, transform }) => ({ words: str, height: Number(transform[5]) })));
}

const withPdfium: PaperReader = {
  name: "pdfium",
  async read(bytes) {
    const library = await PDFiumLibrary.init();
    const document = await library.loadDocument(bytes);
    try {
      return [...document.pages()].map((page) => page.getText());
    } finally {
      document.destroy();
      library.destroy();
    }
  },
};

const withPoppler: PaperReader = {
  name: "poppler",
  async read(bytes) {
    const { stdout } = spawnSync("pdftotext", ["-", "-"], { input: bytes, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
    return stdout.split("\f").slice(0, -1);
  },
};

/** pdf.js and pdfium come with npm and are always asked; poppler too where the machine has it. */
export const READERS: readonly PaperReader[] = [withPdfJs, withPdfium, ...(spawnSync("pdftotext", ["-v"]).error ? [] : [withPoppler])];

/** Words as a reader may give them: without marks of direction, in one form of each letter. */
export const plain = (text: string): string => text.normalize("NFKC").replaceAll(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\u00ad]/g, "");

/** The share of some words that are found in a text. */
export function shareFound(words: readonly string[], text: string): { readonly share: number; readonly lost: readonly string[] } {
  const found = new Set(plain(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  const lost = words.filter((word) => !found.has(plain(word)));
  return { share: 1 - lost.length / words.length, lost };
}
