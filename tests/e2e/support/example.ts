import type { Page } from "@playwright/test";

import type { Language } from "~/domain/localized";
import type { Role } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

import { type App, expect } from "./app";
import { field, press } from "./form";

/** Opens the example on an empty house; leaves the sign-in page open, with the password of its accounts in sight. */
export async function openExample(page: Page, app: Pick<App, "setupCode">, language: Language = "ar"): Promise<{ password: string }> {
  const t = translator(language);
  await page.goto(`/setup?lang=${language}`);
  const form = page.getByRole("region", { name: t("setup.example.title") });
  await field(form, t("setup.code"), language).fill(app.setupCode);
  await press(form, t("setup.example.submit"));
  await expect(page).toHaveURL(/\/sign-in/);
  return { password: await page.locator(".secret").innerText() };
}

/** Enters the example by the button of an office, as somebody who just opened the browser. */
export async function enterAs(page: Page, role: Role, language: Language = "ar"): Promise<void> {
  const t = translator(language);
  await page.context().clearCookies();
  await page.goto(`/sign-in?lang=${language}`);
  await press(page, t("signIn.example.enterAs", { role: t(`terms.role.${role}`) }));
  await expect(page).toHaveURL(/\/$/);
}
