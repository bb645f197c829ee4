import type { Page } from "@playwright/test";

import { translator } from "~/i18n/translator";

import { expect, test } from "./support/app";
import { openExample } from "./support/example";
import { field, press, tick, unfold } from "./support/form";
import { signIn } from "./support/people";

const ar = translator("ar");
const FILE = "الملف المطلبي للتجربة";
const DEMAND = ar("templates.words.demandTitle");
const PROPOSED = "إلى: السيد وزير الداخلية";
const WHY = "المخاطب هو الوزير.";

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in?lang=ar");
  await signIn(page, { email, password });
  await expect(page).toHaveURL(/\/$/);
}

/** Makes a move on the page of a demand that is open. */
async function move(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name, exact: true }).click();
  await press(page, name);
  await expect(page).toHaveURL(/\/demands\/[0-9a-f-]+$/);
}

test("a file begins from its template, the bureau proposes a wording, the coordinator takes it with one key, and only what has nothing open is validated", async ({ page: coordinator, browser, app }) => {
  const { password } = await openExample(coordinator, app, "ar");
  await enter(coordinator, "coordinator@hiwar.invalid", password);
  const bureau = await (await browser.newContext({ baseURL: app.url })).newPage();
  await enter(bureau, "bureau@hiwar.invalid", password);

  await test.step("an empty dossier offers to begin from a template", async () => {
    await coordinator.goto("/dossiers");
    await coordinator.locator("a[href^='/dossiers/20']").first().click();
    await coordinator.getByRole("link", { name: ar("story.sections.demands"), exact: true }).click();
    await expect(coordinator.getByRole("heading", { name: ar("demands.empty") })).toBeVisible();
    await coordinator.getByRole("link", { name: ar("demands.newFile"), exact: true }).click();
    await field(coordinator, ar("demands.fileEdit.name")).fill(FILE);
    await press(coordinator, ar("demands.newFileForm.save"));
    await expect(coordinator.getByRole("heading", { level: 1, name: FILE })).toBeVisible();
    await expect(coordinator.locator(".demands > li")).toHaveCount(3);
  });
  const file = new URL(coordinator.url()).pathname;

  await test.step("points are put in order by buttons", async () => {
    await coordinator.goto(`${file}/edit`);
    await coordinator.getByRole("link", { name: ar("demands.newDemand"), exact: true }).click();
    await field(coordinator, ar("demands.newDemandForm.name")).fill("المطلب الثاني");
    await press(coordinator, ar("demands.newDemandForm.save"));
    await coordinator.goto(`${file}/edit`);
    await press(coordinator, ar("demands.fileEdit.of", { action: ar("demands.fileEdit.up"), title: "المطلب الثاني" }));
    await expect(coordinator.locator(".demands > li .demands-words")).toHaveText([ar("templates.words.coverTitle"), "المطلب الثاني", DEMAND, ar("templates.words.annexTitle")]);
  });

  await test.step("the coordinator submits the cover, and the bureau proposes a wording beside its paragraph", async () => {
    await coordinator.goto(file);
    await coordinator.getByRole("link", { name: ar("templates.words.coverTitle"), exact: true }).click();
    await move(coordinator, ar("terms.demandMove.submit"));
    await bureau.goto("/review");
    await expect(bureau.getByRole("heading", { name: ar("review.demands") })).toBeVisible();
    await bureau.getByRole("link", { name: ar("templates.words.coverTitle"), exact: true }).click();
    const paragraph = bureau.locator(".rich-row").nth(1);
    await unfold(paragraph, ar("comments.add"));
    await tick(paragraph, ar("terms.commentKind.amendment"));
    await field(paragraph, ar("comments.form.proposal")).fill(PROPOSED);
    await field(paragraph, ar("comments.form.words")).fill(WHY);
    await press(paragraph, ar("comments.form.save"));
    await expect(bureau.locator(".comment ins").first()).toContainText("السيد");
  });
  const cover = new URL(bureau.url()).pathname.replace("/review", "");

  await test.step("an open wording keeps the text from being validated", async () => {
    await bureau.goto(`${cover}/moves/validate`);
    await press(bureau, ar("terms.demandMove.validate"));
    await expect(bureau.getByRole("alert")).toContainText(ar("refusals.open_comments"));
  });

  await test.step("the coordinator takes it with one key, which makes a version in both names", async () => {
    await coordinator.goto(`${cover}/review`);
    await coordinator.locator("[data-proposal]").focus();
    await coordinator.keyboard.press("1");
    await expect(coordinator.locator(".rich-row > p").nth(1)).toContainText(PROPOSED);
    await coordinator.goto(`${cover}/versions`);
    await press(coordinator, ar("versions.show"));
    await expect(coordinator.locator("#compared ins").first()).toBeVisible();
    await expect(coordinator.locator("#compared")).toContainText(ar("versions.counts", { count: 1, number: "1" }));
  });

  await test.step("whoever proposed it does not decide on it, and the page says so", async () => {
    await bureau.goto(`${cover}/review`);
    await expect(bureau.getByText(ar("demands.nobody.title"))).toBeVisible();
    expect((await bureau.goto(`${cover}/moves/validate`))?.status()).toBe(403);
  });

  await test.step("a comment is answered and dealt with, then the text is validated", async () => {
    await coordinator.goto(file);
    await coordinator.getByRole("link", { name: DEMAND, exact: true }).click();
    await move(coordinator, ar("terms.demandMove.submit"));
    const demand = new URL(coordinator.url()).pathname;
    await bureau.goto(`${demand}/review`);
    const whole = bureau.getByRole("region", { name: ar("comments.whole") });
    await unfold(whole, ar("comments.addWhole"));
    await field(whole, ar("comments.form.words")).fill("ما عدد المعنيين؟");
    await press(whole, ar("comments.form.save"));
    await coordinator.goto(`${demand}/review`);
    await coordinator.getByRole("link", { name: /تجاوز/ }).click();
    await press(coordinator, ar("comments.decisions.set_aside"));
    await expect(coordinator.getByRole("alert")).toBeVisible();
    await field(coordinator, ar("comments.decide.reason")).fill("العدد مذكور في الغلاف.");
    await press(coordinator, ar("comments.decisions.set_aside"));
    await bureau.goto(`${demand}/review`);
    await bureau.getByRole("link", { name: ar("terms.demandMove.validate"), exact: true }).click();
    await press(bureau, ar("terms.demandMove.validate"));
    await expect(bureau.getByText(ar("terms.demandState.validated")).first()).toBeVisible();
  });
});
