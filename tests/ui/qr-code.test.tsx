import { create } from "qrcode";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { QrCode } from "~/ui/qr-code";

const TEXTS = ["https://hiwar.example/enrol/abc", `otpauth://totp/Hiwar:someone?issuer=Hiwar&secret=${"A".repeat(32)}`, "حوار"];

/** Reads the drawing back: the edge of the picture, and the dark modules as `row column`. */
function readBack(markup: string) {
  const [left = 0, top = 0, width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(markup)?.[1] ?? "").split(" ").map(Number);
  const dark = new Set<string>();
  for (const [, column, row, length] of (/ d="([^"]*)"/.exec(markup)?.[1] ?? "").matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let each = 0; each < Number(length); each += 1) dark.add(`${row} ${Number(column) + each}`);
  }
  return { left, top, width, height, dark };
}

test.each(TEXTS)("draws each dark module of %s and no other, within a quiet zone of four", (text) => {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const expected = new Set<string>();
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) if (modules.get(row, column)) expected.add(`${row} ${column}`);
  }
  const { left, top, width, height, dark } = readBack(renderToStaticMarkup(<QrCode text={text} label="رابط" />));
  expect(dark).toEqual(expected);
  expect([left, top, width, height]).toEqual([-4, -4, modules.size + 8, modules.size + 8]);
});

test("is dark on light by itself, says what it is for, and needs no style of its own", () => {
  const markup = renderToStaticMarkup(<QrCode text="حوار" label="رابط الانضمام" />);
  expect(markup).toContain('role="img" aria-label="رابط الانضمام"');
  expect(markup).toMatch(/<rect [^>]*fill="#ffffff"><\/rect><path [^>]*fill="#000000"><\/path>/);
  expect(markup).not.toContain("style=");
});
