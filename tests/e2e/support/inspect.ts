import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** The width of the narrowest screen on which everything must fit, in CSS pixels (WCAG 2.2, 1.4.10). */
export const NARROWEST = 320;

declare global {
  interface Window {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

/** Writes down what a page complains of on its console; the answers that a test asked for (404, 409) are no complaint. */
export function listen(page: Page, findings: string[]): void {
  page.on("pageerror", (error) => findings.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource: the server responded with a status of 4")) findings.push(`${page.url()}: ${message.text()}`);
  });
}

/** What is wrong with the page that is open, in words: what axe finds with everything unfolded, more or less than one h1, no title, width lost on a narrow screen. */
export async function inspect(page: Page, options: RunOptions = {}): Promise<string[]> {
  const path = new URL(page.url()).pathname;
  const found: string[] = [];
  const headings = await page.locator("h1").count();
  if (headings !== 1) found.push(`${path}: ${headings} h1`);
  if ((await page.title()).trim() === "") found.push(`${path}: no title`);
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  found.push(...(await axe(page, options)), ...(await graveInSilence(page)).map((button) => `${path}: "${button}" without saying what it does and whether it can be undone`));
  const width = await widthWhenNarrow(page);
  if (width > NARROWEST) found.push(`${path}: ${width} px wide on a screen of ${NARROWEST}`);
  return found;
}

/** How wide the page that is open lays itself out on the narrowest screen; the screen is what it was afterwards. */
async function widthWhenNarrow(page: Page): Promise<number> {
  const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth);
  const size = page.viewportSize();
  if (!size || size.width === NARROWEST) return widthOf();
  await page.setViewportSize({ width: NARROWEST, height: size.height });
  const width = await widthOf();
  await page.setViewportSize(size);
  return width;
}

/** The buttons that ask for care beside which nothing says what they do and whether that can be undone. */
function graveInSilence(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLButtonElement>("main button.button-danger")].filter(({ type, form }) => type === "submit" && !form?.querySelector(".consequences-undo")).map(({ innerText }) => innerText));
}

/** What axe finds on the page that is open: the rule, and what breaks it. */
export async function axe(page: Page, options: RunOptions = {}): Promise<string[]> {
  const path = new URL(page.url()).pathname;
  // The page's own policy refuses a script that is added; the debugger's evaluation is none.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate((asked) => window.axe.run(document, { resultTypes: ["violations"], ...asked }), options);
  return violations.map(({ id, nodes }) => `${path}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
