import type { Page } from "@playwright/test";

import { translator } from "~/i18n/translator";

import { expect, test } from "./support/app";
import { openExample } from "./support/example";
import { days, field, group, nameField, press, tick, unfold } from "./support/form";
import { MeetingLog } from "./support/meeting";
import { signIn, signOut } from "./support/people";

const fr = translator("fr");
const TITLE = "Prime de risque des agents de terrain";
const PROMISED = "Transmettre le dossier à la commission avant la fin du mois";
const DECREE = "La publication du décret";
const SECOND = "Recevoir une délégation des agents";

test.use({ javaScriptEnabled: false, locale: "fr-FR", viewport: { width: 1280, height: 900 } });

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in?lang=fr");
  await signIn(page, { email, password }, "fr");
  await expect(page).toHaveURL(/\/$/);
}

async function openDossier(page: Page): Promise<string> {
  await page.goto("/dossiers/new");
  await field(page, fr("dossiers.form.category"), "fr").fill("Agents de terrain");
  await field(page, fr("dossiers.form.grounds"), "fr").fill("Le décret prévoit la prime, elle n'est pas versée.");
  await tick(page, "Ministère de l'Intérieur", "checkbox");
  await tick(page, fr("terms.dossierLevel.sectoral"));
  await press(page, fr("dossiers.form.submit"));
  await expectSummary(page, fr("dossiers.form.title"));
  await expect(field(page, fr("dossiers.form.category"), "fr")).toHaveValue("Agents de terrain");
  await expect(field(page, fr("dossiers.form.grounds"), "fr")).toHaveValue("Le décret prévoit la prime, elle n'est pas versée.");
  await expect(page.getByRole("checkbox", { name: "Ministère de l'Intérieur" })).toBeChecked();
  await expect(page.getByRole("radio", { name: fr("terms.dossierLevel.sectoral") })).toBeChecked();
  await nameField(page, fr("dossiers.form.title"), "fr").fill(TITLE);
  await press(page, fr("dossiers.form.submit"));
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** The summary of errors has the focus and leads to the field. */
async function expectSummary(page: Page, label: string, leadsTo = group(page, label, "fr")): Promise<void> {
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: label }).first().click();
  await expect(leadsTo).toBeFocused();
}

test("the core works in French without any script", async ({ page, app }) => {
  const { password } = await openExample(page, app, "fr");

  await enter(page, "coordinator@hiwar.invalid", password);
  const number = await openDossier(page);
  expect(number).toMatch(/^\d{4}-\d{3}$/);
  await signOut(page, "fr");

  await test.step("the bureau adopts it", async () => {
    await enter(page, "bureau@hiwar.invalid", password);
    await page.goto("/review");
    await page.getByRole("link", { name: `${fr("terms.dossierMove.adopt")} ${number}`, exact: true }).click();
    await press(page, fr("terms.dossierMove.adopt"));
    await expect(page.getByText(fr("terms.dossierState.adopted"), { exact: true }).first()).toBeVisible();
    await signOut(page, "fr");
  });

  await test.step("a meeting with two outcomes is logged, a line added by the button", async () => {
    await enter(page, "coordinator@hiwar.invalid", password);
    const log = new MeetingLog(page, "fr");
    await log.open(number, { scripts: false });
    await tick(page, "Ministère de l'Intérieur", "checkbox");
    await tick(page, fr("meetings.form.otherDay"));
    await tick(page, fr("terms.dateKind.exact"));
    await days(page, fr("meetings.form.date"), "fr").fill("2026-01-15");
    await log.words(1).fill(PROMISED);
    await press(page, fr("meetings.outcome.add"));
    await expect(log.words(1)).toHaveValue(PROMISED);
    await expect(page.getByRole("checkbox", { name: "Ministère de l'Intérieur" })).toBeChecked();
    await expect(log.words(4)).toBeVisible();
    await log.words(4).fill(SECOND);
    await tick(log.line(4), fr("terms.outcomeKind.their_commitment"));
    await log.words(2).fill("Une ligne de trop");
    await press(page, fr("meetings.outcome.remove", { number: "2" }));
    await expect(log.words(3)).toHaveValue(SECOND);
    await expect(log.words(4)).toHaveCount(0);
    await unfold(log.line(1), fr("meetings.outcome.details"));
    await tick(log.line(1), fr("terms.dueKind.after"));
    await tick(log.line(1), fr("triggers.kinds.event"));
    await expect(field(log.line(1), fr("triggers.commitment"), "fr")).toBeHidden();
    await field(log.line(1), fr("triggers.days"), "fr").fill("60");
    await log.save();
    await expectSummary(page, fr("triggers.text"), field(log.line(1), fr("triggers.text"), "fr"));
    await expect(log.line(1).getByRole("radio", { name: fr("triggers.kinds.event") })).toBeChecked();
    await expect(field(log.line(1), fr("triggers.days"), "fr")).toHaveValue("60");
    await field(log.line(1), fr("triggers.text"), "fr").fill(DECREE);
    await log.save();
    await expect(page.getByText(SECOND).first()).toBeVisible();
    await expect(page.getByText("Une ligne de trop")).toHaveCount(0);
  });

  await test.step("the ledger follows them, narrowed by a filter", async () => {
    await page.goto("/commitments");
    await expect(page.getByRole("row")).toHaveCount(1 + 8 + 2);
    await unfold(page, fr("ledger.filters.more"));
    await field(page, fr("commitments.ledger.party"), "fr").selectOption("Ministère de l'Intérieur");
    await press(page, fr("commitments.ledger.apply"));
    await expect(page.getByRole("row")).toHaveCount(1 + 2);
    await page.getByRole("link", { name: new RegExp(`^${fr("commitments.ledger.trouble.overdue")}`) }).click();
    await expect(page.getByText(fr("commitments.ledger.nothing.other"))).toBeVisible();
    await page.getByRole("link", { name: new RegExp(`^${fr("commitments.ledger.trouble.blocked")}`) }).click();
    await expect(page.getByRole("row")).toHaveCount(1 + 1);
    await page.getByRole("link", { name: PROMISED, exact: true }).click();
    await expect(page.getByText(DECREE).first()).toBeVisible();
  });

  await signOut(page, "fr");
  await page.goto("/commitments");
  await expect(page).toHaveURL(/\/sign-in\?to=/);
});
