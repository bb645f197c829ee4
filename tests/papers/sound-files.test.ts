import { expect, test } from "vitest";

import { print } from "~/pdf/print";

import { longDossier } from "../bench/sample-papers";
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
