import type { Page } from "@playwright/test";

import { translator } from "~/i18n/translator";

import { expect } from "./app";
import { field, press } from "./form";
import { PASSWORD } from "./people";

const ar = translator("ar");
type Step = "suspend" | "resume" | "reset";

/** What an administrator does about the account of somebody who holds an office: reads what it will do, and gives their own password. */
export async function keepAccount(page: Page, name: string, step: Step): Promise<void> {
  await page.goto("/admin");
  await page.getByRole("region", { name: ar("admin.roles.title") }).getByRole("link", { name, exact: true }).first().click();
  await page.getByRole("link", { name: ar(`wayIn.access.${step}.action`), exact: true }).click();
  const card = page.getByRole("region", { name: ar("wayIn.access.title") });
  await expect(card.locator(".consequences")).toBeVisible();
  await field(card, ar("admin.password")).fill(PASSWORD);
  await press(card, ar(`wayIn.access.${step}.submit`));
  await expect(page).toHaveURL(/\/admin\/people\/[0-9a-f-]+$/);
}

/** Makes a link for a new password by which somebody who holds an office gets back in, and answers its address. */
export async function makeResetLink(page: Page, name: string): Promise<string> {
  await keepAccount(page, name, "reset");
  return field(page, ar("wayIn.access.reset.label")).inputValue();
}

/** Sets a new password by a link; leaves the sign-in page open, which says so. */
export async function setPassword(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await field(page, ar("wayIn.reset.password")).fill(password);
  await press(page, ar("wayIn.reset.submit"));
  await expect(page.getByText(ar("wayIn.reset.done"))).toBeVisible();
}

/** Hands an office over to somebody, with the dossiers that its holder owns. */
export async function handOverOffice(page: Page, { organisation, from, to }: { organisation: string; from: string; to: string }): Promise<void> {
  await page.goto("/admin");
  await page.getByRole("region", { name: ar("admin.organisations.title") }).getByRole("link", { name: organisation, exact: true }).click();
  await page.getByRole("link", { name: ar("offices.transfer.of", { person: from }), exact: true }).click();
  await field(page, ar("offices.transfer.contact")).fill(to);
  await press(page, ar("offices.transfer.next"));
  await expect(page.locator(".consequences")).toContainText(from);
  await field(page, ar("admin.password")).fill(PASSWORD);
  await press(page, ar("offices.transfer.submit"));
  await expect(page.getByRole("heading", { level: 1, name: organisation })).toBeVisible();
}
