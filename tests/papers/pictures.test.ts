import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { LANGUAGES } from "~/domain/localized";
import { richTextSchema } from "~/editor/schema";
import { print } from "~/pdf/print";
import type { Paper } from "~/presenters/paper";
import { translator } from "~/i18n/translator";

import { type CasePapers, casePapers } from "../support/case-papers";
import { approve, compared, differences, picturesOf } from "../support/paper-pictures";
import { paperOf } from "../support/papers";
import { kindsIn, wholeSchema, wholeSchemaBlock } from "../support/whole-schema";

/** What differs from the approved pictures; with `npm run test:papers -- --approve` what is drawn now is approved, and nothing differs. */
async function held(name: string, paper: Paper): Promise<string[]> {
  const pictures = await picturesOf((await print(paper)).bytes);
  if (process.env.HIWAR_APPROVE) await approve(name, pictures);
  return differences(name, pictures);
}

describe("every node and mark of the schema", () => {
  test.each(LANGUAGES)("stands in the text that is held against pictures, in %s", (language) => {
    const { nodes, marks } = richTextSchema();
    const there = kindsIn(wholeSchema(language));
    expect([...there.nodes].toSorted()).toEqual(Object.keys(nodes).toSorted());
    expect([...there.marks].toSorted()).toEqual(Object.keys(marks).toSorted());
  });

  test.each(LANGUAGES)("is drawn as it was approved, in %s", async (language) => {
    const t = translator(language);
    const paper = paperOf([wholeSchemaBlock(language)], { language, title: t("papers.kind.dossier"), subtitle: null, letterheads: [], seal: null, pageWords: t("papers.page", { page: "{page}", pages: "{pages}" }) });
    expect(await held(`every-node-${language}`, paper)).toEqual([]);
  });
});

describe("the papers of the real case", () => {
  let papers: CasePapers;
  beforeAll(async () => void (papers = await casePapers()));
  afterAll(() => papers.fresh.drop());

  test.each(["ar", "fr"] as const)("are drawn as they were approved, in %s", async (language) => {
    const found: string[] = [];
    for (const subject of papers.subjects.filter(({ only = language }) => only === language)) found.push(...(await held(`${subject.name}-${language}`, await papers.paper(subject, language))));
    expect(found).toEqual([]);
  });
});

test("a picture shows where a single letter has its dot in another place", async () => {
  const [one, other] = await Promise.all(["الباب", "الناب"].map(async (words) => (await picturesOf((await print(paperOf([{ kind: "words", words }], { seal: null }))).bytes))[0]));
  if (!one || !other) throw new Error("A paper has a page.");
  expect(compared(one, one)?.dots).toBe(0);
  expect(compared(one, other)?.dots).toBeGreaterThan(0);
});
