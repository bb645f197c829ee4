import type { Page } from "@playwright/test";

import { translator } from "~/i18n/translator";

import { expect } from "./app";
import { field, press } from "./form";

const ar = translator("ar");

/** Strikes a meeting out from its page; leaves the page of the struck record open. */
export async function strikeMeeting(page: Page, meeting: string, reason: string): Promise<void> {
  await page.goto(meeting);
  await page.getByRole("link", { name: ar("strikes.submit"), exact: true }).click();
  await press(page, ar("strikes.submit"));
  await expect(page.getByRole("alert"), "without a reason nothing is struck out").toBeFocused();
  await expect(page.locator(".consequences")).toContainText(ar("strikes.effect.leaves.meeting"));
  await field(page, ar("strikes.reason")).fill(reason);
  await press(page, ar("strikes.submit"));
  await expect(page.getByText(ar("strikes.struck.notice"))).toBeVisible();
  await expect(page.getByText(reason)).toBeVisible();
}

/** Restores the struck record whose page is open. */
export async function restore(page: Page, reason: string): Promise<void> {
  await page.getByRole("link", { name: ar("strikes.struck.restore"), exact: true }).click();
  await field(page, ar("strikes.restore.reason")).fill(reason);
  await press(page, ar("strikes.restore.submit"));
  await expect(page.getByText(ar("strikes.struck.notice"))).toHaveCount(0);
}

/** Moves a meeting to another dossier, by that one's title. */
export async function moveMeeting(page: Page, meeting: string, dossier: string): Promise<void> {
  await page.goto(meeting);
  await page.getByRole("link", { name: ar("strikes.transfer.link"), exact: true }).click();
  await page.getByRole("link", { name: dossier }).click();
  await expect(page.locator(".consequences")).toContainText(ar("strikes.transfer.effect.moves"));
  await press(page, ar("strikes.transfer.submit"));
  await expect(page).toHaveURL(new RegExp(`${meeting}$`));
}
