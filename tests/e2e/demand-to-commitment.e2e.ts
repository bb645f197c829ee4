import type { Browser, BrowserContextOptions, Page } from "@playwright/test";

import { addDays, dayAt } from "~/domain/days";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { pdf } from "../support/pdf";
import { type App, expect, test } from "./support/app";
import { DIRECTORATE, INTERIOR } from "./support/case";
import { addColleague, ask, browserOf, TextPage } from "./support/demand";
import { enterAs, openExample } from "./support/example";
import { field, press, tick } from "./support/form";

const ar = translator("ar");
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: "ar-MA", timezoneId: "Africa/Casablanca" };
const NUMBER = "2021-001";
const FILE = "الملف المطلبي لخريجي مراكز التكوين";
const COVER = ar("templates.words.coverTitle");
const DEMAND = ar("templates.words.demandTitle");
const ANNEX = ar("templates.words.annexTitle");
const ASKED = "تسوية الوضعية الإدارية والمالية لكل الخريجين ابتداء من تاريخ التخرج.";
const AMENDED = "مع احتساب الأقدمية.";
const OFFERED = "تسوية الوضعية الإدارية على مرحلتين.";
const SILENT_FOR = 40;

test.use(PHONE);

async function enter(browser: Browser, app: App, role: "bureau" | "member"): Promise<Page> {
  const page = await (await browser.newContext({ ...PHONE, baseURL: app.url })).newPage();
  await enterAs(page, role);
  return page;
}

