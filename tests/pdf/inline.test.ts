import { expect, test } from "vitest";

import type { Mark, RichNode } from "~/domain/rich-text";
import { documentOf } from "~/editor/build";
import { print } from "~/pdf/print";

import { READERS } from "../support/paper-readers";
import { paperOf } from "../support/papers";

const text = (words: string, ...marks: readonly Mark[]): RichNode => ({ type: "text", text: words, ...(marks.length > 0 ? { marks } : {}) });
const law: RichNode = { type: "legalReference", attrs: { text: "القانون رقم 97.15" } };

async function printed(...content: readonly RichNode[]): Promise<Uint8Array> {
  const document = documentOf([{ type: "paragraph", attrs: { anchor: "p" }, content }]);
  return (await print(paperOf([{ kind: "richText", document, point: false, references: {}, hidden: {}, notesLabel: "هوامش" }], { subtitle: null, letterheads: [], seal: null }))).bytes;
}

/** How far from the left of the page each of these words begins. */
async function placesOf(bytes: Uint8Array, words: readonly string[]): Promise<number[]> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const page = await (await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise).getPage(1);
  const { items } = await page.getTextContent();
  return words.map((word) => items.flatMap((item) => ("str" in item && item.str.includes(word) ? [item.transform[4] as number] : []))[0] ?? Number.NaN);
}

test.each<[string, RichNode]>([
  ["underlined", text("الأول", { type: "underline" })], ["bold", text("الأول", { type: "bold" })], ["a link", text("الأول", { type: "link", attrs: { href: "https://www.sgg.gov.ma/" } })],
])("a paragraph whose first words are %s runs from right to left all the same", async (_, first) => {
  const [one, latin, last] = await placesOf(await printed(first, text(" ثم Rabat بعده")), ["الأول", "Rabat", "بعده"]);
  expect(one).toBeGreaterThan(latin ?? Number.NaN);
  expect(latin).toBeGreaterThan(last ?? Number.NaN);
});

test("a full stop behind the number of a note stands at the end of its line", async () => {
  const [word, stop] = await placesOf(await printed(text("الرسمية", { type: "bold" }), law, text(" تم!")), ["الرسمية", "!"]);
  expect(word).toBeGreaterThan(stop ?? Number.NaN);
});

test("a letter that no face has shows as a sign for one, what has no shape is left out, and no face of another machine is asked for", async () => {
  const bytes = await printed(text("⟦التزام⟧ \u{16F00} \u{E0100}وبعد"));
  const said = (await READERS[1]?.read(bytes) ?? []).join("\n");
  expect(said.match(/\ufffd/g)).toHaveLength(3);
  expect(said).toContain("التزام");
  expect(said).toContain("وبعد");
  expect(Buffer.from(bytes).toString("latin1")).not.toContain("Helvetica");
});
