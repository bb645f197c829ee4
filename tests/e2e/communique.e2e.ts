import { readFile } from "node:fs/promises";

import { type BrowserContextOptions } from "@playwright/test";

import { translator } from "~/i18n/translator";

import { expect, test } from "./support/app";
import { ask } from "./support/demand";
import { enterAs, openExample } from "./support/example";
import { field, press } from "./support/form";

const ar = translator("ar");
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: "ar-MA", timezoneId: "Africa/Casablanca" };
const NUMBER = "2021-001";
const ADDED = "وتدعو التنسيقية كافة المنخرطين إلى التعبئة ورص الصفوف.";

test.use(PHONE);
test.setTimeout(180_000);

test("a coordinator tells the tour of meetings of the real case in a communiqué: drafted, finished, published, read by a member, issued and checked", async ({ page, app, browser }) => {
  await openExample(page, app);
  await enterAs(page, "coordinator");

  await test.step("the first draft tells the three meetings in their order, by office, with what was handed over and promised", async () => {
    await page.goto(`/dossiers/${NUMBER}`);
    await page.locator("details.more > summary").click();
    await page.getByRole("link", { name: ar("communiques.link"), exact: true }).click();
    await page.getByRole("link", { name: ar("communiques.new.link") }).click();
    const told = page.getByRole("group", { name: new RegExp(`^${ar("communiques.new.told")}`) });
    expect(await told.getByRole("checkbox").count()).toBeGreaterThanOrEqual(4);
    for (const action of await told.getByRole("checkbox", { name: ar("terms.actionKind.strike") }).all()) await action.uncheck();
    await press(page, ar("communiques.new.submit"));
    await expect(page).toHaveURL(/\/communiques\/[0-9a-f-]+\/edit$/);
    await expect(page.getByRole("textbox", { name: ar("editor.text") })).toContainText("عقدت");
  });
  const address = new URL(page.url()).pathname.replace(/\/edit$/, "");

  await test.step("it is finished in the editor, where nothing is lost that was typed, and saved", async () => {
    const text = page.getByRole("textbox", { name: ar("editor.text") });
    await expect(text).toContainText("ثلاثة اجتماعات");
    await expect(text).toContainText("فاتح أبريل 2021");
    await field(page, ar("editor.title")).fill("بلاغ حول جولة اللقاءات");
    await text.getByText("ثمانية التزامات").click();
    // A tap sets the cursor in the next frame: only then is the end of the text asked for.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.type(ADDED);
    await expect(page.getByText(ar("meetings.draft.kept"))).toBeVisible();
    await page.reload();
    await expect(page.getByText(ar("meetings.draft.restoredTitle"))).toBeVisible();
    await expect(text).toContainText(ADDED);
    await expect(field(page, ar("editor.title"))).toHaveValue("بلاغ حول جولة اللقاءات");
    await press(page, ar("editor.communique.save"));
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await expect(page.getByText(ADDED)).toBeVisible();
  });

  await test.step("before it is published the page shows it as members read it, and what they would learn by it", async () => {
    await page.getByRole("link", { name: ar("communiques.page.publish") }).click();
    await expect(page.getByText(ADDED)).toBeVisible();
    await press(page, ar("communiques.publication.publish"));
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await expect(page.getByText(ar("communiques.state.published")).first()).toBeVisible();
  });

  await test.step("it is issued on paper, and whoever holds the paper can check it", async () => {
    await page.goto(`${address}/papers`);
    await press(page, ar("communiques.paper.submit"));
    const link = page.getByRole("link", { name: /[2-9A-Z]{5}-[2-9A-Z]{5}/ });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe("%PDF-");
    const [paper] = await ask<{ code: string }>(app, (sql) => sql`select code from paper where kind = 'communique'`);
    const stranger = await (await browser.newContext({ ...PHONE, baseURL: app.url })).newPage();
    await stranger.goto(`/verify/${paper?.code}?lang=ar`);
    await expect(stranger.getByText(ar("papers.verify.foundTitle"))).toBeVisible();
    await expect(stranger.getByText(ADDED)).toHaveCount(0);
  });

  await test.step("a member finds it on the dossier's page, reads it, and takes its text along without any looks", async () => {
    const member = await (await browser.newContext({ ...PHONE, baseURL: app.url, permissions: ["clipboard-read", "clipboard-write"] })).newPage();
    await enterAs(member, "member");
    await member.goto(`/dossiers/${NUMBER}`);
    await member.getByRole("link", { name: "بلاغ حول جولة اللقاءات" }).click();
    await expect(member.getByText(ADDED).first()).toBeVisible();
    await expect(member.getByRole("link", { name: ar("communiques.page.edit") })).toHaveCount(0);
    await press(member, ar("communiques.share.copy"));
    await expect(member.getByRole("button", { name: ar("communiques.share.copied") })).toBeVisible();
    const copied = await member.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await (await member.request.get(`${address}/text`)).text());
    expect(copied).toContain(ADDED);
    expect(copied).toContain("\n\nوالتزم الحزب، على لسان الأمين العام للحزب، بثلاثة أمور:\n\n- ");
    expect(copied).toMatch(/^بلاغ\nبلاغ حول جولة اللقاءات\n\n/);
    expect(copied).not.toMatch(/[<>]|\*\*/);
    await member.context().close();
  });
});