/** Opens a text of the file by its title; answers its address. */
async function openText(page: Page, file: string, title: string): Promise<string> {
  await page.goto(file);
  await page.locator(".demands").getByRole("link", { name: title, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Makes a move on the page of a text that is open. */
async function move(page: Page, text: string, name: "submit" | "validate"): Promise<void> {
  await page.goto(`${text}/moves/${name}`);
  await press(page, ar(`terms.demandMove.${name}`));
  await expect(page).toHaveURL(new RegExp(`${text}$`));
}

async function deposit(page: Page, party: string, { day, registry, button }: { readonly day: string; readonly registry: string; readonly button: string }): Promise<void> {
  await field(page, ar("deposits.form.party")).selectOption({ label: party });
  await field(page, ar("deposits.form.onDay")).fill(day);
  await tick(page, ar("deposits.form.ways.registry_office"));
  await field(page, ar("deposits.form.registryNumber")).fill(registry);
  await field(page, ar("deposits.form.receivedBy")).fill("رئيس مكتب الضبط");
  await field(page, ar("deposits.form.receipt")).setInputFiles({ name: `وصل ${registry.replace("/", "-")}.pdf`, mimeType: "application/pdf", buffer: pdf() });
  await press(page, button);
}

/** From the page of a deposit: a letter that answers it, on a day. */
async function beginAnswer(page: Page, day: string): Promise<void> {
  await page.getByRole("link", { name: ar("responses.section.record"), exact: true }).first().click();
  await tick(page, ar("terms.source.letter"));
  await field(page, ar("responses.form.onDay")).fill(day);
}

test("a demand is drafted, amended, validated, deposited at two parties, answered by one of them, agreed on, and its trace tells all of it", async ({ page: coordinator, browser, app }) => {
  const today = dayAt(new Date());
  const handedOver = addDays(today, -SILENT_FOR);
  await openExample(coordinator, app);
  await enterAs(coordinator, "coordinator");
  const bureau = await enter(browser, app, "bureau");
  let file = "";
  let demand = "";

  await test.step("the coordinator begins a file in Arabic and writes its demand", async () => {
    await coordinator.goto(`/dossiers/${NUMBER}/files/new`);
    await field(coordinator, ar("demands.fileEdit.name")).fill(FILE);
    await press(coordinator, ar("demands.newFileForm.save"));
    await expect(coordinator.getByRole("heading", { level: 1, name: FILE })).toBeVisible();
    file = new URL(coordinator.url()).pathname;
    demand = await openText(coordinator, file, DEMAND);
    const writing = await new TextPage(coordinator, demand.split("/")[2] ?? "").open();
    await writing.type(`\n${ASKED}`);
    await writing.save();
    await expect(coordinator).toHaveURL(new RegExp(`${demand}(\\?|$)`));
    await expect(coordinator.getByText(ASKED)).toBeVisible();
  });

  await test.step("a second person amends the paragraph, and the versions name both", async () => {
    const colleague = await browserOf(browser, app, await addColleague(app, "نائب المنسق الوطني"), PHONE);
    const writing = await new TextPage(colleague, demand.split("/")[2] ?? "").open();
    await writing.type(` ${AMENDED}`);
    await writing.save();
    await expect(colleague).toHaveURL(new RegExp(`${demand}(\\?|$)`));
    await colleague.goto(`${demand}/versions`);
    const versions = colleague.getByRole("main");
    await expect(versions.getByText("نائب المنسق الوطني").first()).toBeVisible();
    await expect(versions.getByRole("heading", { name: ar("deposits.list.version", { number: "3" }) }).or(versions.getByRole("link", { name: ar("deposits.list.version", { number: "3" }) })).first()).toBeVisible();
    await colleague.context().close();
  });

  await test.step("the bureau validates every text", async () => {
    for (const title of [COVER, DEMAND, ANNEX]) {
      const text = await openText(coordinator, file, title);
      await move(coordinator, text, "submit");
      await move(bureau, text, "validate");
    }
  });

  await test.step("the file is deposited at two parties, each with its receipt", async () => {
    await coordinator.goto(`${file}/deposit`);
    await deposit(coordinator, INTERIOR, { day: handedOver, registry: "2026/117", button: ar("deposits.form.recordAnother") });
    await expect(coordinator.getByText(ar("deposits.recordedAt", { party: INTERIOR }))).toBeVisible();
    await deposit(coordinator, DIRECTORATE, { day: handedOver, registry: "2026/118", button: ar("deposits.form.record") });
    await expect(coordinator.getByRole("heading", { level: 1, name: ar("deposits.title", { party: DIRECTORATE }) })).toBeVisible();
    await expect(coordinator.getByRole("link", { name: "وصل 2026-118.pdf" })).toBeVisible();
    await coordinator.goto(`${demand}/edit`);
    await expect(coordinator.getByText(ar("editor.closed.title"))).toBeVisible();
  });

  await test.step("the ministry answers in part, with an offer of its own for one paragraph", async () => {
    await coordinator.goto(file);
    await coordinator.getByRole("link", { name: new RegExp(INTERIOR) }).first().click();
    await beginAnswer(coordinator, addDays(handedOver, 10));
    const point = coordinator.locator(".card").filter({ has: coordinator.getByRole("heading", { name: DEMAND }) });
    await tick(point, ar("trace.answer.counter_offer"));
    await field(point, ar("responses.form.counterText")).fill(OFFERED);
    await press(coordinator, ar("responses.form.record"));
    await expect(coordinator.getByText(OFFERED)).toBeVisible();
    await beginAnswer(coordinator, addDays(handedOver, 10));
    const whole = coordinator.locator(".card").filter({ has: coordinator.getByRole("heading", { name: ar("responses.form.all") }) });
    await tick(whole, ar("trace.answer.partly"));
    await press(coordinator, ar("responses.form.record"));
    await expect(coordinator.getByText(ar("trace.answer.partly")).first()).toBeVisible();
  });

  await test.step("the directorate is silent, and its log says since when", async () => {
    await coordinator.goto("/parties");
    await coordinator.getByRole("link", { name: DIRECTORATE }).first().click();
    await coordinator.getByRole("link", { name: ar("silences.link") }).click();
    const line = coordinator.getByRole("row").filter({ hasText: DEMAND });
    await expect(line).toContainText(String(SILENT_FOR));
  });

  await test.step("the offer becomes a clause, and on signing a commitment", async () => {
    await coordinator.goto(`/dossiers/${NUMBER}/agreements/new`);
    await field(coordinator, ar("agreements.form.title")).fill("محضر اتفاق مع الوزارة");
    await field(coordinator, ar("agreements.form.party")).selectOption({ label: INTERIOR });
    await field(coordinator, ar("agreements.form.clauseNumber", { number: "1" })).fill(OFFERED);
    const clause = coordinator.locator(".clause-row").first();
    await tick(clause, ar("agreements.binds.theirs"));
    await clause.locator("summary").click();
    await clause.getByRole("group", { name: new RegExp(DEMAND) }).getByRole("checkbox").first().check();
    await press(coordinator, ar("common.action.saveDraft"));
    await coordinator.getByRole("link", { name: ar("agreements.sign.link"), exact: true }).click();
    await field(coordinator, ar("agreements.sign.signedOn")).fill(addDays(today, -5));
    await press(coordinator, ar("agreements.sign.button"));
    await expect(coordinator.getByText(ar("agreements.state.signed")).first()).toBeVisible();
  });

  await test.step("one page tells all of it, and the commitment leads back to the sentence that asked for it", async () => {
    await coordinator.goto(`${file}/points/1`);
    for (const words of [
      ar("trace.line.deposit", { party: INTERIOR }), ar("trace.line.deposit", { party: DIRECTORATE }), ar("trace.sentence.party", { party: INTERIOR, answer: ar("trace.answer.counter_offer") }), OFFERED,
      ar("trace.line.commitment", { party: INTERIOR }), ar("trace.sentence.silent", counted("ar", SILENT_FOR)),
    ]) await expect(coordinator.getByText(words).first()).toBeVisible();
    const [commitment] = await ask<{ id: string }>(app, (sql) => sql`select id from commitment where source = 'clause'`);
    await coordinator.goto(`/commitments/${commitment?.id}`);
    const asked = coordinator.getByRole("region", { name: ar("trace.asked.title") });
    await expect(asked).toContainText(DEMAND);
  });
});
