import type { Page } from "@playwright/test";

import { translator } from "~/i18n/translator";

import { expect } from "./app";
import { field, nameField, press, tick } from "./form";

const ar = translator("ar");

/** Adds a party to the directory; with `parent`, below another one. */
export async function addParty(page: Page, { name, kind, parent }: { name: string; kind: "ministry" | "directorate"; parent?: string }): Promise<void> {
  await page.goto("/parties/new");
  await nameField(page, ar("parties.form.name")).fill(name);
  await field(page, ar("parties.form.kind")).selectOption(ar(`terms.partyKind.${kind}`));
  if (parent) await field(page, ar("parties.form.parent")).selectOption(parent);
  await press(page, ar("parties.form.save"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

/** Opens a dossier and puts it before the bureau; answers its number. */
export async function submitDossier(page: Page, { title, category, grounds, party }: { title: string; category: string; grounds: string; party: string }): Promise<string> {
  await page.goto("/dossiers/new");
  await nameField(page, ar("dossiers.form.title")).fill(title);
  await field(page, ar("dossiers.form.grounds")).fill(grounds);
  await field(page, ar("dossiers.form.category")).fill(category);
  await tick(page, party, "checkbox");
  await press(page, ar("dossiers.form.submit"));
  await expect(page).toHaveURL(/\/dossiers\/\d{4}-\d{3}$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Saves a draft of which only the title is known. */
export async function saveDraft(page: Page, title: string): Promise<void> {
  await page.goto("/dossiers/new");
  await nameField(page, ar("dossiers.form.title")).fill(title);
  await press(page, ar("dossiers.form.saveDraft"));
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

/** Adopts a dossier from the bureau's desk. */
export async function adopt(page: Page, { number, title }: { number: string; title: string }): Promise<void> {
  await page.goto("/review");
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await page.getByRole("link", { name: `${ar("terms.dossierMove.adopt")} ${number}`, exact: true }).click();
  await press(page, ar("terms.dossierMove.adopt"));
  await expect(page.getByText(ar("terms.dossierState.adopted"), { exact: true }).first()).toBeVisible();
}

/** Publishes everything of a dossier to its members: so many records, itself among them. */
export async function publishAll(page: Page, number: string, records: number): Promise<void> {
  await page.goto(`/dossiers/${number}/publication`);
  const boxes = page.getByRole("checkbox");
  await expect(boxes).toHaveCount(records);
  for (const box of await boxes.all()) await box.check();
  await press(page, ar("member.publication.publish"));
  await expect(page.getByText(ar("member.publication.saved"))).toBeVisible();
}
