import { beforeAll, describe, expect, test } from "vitest";

import type { Language } from "~/domain/localized";
import { print } from "~/pdf/print";
import type { PaperBlock } from "~/presenters/paper";

import { catalogueSentences } from "../support/catalogue-sentences";
import { plain, READERS, shareFound } from "../support/paper-readers";
import { paperOf } from "../support/papers";

const VOWEL = /[\u064b-\u0652\u0670]/u;

/** The words of some sentences, as often as they stand there, in the letters of one script. */
const wordsOf = (sentences: readonly string[], script: RegExp): string[] => sentences.flatMap((each) => plain(each).match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word.length > 1 && script.test(word) && !VOWEL.test(word));

/** A text with its figures taken out: pdf.js puts the number of a row and the words of the next column together without a space. */
const withoutFigures = (text: string): string => text.replaceAll(/\p{N}+/gu, " ");

/** Sentences as a paper has them: headings, paragraphs, lists, a table now and then. */
function blocksOf(sentences: readonly string[]): PaperBlock[] {
  return Array.from({ length: Math.ceil(sentences.length / 20) }, (_, part): PaperBlock[] => {
    const [heading = "", ...rest] = sentences.slice(part * 20, part * 20 + 20);
    return [
      { kind: "heading", level: 2, words: heading }, { kind: "words", words: rest.slice(0, 8).join(" ") }, { kind: "bullets", items: rest.slice(8, 13) },
      { kind: "table", columns: [{ label: "1", share: 1, figures: true }, { label: "2", share: 8 }], rows: rest.slice(13).map((each, at) => [String(at + 1), each]) },
    ];
  }).flat();
}

const SCRIPTS: Readonly<Record<"ar" | "fr", RegExp>> = { ar: /^\p{Script=Arabic}+$/u, fr: /^\p{Script=Latin}+$/u };
const papers = new Map<Language, { readonly words: readonly string[]; readonly bytes: Uint8Array }>();

beforeAll(async () => {
  for (const language of ["ar", "fr"] as const) {
    const sentences = catalogueSentences(language).slice(0, 700);
    const { bytes } = await print(paperOf(blocksOf(sentences), { language, subtitle: null }));
    papers.set(language, { words: wordsOf(sentences, SCRIPTS[language]), bytes });
  }
});

test("three readers are asked, of a paper of at least 2,300 words in each language", () => {
  expect(READERS.map(({ name }) => name)).toEqual(["pdf.js", "pdfium", "poppler"]);
  for (const language of ["ar", "fr"] as const) expect(papers.get(language)?.words.length).toBeGreaterThanOrEqual(2_300);
});

describe.each(READERS)("$name", ({ read }) => {
  test.each([["ar", 0.995], ["fr", 1]] as const)("finds the words of a real-size paper in %s: at least %d of them", async (language, least) => {
    const { words, bytes } = papers.get(language) ?? { words: [], bytes: new Uint8Array() };
    const { share, lost } = shareFound(words, withoutFigures((await read(bytes)).join("\n")));
    expect({ enough: share >= least, lost: share >= least ? [] : lost }).toEqual({ enough: true, lost: [] });
  });
});
