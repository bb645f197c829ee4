import { beforeAll, expect, test } from "vitest";

import { print } from "~/pdf/print";
import { sealOf } from "~/presenters/paper-frame";
import { pairedPaper } from "~/presenters/paired-paper";

import { plain, READERS } from "../support/paper-readers";
import { paperOf } from "../support/papers";

const NAME = { ar: "التنسيقية الوطنية", fr: "Coordination nationale", en: null };
let pages: string[];

beforeAll(async () => {
  const seal = sealOf({ code: "7KQ4M-2XD9R", origin: "https://hiwar.example", names: [NAME], now: new Date("2021-05-19T10:00:00Z"), head: { seq: 214, hash: "5f3c9a1e".repeat(8) }, language: "ar", second: "fr" });
  const words = (text: string) => [{ kind: "words", words: text }, { kind: "newPage" }, { kind: "words", words: text }] as const;
  const paper = pairedPaper(paperOf(words("نص")), paperOf(words("Texte"), { language: "fr", title: "Procès-verbal", pageWords: "Page {page} sur {pages}", foot: "Procès-verbal · Coordination nationale" }));
  pages = (await READERS[1]?.read((await print({ ...paper, seal })).bytes) ?? []).map(plain);
});

test("each page of a paper in two languages has its number, and what it is of, in both", () => {
  expect(pages).toHaveLength(2);
  pages.forEach((page, at) => {
    for (const words of [`Page ${at + 1} sur 2`, "Procès-verbal · Coordination nationale", "Registre 214", "السجل", "التنسيقية الوطنية · محضر اجتماع"]) expect(page).toContain(words);
    expect(page).toMatch(new RegExp(`صفحة ${at + 1} من 2|2 من ${at + 1} صفحة`));
  });
});

test("its seal says in both when it was issued and how it is checked", () => {
  const last = (pages.at(-1) ?? "").replaceAll(/\s+/g, " ");
  for (const words of ["Délivré le 19 mai 2021", "Pour vérifier ce document", "صدر يوم", "للتحقق من هذه الورقة"]) expect(last).toContain(words);
});
