import type { Locator, Page } from "@playwright/test";

import { expect } from "./app";

/** Whoever asks is a stranger now: a page that is not open to all leads to the sign-in page. */
export async function expectStranger(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in\?to=/);
}

/** Opens a page again and again until it shows something that the house does by itself. */
export async function expectInAWhile(page: Page, address: string, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    await expect(shown).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
}

/** Whether something stands on a page for each of those who open it. */
export async function expectSeen(pages: readonly Page[], address: string, words: string, seen: boolean): Promise<void> {
  for (const page of pages) {
    await page.goto(address);
    if (seen) await expect(page.getByText(words).first()).toBeVisible();
    else await expect(page.getByText(words)).toHaveCount(0);
  }
}
