import type { Page } from "@playwright/test";

import { translator } from "~/i18n/translator";

import { expect, test } from "./support/app";
import { addText, ask, keptDraft, TextPage } from "./support/demand";
import { enterAs, openExample } from "./support/example";
import { field, press } from "./support/form";
import { axe, inspect, listen } from "./support/inspect";

const ar = translator("ar");
const WORDS = "نطالب بتسوية الوضعية";

const tool = (page: Page, words: string) => page.getByRole("toolbar", { name: ar("editor.toolbar.label") }).getByRole("button", { name: words, exact: true });

async function begin(page: Page, app: Parameters<typeof addText>[0] & { setupCode: string }): Promise<TextPage> {
  await openExample(page, app);
  const { id } = await addText(app, WORDS);
  await enterAs(page, "coordinator");
  return new TextPage(page, id).open();
}

test("every tool is reached and used with the keyboard alone, the arrow keys following the direction of writing", async ({ page, app }) => {
  const text = await begin(page, app);
  await text.text.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Alt+F10");
  await expect(page.getByRole("toolbar").getByRole("button").and(page.locator(":focus"))).toBeVisible();

  await test.step("from right to left the left arrow goes on, and what can be used there only", async () => {
    await page.keyboard.press("Home");
    await expect(tool(page, ar("editor.toolbar.heading", { level: "1" }))).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await expect(tool(page, ar("editor.toolbar.heading", { level: "2" }))).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(tool(page, ar("editor.toolbar.table"))).toBeFocused();
  });

  await test.step("a mark is put on and taken off, the focus staying in the row; Escape leads back to the text", async () => {
    const bold = tool(page, ar("editor.toolbar.bold"));
    while (!(await bold.evaluate((button) => button === document.activeElement))) await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect(bold).toHaveAttribute("aria-pressed", "true");
    await expect(bold).toBeFocused();
    await expect(text.text.locator("strong")).toHaveText(WORDS);
    await page.keyboard.press("Space");
    await expect(bold).toHaveAttribute("aria-pressed", "false");
    await page.keyboard.press("Escape");
    await expect(text.text).toBeFocused();
  });

  await test.step("the paragraph carries the number that it has on paper; a heading has none, and gives it to the next", async () => {
    await expect(text.text.locator("> p")).toHaveAttribute("data-number", "§1");
    await tool(page, ar("editor.toolbar.heading", { level: "1" })).click();
    await expect(text.text.locator("> h2")).not.toHaveAttribute("data-number");
    // A tool gives the focus back to the text, and the selection with it, in the next frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("1");
    await expect(text.text.locator("> p")).toHaveAttribute("data-number", "§1");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect(text.text.locator("> p")).toHaveText(WORDS);
  });

  await test.step("one Tab leads into the row and one out of it", async () => {
    await page.keyboard.press("Shift+Tab");
    await expect(tool(page, ar("editor.toolbar.bold"))).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(text.text).toBeFocused();
  });

  await test.step("shortcuts work whatever letters the keyboard writes", async () => {
    await page.keyboard.press("Control+a");
    const devtools = await page.context().newCDPSession(page);
    const arabicB = { key: "لا", code: "KeyB", windowsVirtualKeyCode: 66, modifiers: 2 };
    await devtools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...arabicB });
    await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", ...arabicB });
    await expect(text.text.locator("strong")).toHaveText(WORDS);
  });
});

