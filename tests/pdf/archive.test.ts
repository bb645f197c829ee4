import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFStream } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";

import { print } from "~/pdf/print";

import { paperOf } from "../support/papers";
import { everyNode } from "../support/rich-texts";

/** What ISO 19005-2 asks of a file of level B, as far as it can be read off the file; a validator of its own (veraPDF) comes neither with npm nor with Debian. */
describe("a paper for the archive", () => {
  let document: PDFDocument;
  let objects: readonly PDFDict[];

  beforeAll(async () => {
    const { bytes } = await print(paperOf([
      { kind: "contents", label: "الفهرس" }, { kind: "newPage" }, { kind: "heading", level: 1, words: "المطالب" },
      { kind: "richText", document: everyNode(), point: 1, references: {}, hidden: {}, notesLabel: "هوامش" }, { kind: "words", words: "ⵜⴰⵎⴰⵣⵉⵖⵜ ✊ Rabat" },
    ]));
    document = await PDFDocument.load(bytes, { updateMetadata: false });
    objects = document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : object instanceof PDFStream ? [object.dict] : []));
  });

  const named = (dict: PDFDict, key: string): string | undefined => dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText();

  test("says that it is one, of which level, and the same of itself in both places", () => {
    const metadata = document.catalog.lookup(PDFName.of("Metadata"));
    const xmp = metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.contents) : "";
    expect(xmp).toMatch(/pdfaid:part[>="]+2/);
    expect(xmp).toMatch(/pdfaid:conformance[>="]+B/);
    expect(xmp).toContain(document.getTitle());
  });

  test("names the colours that it means, has an identifier and is not encrypted", () => {
    const [intent] = document.catalog.lookup(PDFName.of("OutputIntents"), PDFArray).asArray().map((each) => document.context.lookup(each, PDFDict));
    expect(intent && named(intent, "S")).toBe("GTS_PDFA1");
    expect(intent?.lookup(PDFName.of("DestOutputProfile"))).toBeInstanceOf(PDFStream);
    expect([document.context.trailerInfo.ID === undefined, document.context.trailerInfo.Encrypt]).toEqual([false, undefined]);
  });

  test("brings every face that it uses, and says how letters are found in it", () => {
    const faces = objects.filter((each) => named(each, "Type") === "FontDescriptor");
    expect(faces.length).toBeGreaterThan(1);
    expect(faces.filter((each) => !["FontFile", "FontFile2", "FontFile3"].some((file) => each.has(PDFName.of(file)))).map((each) => named(each, "FontName"))).toEqual([]);
    const compact = objects.filter((each) => named(each, "Subtype") === "CIDFontType2");
    expect(compact.map((each) => named(each, "CIDToGIDMap"))).toEqual(compact.map(() => "Identity"));
    expect(objects.filter((each) => named(each, "Type") === "Font" && named(each, "Subtype") === "Type1")).toEqual([]);
  });

  test("prints its links, runs nothing, leads to no other file and smooths no picture", () => {
    const links = objects.filter((each) => named(each, "Subtype") === "Link");
    expect(links.length).toBeGreaterThan(0);
    expect(links.map((each) => each.lookupMaybe(PDFName.of("F"), PDFNumber)?.asNumber())).toEqual(links.map(() => 4));
    expect(objects.filter((each) => ["JavaScript", "Launch", "GoToR", "SubmitForm"].includes(named(each, "S") ?? ""))).toEqual([]);
    expect(objects.filter((each) => each.lookup(PDFName.of("Interpolate"))?.toString() === "true")).toEqual([]);
  });
});
