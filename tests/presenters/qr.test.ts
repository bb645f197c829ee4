import { create } from "qrcode";
import fc from "fast-check";
import { expect, test } from "vitest";

import { qrCode } from "~/presenters/qr";

const QUIET = 4;

/** Draws the path on a grid, as a browser does, one line of text for each row: each run is a rectangle one module high. */
function drawn({ size, path }: { size: number; path: string }): string[] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => " "));
  for (const [run, x, y, width, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    if (width !== back) throw new Error(`This run does not come back to where it began: ${run}`);
    for (let at = Number(x); at < Number(x) + Number(width); at += 1) (grid[Number(y)] ?? [])[at] = "#";
  }
  return grid.map((row) => row.join(""));
}

test("a code is drawn module by module, with four white ones around it", () => {
  fc.assert(
    fc.property(fc.webUrl(), (text) => {
      const code = qrCode(text);
      const { modules } = create(text, { errorCorrectionLevel: "M" });
      expect(code.size).toBe(modules.size + 2 * QUIET);
      const expected = Array.from({ length: code.size }, (_, y) =>
        Array.from({ length: code.size }, (__, x) => {
          const inside = x >= QUIET && y >= QUIET && x < QUIET + modules.size && y < QUIET + modules.size;
          return inside && modules.get(y - QUIET, x - QUIET) === 1 ? "#" : " ";
        }).join(""),
      );
      expect(drawn(code)).toEqual(expected);
      expect(code.path.replaceAll(/M\d+ \d+h\d+v1h-\d+z/g, "")).toBe("");
    }),
    { numRuns: 25 },
  );
});
