import { expect, test } from "vitest";

import type { CommentItem, CommentPlace, ReviewPage } from "~/presenters/demand-review";
import { canonicalText } from "~/editor/document";
import { paragraphsOf } from "~/editor/paragraphs";
import { Review } from "~/ui/demand/review";

import { everyNode } from "../support/rich-texts";
import { rendered } from "./rendered";

const comment = (id: string): CommentItem => ({
  id, kind: "comment", state: "open", author: "عضو", by: "عضو، 4 مارس", onVersion: null, words: `ملاحظة ${id}`, proposal: null, changedFrom: null, decided: null, reason: null, replies: [], decisions: [], place: "الفقرة 7.1",
});
const place = (anchor: string | null, ...open: readonly CommentItem[]): CommentPlace => ({ anchor, name: anchor, text: "نص", open, settled: [], settledCount: "" });

/** As whoever only reads sees it; `open`: what was said of a paragraph, by its anchor. */
function review(open: Readonly<Record<string, string>> = {}): string {
  const places = Object.fromEntries(paragraphsOf(everyNode()).map(({ anchor }) => [anchor, place(anchor, ...(open[anchor] ? [comment(open[anchor])] : []))]));
  const page: ReviewPage = { crumbs: [], id: "demand", title: "مطلب", point: 7, state: "in_review", versionId: "v", versionNumber: 1, openComments: null, moves: [], whole: place(null), places, gone: place(null), mayComment: false };
  return rendered(<Review page={page} source={canonicalText(everyNode())} references={{}} who={{ nobodyValidates: false, ownHand: false, mayDelegate: false }} newIds={{}} />);
}

test("a text under review reads as it does on paper: marks, headings, lists, quotes, tables, notes, and the numbers of its point", () => {
  const html = review();
  for (const part of ["<strong>", "<em>", "<s>", "<u>", "<h2 ", "<h3 ", "<ol ", "<ul ", "<blockquote ", "<th ", "<td ", "rich-notes"]) expect(html).toContain(part);
  expect([...html.matchAll(/id="p-(\w+)" data-number="([^"]+)"/g)].map(([, anchor, number]) => [anchor, number])).toEqual(
    paragraphsOf(everyNode()).filter(({ number }) => number !== null).map(({ anchor, number }) => [anchor, `§7.${number}`]),
  );
});

test("what was said of a paragraph stands in its row, also within a list, a quote or beside a table, and nowhere else", () => {
  const html = review({ nested: "أ", quote: "ب", table: "ج" });
  const rows = html.split('<div class="rich-row">').slice(1);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/^<p id="p-nested".*ملاحظة أ/s);
  expect(rows[1]).toMatch(/^<p id="p-quote".*ملاحظة ب/s);
  expect(rows[2]).toMatch(/^<div class="rich-table" id="p-table".*ملاحظة ج/s);
});

test("comments run in the direction of the page, not in that of the list they stand in", () => {
  expect(review({ nested: "أ" })).toContain('<div class="reviewed-comments" dir="rtl">');
});
