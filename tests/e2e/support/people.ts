import type { Browser, BrowserContextOptions, Page } from "@playwright/test";

import type { Language } from "~/domain/localized";
import type { OrganisationKind } from "~/domain/organisation";
import type { Role } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

import { expect } from "./app";
import { field, nameField, press, tick } from "./form";

const ar = translator("ar");

/** Long enough, and not a name of anybody around. */
export const PASSWORD = "ثلاث كلمات لا تخمن";

/** Somebody by name, and how they sign in: an e-mail address, or a telephone number in its place. */
export type Person = { readonly name: string; readonly email: string };

/** Sets up the union on an empty house in Arabic; leaves its first administrator signed in. */
export async function setUpUnion(page: Page, { code, union, administrator }: { code: string; union: string; administrator: Person }): Promise<void> {
  await page.goto("/");
  await expect(page).toHaveURL(/\/setup$/);
  const form = page.getByRole("region", { name: ar("setup.union.title") });
  await field(form, ar("setup.code")).fill(code);
  await nameField(form, ar("setup.union.name")).fill(union);
  await fillAccount(form, administrator);
  await press(form, ar("setup.union.submit"));
  await expect(page.getByRole("heading", { level: 1, name: ar("people.title") })).toBeVisible();
}

async function fillAccount(form: Parameters<typeof field>[0], { name, email }: Person): Promise<void> {
  await field(form, ar("signIn.person.name")).fill(name);
  await field(form, ar("signIn.contact")).fill(email);
  await field(form, ar("signIn.person.newPassword")).fill(PASSWORD);
  await tick(form, ar("privacy.short.consent"), "checkbox");
}

/** Adds an organisation right below the union. */
export async function addOrganisation(page: Page, name: string, kind: OrganisationKind): Promise<void> {
  await page.goto("/admin");
  const form = page.getByRole("region", { name: ar("admin.organisations.add") });
  await nameField(form, ar("admin.organisations.name")).fill(name);
  await field(form, ar("admin.organisations.kind")).selectOption(ar(`terms.organisationKind.${kind}`));
  await press(form, ar("admin.organisations.submit"));
  await expect(page.getByRole("region", { name: ar("admin.organisations.title") })).toContainText(name);
}

/** Makes an invitation and answers its link. */
export async function invite(page: Page, { guest, organisation, role }: { guest: string; organisation: string; role: Role }): Promise<string> {
  await page.goto("/people");
  const form = page.getByRole("region", { name: ar("people.invite.title") });
  await field(form, ar("people.invite.guest")).fill(guest);
  const choice = field(form, ar("people.invite.organisation"));
  await choice.selectOption(await choice.getByRole("option", { name: organisation }).getAttribute("value"));
  await field(form, ar("people.invite.role")).selectOption(ar(`terms.role.${role}`));
  if (role !== "member") await field(form, ar("people.invite.password")).fill(PASSWORD);
  await press(form, ar("people.invite.submit"));
  return page.getByRole("region", { name: ar("people.link.title") }).getByLabel(ar("ui.linkToSend.label")).inputValue();
}

/** Opens a browser of somebody's own and joins by a link. */
export async function join(browser: Browser, link: string, person: Person, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext({ ...options, baseURL: new URL(link).origin })).newPage();
  await joinWith(page, link, person);
  return page;
}

/** Joins by a link in a browser that is open, by the button with these words. */
export async function joinWith(page: Page, link: string, person: Person, button = ar("signIn.join.submit")): Promise<void> {
  await page.goto(link);
  await fillAccount(page, person);
  await press(page, button);
  await expect(page).toHaveURL(/\/$/);
}

/** Signs in from the sign-in page that is open. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }, language: Language = "ar"): Promise<void> {
  const t = translator(language);
  await field(page, t("signIn.contact"), language).fill(email);
  await field(page, t("signIn.password"), language).fill(password);
  await press(page, t("common.action.signIn"));
}

/** Signs out by the menu. */
export async function signOut(page: Page, language: Language = "ar"): Promise<void> {
  const t = translator(language);
  await page.locator("header summary").filter({ hasText: t("common.word.menu") }).click();
  await press(page, t("common.action.signOut"));
}
