import { expect, test } from "vitest";

import { documentOf, paragraph } from "~/editor/build";
import { readRichText } from "~/editor/read";
import { pressProcess } from "~/pdf/press-process";

import { shortPaper } from "../support/papers";

/** A paragraph of five megabytes: Arabic letters have two bytes each. */
const HEAVY = "تسوية الوضعية الإدارية والمالية. ".repeat(90_000);

test("a paragraph of five megabytes is refused before it becomes part of a text", () => {
  expect(Buffer.byteLength(HEAVY)).toBeGreaterThan(5_000_000);
  expect(readRichText(JSON.stringify(documentOf([paragraph(HEAVY)])))).toMatchObject({ ok: false });
});

test("the press gives up on a paragraph of five megabytes that comes to it all the same, and draws the next paper", async () => {
  const press = pressProcess({ limit: 20_000 });
  try {
    const heavy = press.print(shortPaper(HEAVY));
    await expect(heavy).rejects.toMatchObject({ name: "PressError" });
    expect((await press.print(shortPaper())).pages).toBe(1);
  } finally {
    await press.close();
  }
});
