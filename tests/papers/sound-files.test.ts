import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { print } from "~/pdf/print";

import { longDossier } from "../bench/sample-papers";
import { type CasePapers, casePapers } from "../support/case-papers";
import { paperOf, shortPaper } from "../support/papers";
import { faultsOf } from "../support/qpdf";
import { everyNode } from "../support/rich-texts";

test("qpdf finds nothing wrong with a page, with every node and mark, and with a long paper that was joined of parts", async () => {
  const every = paperOf([{ kind: "richText", document: everyNode(), point: 1, references: {}, hidden: {}, notesLabel: "هوامش" }]);
  for (const paper of [shortPaper(), every, longDossier(30)]) expect(faultsOf((await print(paper)).bytes)).toBe("");
});

test("qpdf is asked in earnest: a file that is cut off is not sound", async () => {
  const { bytes } = await print(shortPaper());
  expect(faultsOf(bytes.slice(0, bytes.length - 400))).not.toBe("");
});

describe("the papers of the real case", () => {
  let papers: CasePapers;
  beforeAll(async () => void (papers = await casePapers()));
  afterAll(() => papers.fresh.drop());

  test("are sound files for qpdf, each kind of them, with every face they use within them and nothing locked", async () => {
    for (const subject of papers.subjects) {
      const { bytes } = await print(await papers.paper(subject, subject.only ?? "ar"));
      expect(`${subject.name} ${faultsOf(bytes)}`).toBe(`${subject.name} `);
      const { context, isEncrypted } = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
      expect(isEncrypted).toBe(false);
      const described = context.enumerateIndirectObjects().flatMap(([, found]) => (found instanceof PDFDict ? [found] : []));
      const faces = described.filter((each) => each.get(PDFName.of("Type")) === PDFName.of("FontDescriptor"));
      expect(faces.length).toBeGreaterThan(0);
      expect(faces.filter((face) => !face.has(PDFName.of("FontFile2")))).toEqual([]);
      // A face that has no descriptor is one that the reader's machine is asked for.
      expect(described.filter((each) => each.get(PDFName.of("Subtype")) === PDFName.of("Type1"))).toEqual([]);
    }
  });
});