test("links, references to laws and mentions are asked for in dialogs that the keyboard opens, fills and leaves", async ({ page, app }) => {
  const text = await begin(page, app);
  await text.text.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+k");
  const link = page.getByRole("dialog", { name: ar("editor.link.title") });
  await field(link, ar("editor.link.address")).fill("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await expect(link.getByText(ar("editor.link.wrong"))).toBeVisible();
  await field(link, ar("editor.link.address")).fill("www.sgg.gov.ma/bo");
  await page.keyboard.press("Enter");
  await expect(link).toHaveCount(0);
  await expect(text.text.locator("a")).toHaveAttribute("href", "https://www.sgg.gov.ma/bo");
  await expect(text.text).toBeFocused();

  await page.keyboard.press("Control+a");
  await tool(page, ar("editor.toolbar.law")).click();
  const law = page.getByRole("dialog", { name: ar("editor.law.title") });
  await field(law, ar("editor.law.words")).fill("المادة 15 من القانون التنظيمي رقم 97.15");
  await press(law, ar("editor.law.apply"));
  await expect(text.text, "what was chosen stays, and the reference stands behind it").toHaveText(`${WORDS}المادة 15 من القانون التنظيمي رقم 97.15`);

  const [commitment] = await ask<{ words: string }>(app, (sql) => sql`select words from commitment order by id limit 1`);
  await test.step("the sign of a mention opens the records of the dossier; left alone it stays a sign", async () => {
    await page.keyboard.type(" @");
    const mention = page.getByRole("dialog", { name: ar("editor.mention.title") });
    await expect(mention).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(mention).toHaveCount(0);
    await expect(text.text).toContainText("@");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("@");
    await field(mention, ar("editor.mention.search")).fill(commitment?.words.split(" ").slice(0, 3).join(" ") ?? "");
    await page.keyboard.press("Enter");
    await expect(mention).toHaveCount(0);
    await expect(text.text).not.toContainText("@");
  });
  await text.expectPlace("server");
  expect(await keptDraft(app, text.id)).toMatch(/"type":"reference"/);
});

test("on a phone the tools stay above the keyboard, and each can be touched", async ({ browser, app, page }) => {
  const first = await begin(page, app);
  const context = await browser.newContext({ baseURL: app.url, locale: "ar-MA", viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, storageState: await page.context().storageState() });
  const phone = await context.newPage();
  await phone.addInitScript(() => {
    // A keyboard as phones have it: it covers the page and leaves a shorter part of it in sight.
    const shown = Object.assign(new EventTarget(), { width: 390, height: 844, offsetTop: 0, offsetLeft: 0, scale: 1 });
    Object.defineProperty(window, "visualViewport", { value: shown });
  });
  const text = await new TextPage(phone, first.id).open();
  const bar = phone.getByRole("toolbar");
  for (const button of await bar.getByRole("button").all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  await text.text.tap();
  await phone.evaluate(() => {
    const shown = window.visualViewport as unknown as { height: number } & EventTarget;
    shown.height = 844 - 320;
    shown.dispatchEvent(new Event("resize"));
  });
  const box = await bar.boundingBox();
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844 - 320);
  await phone.keyboard.press("Control+a");
  await tool(phone, ar("editor.toolbar.bold")).tap();
  await expect(text.text.locator("strong")).toHaveText(WORDS);
  await expect(text.text, "a touch leaves the cursor in the text").toBeFocused();
});

test("the page of a text has no finding of axe and no error, with scripts, in its dialogs, and without scripts", async ({ page, app, browser }) => {
  const findings: string[] = [];
  const text = await begin(page, app);
  listen(page, findings);
  await page.reload();
  await text.text.click();
  findings.push(...(await inspect(page)));
  for (const [name, title] of [["link", "link"], ["law", "law"], ["mention", "mention"]] as const) {
    await tool(page, ar(`editor.toolbar.${name}`)).click();
    await expect(page.getByRole("dialog", { name: ar(`editor.${title}.title`) })).toBeVisible();
    findings.push(...(await axe(page)));
    await page.keyboard.press("Escape");
  }
  const plain = await (await browser.newContext({ baseURL: app.url, locale: "ar-MA", storageState: await page.context().storageState() })).newPage();
  await plain.route("**/assets/*.js", (route) => route.abort());
  await plain.goto(`/demands/${text.id}/edit`);
  await expect(plain.getByLabel(ar("editor.paragraph", { place: "1" }), { exact: true })).toHaveValue(WORDS);
  findings.push(...(await inspect(plain)));
  expect(findings).toEqual([]);
});
