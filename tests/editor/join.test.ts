import { expect, test } from "vitest";

import { TEXT_LIMITS } from "~/domain/rich-text";
import { anchorsIn } from "~/editor/anchors";
import { documentOf, heading, paragraph } from "~/editor/build";
import { canonicalText } from "~/editor/document";
import { joinDocuments, splitDocument } from "~/editor/join";
import { paragraphsOf } from "~/editor/paragraphs";
import { readRichText } from "~/editor/read";

import { everyNode } from "../support/rich-texts";

test("two texts stand one after the other under the anchors they had", () => {
  const first = documentOf([heading(2, "أولا", "a"), paragraph("نص", "b")]);
  const second = documentOf([paragraph("آخر", "c")]);
  const joined = joinDocuments(first, second);
  expect(joined).toEqual(documentOf([...first.content, ...second.content]));
});

test("what has an anchor of the first text gets a new one in the second, in lists, quotes and tables too, and loses no word", () => {
  const first = documentOf([paragraph("قائمة", "nested"), paragraph("خانة", "td2"), paragraph("جدول", "table")]);
  const joined = joinDocuments(first, everyNode()) ?? documentOf([]);
  const anchors = anchorsIn(joined);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors.slice(0, 3)).toEqual(["nested", "td2", "table"]);
  expect(anchorsIn(everyNode()).filter((anchor) => !anchors.slice(3).includes(anchor)).sort()).toEqual(["nested", "table", "td2"]);
  expect(paragraphsOf(joined).slice(3).map(({ text }) => text)).toEqual(paragraphsOf(everyNode()).map(({ text }) => text));
});

test("a text joined to itself has every anchor once, and is a text that the check takes as it is", () => {
  const joined = joinDocuments(everyNode(), everyNode()) ?? documentOf([]);
  const anchors = anchorsIn(joined);
  expect(anchors).toHaveLength(2 * anchorsIn(everyNode()).length);
  expect(new Set(anchors).size).toBe(anchors.length);
  const read = readRichText(canonicalText(joined));
  expect(read.ok && canonicalText(read.document)).toBe(canonicalText(joined));
});

test("neither text is changed by it", () => {
  const [first, second] = [everyNode(), everyNode()];
  joinDocuments(first, second);
  expect([first, second]).toEqual([everyNode(), everyNode()]);
});

test("what would be more than a text may be is not joined, whether of letters or of paragraphs", () => {
  const long = documentOf([paragraph("م".repeat(TEXT_LIMITS.bytes / 4), "a")]);
  expect(joinDocuments(long, documentOf([paragraph("ن", "b")]))).not.toBeNull();
  expect(joinDocuments(long, documentOf([paragraph("م".repeat(TEXT_LIMITS.bytes / 4), "b")]))).toBeNull();
  const many = (letter: string) => documentOf(Array.from({ length: Math.ceil(TEXT_LIMITS.nodes / 4) }, (_, place) => paragraph("ن", `${letter}${place}`)));
  expect(joinDocuments(many("a"), many("b"))).toBeNull();
});

test("a text is split by the paragraphs that were chosen; lists, quotes and tables go whole, and every anchor stays", () => {
  const split = splitDocument(everyNode(), new Set(["nested", "td1", "head2"]));
  expect(split?.moved.content.map(({ type }) => type)).toEqual(["heading", "orderedList", "table"]);
  expect([...anchorsIn(split?.rest ?? documentOf([])), ...anchorsIn(split?.moved ?? documentOf([]))].sort()).toEqual([...anchorsIn(everyNode())].sort());
});

test("a text is not split where nothing would go, or nothing would stay", () => {
  expect(splitDocument(everyNode(), new Set(["elsewhere"]))).toBeNull();
  expect(splitDocument(everyNode(), new Set(anchorsIn(everyNode())))).toBeNull();
});
