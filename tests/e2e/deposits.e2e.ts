import { translator } from "~/i18n/translator";
import { addParty } from "@db/seed/builders";

import { pdf } from "../support/pdf";
import { expect, test } from "./support/app";
import { ask, browserOf, exampleDossier, write } from "./support/demand";
import { openExample } from "./support/example";
import { field, press, tick } from "./support/form";
import { addTextsToWalk } from "./support/texts-to-walk";

const ar = translator("ar");

test("a file is handed over to two parties with one form that repeats, with its receipt, and nothing is recorded that was not shown; without scripts", async ({ page, browser, app }) => {
  await openExample(page, app, "ar");
  const { createdBy } = await exampleDossier(app);
  const texts = await addTextsToWalk(app);
  await write(app, (tx) => addParty(tx, { name: { ar: "وزارة العدل" }, createdBy }));
  const coordinator = await browserOf(browser, app, createdBy, { javaScriptEnabled: false });

  await test.step("the page of the file leads to its deposit, which shows what will be frozen", async () => {
    await coordinator.goto(`/files/${texts.ready}`);
    await coordinator.getByRole("link", { name: ar("demands.file.next.deposit"), exact: true }).click();
    await expect(coordinator.locator(".demands > li")).toHaveCount(1);
  });

  await test.step("a form without its party says so at the field and loses nothing", async () => {
    await field(coordinator, ar("deposits.form.registryNumber")).fill("45/22");
    await press(coordinator, ar("deposits.form.record"));
    await expect(coordinator.getByRole("alert").first()).toContainText(ar("errors.required"));
    await expect(field(coordinator, ar("deposits.form.registryNumber"))).toHaveValue("45/22");
  });

  await test.step("the first deposit goes with its receipt, and the form comes again for the next party", async () => {
    await field(coordinator, ar("deposits.form.party")).selectOption({ label: "وزارة العدل" });
    await tick(coordinator, ar("deposits.form.ways.registry_office"));
    await field(coordinator, ar("deposits.form.onDay")).fill("2022-02-01");
    await field(coordinator, ar("deposits.form.receipt")).setInputFiles({ name: "وصل.pdf", mimeType: "application/pdf", buffer: pdf() });
    await press(coordinator, ar("deposits.form.recordAnother"));
    await expect(coordinator.getByText(ar("deposits.recordedAt", { party: "وزارة العدل" }))).toBeVisible();
    await expect(field(coordinator, ar("deposits.form.onDay"))).toHaveValue("2022-02-01");
  });

  await test.step("what was recorded is read: the paper, its hash, its receipt", async () => {
    await field(coordinator, ar("deposits.form.party")).selectOption({ index: 1 });
    await press(coordinator, ar("deposits.form.record"));
    await expect(coordinator).toHaveURL(/\/deposits\/[0-9a-f-]+\?recorded$/);
    await coordinator.goto(`/files/${texts.ready}`);
    await coordinator.getByRole("link", { name: "وزارة العدل" }).click();
    await expect(coordinator.getByRole("heading", { level: 1 })).toContainText("وزارة العدل");
    await expect(coordinator.getByText("45/22")).toBeVisible();
    await expect(coordinator.getByRole("link", { name: "وصل.pdf" })).toBeVisible();
    const [kept] = await ask<{ hash: string }>(app, (sql) => sql`select hash from deposit where registry_number = '45/22'`);
    await expect(coordinator.getByText(kept?.hash ?? "no hash").first()).toBeVisible();
    await coordinator.getByText(ar("deposits.page.read")).click();
    await expect(coordinator.locator(".frozen-text .rich-text")).toBeVisible();
  });

  await test.step("a file that was renamed while the form was open is not recorded; both are shown, and the second try holds", async () => {
    await coordinator.goto(`/files/${texts.ready}/deposit`);
    const other = await coordinator.context().newPage();
    await other.goto(`/files/${texts.ready}/edit`);
    await field(other, ar("demands.fileEdit.name")).fill("المذكرة المعدلة");
    await press(other, ar("demands.fileEdit.save"));
    await field(coordinator, ar("deposits.form.party")).selectOption({ index: 1 });
    await press(coordinator, ar("deposits.form.record"));
    await expect(coordinator.getByText(ar("deposits.form.changed.title"))).toBeVisible();
    await expect(coordinator.getByText("المذكرة المطلبية")).toBeVisible();
    await expect(coordinator.getByText("المذكرة المعدلة").first()).toBeVisible();
    await press(coordinator, ar("deposits.form.record"));
    await expect(coordinator).toHaveURL(/\/deposits\/[0-9a-f-]+\?recorded$/);
  });

  await test.step("how it was made is corrected", async () => {
    await coordinator.getByRole("link", { name: ar("common.action.edit"), exact: true }).click();
    await field(coordinator, ar("deposits.form.receivedBy")).fill("كتابة الوزير");
    await press(coordinator, ar("deposits.form.save"));
    await expect(coordinator.getByText("كتابة الوزير")).toBeVisible();
  });
});
