import type { Page } from "@playwright/test";
import { sql } from "drizzle-orm";

import { translator } from "~/i18n/translator";

import { type App, expect, test } from "./support/app";
import { write } from "./support/demand";
import { enterAs, openExample } from "./support/example";
import { press } from "./support/form";

const ar = translator("ar");

test.use({ javaScriptEnabled: false });

/** Gives the dossier of the example so many lines of grounds, of which some forty fill a page. */
const lengthen = (app: Pick<App, "ownerUrl">, lines: number) => write(app, (tx) => tx.execute(sql`
  update dossier set grounds = (select string_agg('الفقرة ' || line || ': تسوية الوضعية الإدارية والمالية لخريجي مراكز التكوين الإداري بأثر رجعي.', chr(10)) from generate_series(1, ${lines}::int) line)
  where number = '2021-001'`));

async function issue(page: Page): Promise<void> {
  await page.goto("/dossiers/2021-001/papers");
  await press(page, ar("papers.issue.submit"));
  await expect(page).toHaveURL(/\/papers\/jobs\/[0-9a-f-]+$/);
}

/** The bar, once it says of how many parts some are done. */
const underWay = (page: Page) => expect(page.locator("progress[value]")).toBeVisible({ timeout: 60_000 });
const issued = (page: Page) => expect(page.getByText(ar("papers.job.issued"), { exact: true })).toBeVisible({ timeout: 90_000 });

test("a long paper is drawn behind the scenes: watched without scripts, given up, asked for again, and finished by the next start of the house", async ({ page, app }) => {
  test.slow();
  await openExample(page, app);
  await enterAs(page, "coordinator");
  await lengthen(app, 800);

  await test.step("it is watched part by part, while other pages are answered, and given up", async () => {
    await issue(page);
    await underWay(page);
    expect((await page.request.get("/dossiers/2021-001")).status()).toBe(200);
    await press(page, ar("papers.job.cancel"));
    await expect(page.getByText(ar("papers.job.cancelled"), { exact: true })).toBeVisible();
  });

  await test.step("asked for again, it is gone on with after a restart, and the page by itself comes to say that it is issued", async () => {
    await press(page, ar("papers.job.again"));
    await underWay(page);
    await app.restartWith({});
    await page.reload();
    await issued(page);
    await page.getByRole("link", { name: ar("papers.job.open"), exact: true }).click();
    await expect(page).toHaveURL(/\/dossiers\/.*\/papers#/);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("main li a[href*='dossier.pdf']").first().click()]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  });

  await test.step("what was issued is the same paper, at once", async () => {
    await page.goto("/dossiers/2021-001/papers");
    await press(page, ar("papers.issue.submit"));
    await expect(page).toHaveURL(/\/dossiers\/2021-001\/papers#/);
  });
});
