import { expect, test } from "vitest";

import type { ChainRow } from "~/domain/rows/chain";
import { chainPage } from "~/presenters/chain-page";
import { ChainDrawing } from "~/ui/chain/chain-drawing";
import { ChainList } from "~/ui/chain/chain-list";

import { rendered } from "./rendered";

const row = (id: string, on: string | null, words: string | null = `التزام ${id}`): ChainRow => ({
  link: { id, state: "confirmed", doneOn: null, dueKind: on ? "after" : "on", dueOn: on ? null : "2026-04-01", triggerDays: on ? 30 : null, awaits: on ? { kind: "commitment", id: on } : null },
  words, verbatim: false, side: "theirs", confidentiality: "organisation", party: null, triggerText: null, triggerOn: null, event: null,
});
const page = chainPage("ar", [row("a", null), row("b", "a"), row("c", "b"), row("d", "a", null)], { headCount: null, settledCount: null });

test("the drawing holds a box for each link with its state in a word, lines between them, and says in a word what is critical", () => {
  const html = rendered(<ChainDrawing drawing={page.drawing} />);
  expect(html.match(/<foreignObject/g)).toHaveLength(4);
  expect(html.match(/<path[^>]*class="chain-line/g)).toHaveLength(3);
  expect(html.match(/<path[^>]*chain-line-critical/g)).toHaveLength(2);
  expect(html.match(/قابل للتحقق/g)).toHaveLength(4);
  expect(html.match(/المسار الحرج/g)).toHaveLength(3);
  expect(html).toContain("الأجل: 1 أبريل 2026");
  expect(html).toContain("متوقع: 1 ماي 2026");
});

test("the drawing is kept from those who listen and from the keyboard: the list says the same, each under what it waits for", () => {
  const html = rendered(<ChainDrawing drawing={page.drawing} />);
  expect(html).toMatch(/^<div class="chain-frame" aria-hidden="true">/);
  expect(html.match(/<a /g)).toHaveLength(html.match(/tabindex="-1"/gi)?.length ?? 0);
  const list = rendered(<ChainList branches={page.list} />);
  expect(list.replaceAll(/<(?!\/?(ul|li))[^>]*>|class="[^"]*"/g, " ").match(/<\/?(ul|li)|التزام [abc]|التزام آخر/g)?.join(" ")).toMatch(/^<ul <li التزام a .*<ul <li التزام b .*<ul <li التزام c .*<\/li <\/ul <\/li <li التزام آخر/);
});

test("what the reader may not see leads nowhere", () => {
  const list = rendered(<ChainList branches={page.list} />);
  expect(list).not.toContain("/commitments/d");
  expect(list).toContain("/commitments/c");
});
