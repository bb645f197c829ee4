import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";
import sharp from "sharp";

import { translator } from "~/i18n/translator";

import { photograph } from "../support/pictures";
import { pdf } from "../support/pdf";
import { expect, test } from "./support/app";
import { ask } from "./support/demand";
import { enterAs, openExample } from "./support/example";
import { field, press } from "./support/form";

const ar = translator("ar");

async function openDocuments(page: Page): Promise<void> {
  await page.goto("/dossiers/2021-001");
  await page.getByRole("link", { name: ar("story.sections.documents"), exact: true }).click();
}

const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) => field(page, ar("documents.file")).setInputFiles({ name, mimeType, buffer });

test.use({ javaScriptEnabled: false });

test("a receipt is photographed and added without scripts, downloaded as it is to be kept, and what is not kept is explained with nothing lost", async ({ page, app }) => {
  await openExample(page, app);
  await enterAs(page, "coordinator");
  await openDocuments(page);
  await expect(page.getByText(ar("documents.empty"))).toBeVisible();

  await test.step("a page called PDF is refused at its field, which asks for another", async () => {
    await choose(page, "وصل.pdf", "application/pdf", Buffer.from("<!doctype html><script>alert(1)</script>"));
    await press(page, ar("documents.save"));
    await expect(page.locator(".field-error")).toHaveText(ar("documents.refusal.not_what_it_says"));
    await expect(page.getByText(ar("documents.chosenBefore", { name: "\u2068وصل.pdf\u2069" }))).toBeVisible();
  });

  await test.step("a photograph is kept upright and without its place", async () => {
    await choose(page, "وصل الإيداع.jpg", "image/jpeg", await photograph("jpeg"));
    await press(page, ar("documents.save"));
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "وصل الإيداع.jpg", exact: true }).click()]);
    expect(download.suggestedFilename()).toBe("وصل الإيداع.jpg");
    const { width, height, exif } = await sharp(readFileSync(await download.path())).metadata();
    expect([width, height, exif]).toEqual([20, 40, undefined]);
  });

  await test.step("a file opened by its address is saved and never shown", async () => {
    const [row] = await ask<{ id: string }>(app, (sql) => sql`select id from document`);
    const response = await page.request.get(`/documents/${row?.id}`);
    expect(response.headers()).toMatchObject({ "content-type": "image/jpeg", "x-content-type-options": expect.stringContaining("nosniff"), "content-length": String((await response.body()).length) });
    expect(response.headers()["content-disposition"]).toBe(`attachment; filename="___ _______.jpg"; filename*=UTF-8''${encodeURIComponent("وصل الإيداع.jpg")}`);
    expect(response.headers()["content-security-policy"]).toContain("sandbox; default-src 'none'");
    expect(response.headers()["cache-control"]).toContain("no-store");
  });

  await test.step("a session that ended says that the document is to be chosen again, and carries the rest", async () => {
    await choose(page, "مراسلة.pdf", "application/pdf", pdf());
    await ask(app, (sql) => sql`delete from session`);
    await press(page, ar("documents.save"));
    await expect(page.getByText(ar("common.errorPage.signedOut.files"))).toBeVisible();
    expect(await ask(app, (sql) => sql`select id from document`)).toHaveLength(1);
  });
});
