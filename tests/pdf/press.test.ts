import { afterEach, expect, test } from "vitest";

import type { Press } from "~/pdf/press";
import { pressProcess } from "~/pdf/press-process";

import { shortPaper } from "../support/papers";

let press: Press | null = null;
afterEach(async () => {
  await press?.close();
  press = null;
});

test("a paper is drawn in another process, and this one goes on answering meanwhile", async () => {
  press = pressProcess();
  let longest = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const { bytes, pages } = await press.print(shortPaper());
  clearInterval(ticking);
  expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe("%PDF-");
  expect(pages).toBe(1);
  // Drawing takes this machine a second or more; what is left here is to hand the order over.
  expect(longest).toBeLessThan(500);
});

test("papers that are asked for at once come one after another, each its own", async () => {
  press = pressProcess();
  const printed = await Promise.all([press.print(shortPaper("الأول")), press.print(shortPaper("الثاني"))]);
  expect(printed.map(({ bytes }) => Buffer.from(bytes.slice(0, 5)).toString())).toEqual(["%PDF-", "%PDF-"]);
  expect(Buffer.from(printed[0]?.bytes ?? []).equals(Buffer.from(printed[1]?.bytes ?? []))).toBe(false);
});

test("a paper that takes longer than it may is given up, and the next one is drawn all the same", async () => {
  press = pressProcess({ limit: 1 });
  await expect(press.print(shortPaper())).rejects.toMatchObject({ name: "PressError", reason: "slow" });
  await press.close();
  press = pressProcess();
  expect((await press.print(shortPaper())).pages).toBe(1);
});

test("a paper that cannot be drawn is refused with what the press said, and the next one is drawn all the same", async () => {
  press = pressProcess();
  await expect(press.print({ ...shortPaper(), language: "xx" as never, blocks: null as never })).rejects.toMatchObject({ reason: "undrawable" });
  expect((await press.print(shortPaper())).pages).toBe(1);
});
