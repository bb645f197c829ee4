import type { Page } from "@playwright/test";
import postgres from "postgres";

import { translator } from "~/i18n/translator";

import { type App, expect, test } from "./support/app";
import { enterAs, openExample } from "./support/example";
import { field, tick } from "./support/form";
import { MeetingLog } from "./support/meeting";
import { signIn } from "./support/people";

const ar = translator("ar");
const WORDS = "موافاتنا بجواب كتابي خلال شهر";
const PLACE = "مقر الوزارة";
const COORDINATOR = "coordinator@hiwar.invalid";

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

async function ask<Row extends postgres.Row>(app: App, query: (sql: postgres.Sql) => postgres.PendingQuery<Row[]>): Promise<Row[]> {
  const sql = postgres(app.ownerUrl, { max: 1 });
  try {
    return await query(sql);
  } finally {
    await sql.end();
  }
}

/** How many meetings hold our line. */
async function meetingsTold(app: App): Promise<number> {
  const [row] = await ask<{ count: number }>(app, (sql) => sql`select count(*)::int as count from outcome where words = ${WORDS}`);
  return row?.count ?? 0;
}

/** The log of a meeting of the example with a place and a line written in it, but nobody ticked that it was with. */
async function begin(page: Page, options?: { scripts: boolean }): Promise<MeetingLog> {
  const log = new MeetingLog(page);
  await log.open("2021-001", options);
  await field(page, ar("meetings.form.place")).fill(PLACE);
  await log.words(1).fill(WORDS);
  await tick(log.line(1), ar("terms.outcomeKind.information"));
  return log;
}

async function expectWritten(page: Page, log: MeetingLog): Promise<void> {
  await expect(log.words(1)).toHaveValue(WORDS);
  await expect(field(page, ar("meetings.form.place"))).toHaveValue(PLACE);
  await expect(log.line(1).getByRole("radio", { name: ar("terms.outcomeKind.information") })).toBeChecked();
}

async function saveWithMinistry(page: Page, log: MeetingLog): Promise<void> {
  await tick(page, "وزارة الداخلية", "checkbox");
  await log.save();
}

/** The page of the meeting that was made, with the line in it. */
async function expectSaved(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/meetings\/[0-9a-f-]{36}$/);
  await expect(page.getByText(WORDS).first()).toBeVisible();
}

test("what was typed survives an error, a reload and an ended session", async ({ page, app }) => {
  const { password } = await openExample(page, app);
  await enterAs(page, "coordinator");
  const log = await begin(page);

  await test.step("an error comes back with everything in its place", async () => {
    await log.save();
    await expect(page.getByRole("alert")).toBeFocused();
    await expectWritten(page, log);
    expect(await meetingsTold(app)).toBe(0);
  });

  await test.step("a page that was left and opened again finds the draft of this device, encrypted", async () => {
    await log.open("2021-001");
    await expect(page.getByText(ar("meetings.draft.restoredTitle"))).toBeVisible();
    await expectWritten(page, log);
    const kept = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("hiwar.draft.")).map(([, value]) => String(value)));
    expect(kept).toHaveLength(1);
    expect(kept[0]).not.toContain(WORDS);
  });

  await test.step("an ended session leads through sign-in back to the filled form", async () => {
    await ask(app, (sql) => sql`delete from session`);
    await saveWithMinistry(page, log);
    await expect(page.getByText(ar("signIn.kept"))).toBeVisible();
    expect(await meetingsTold(app)).toBe(0);
    await signIn(page, { email: COORDINATOR, password });
    await expectWritten(page, log);
    await expect(page.getByRole("checkbox", { name: "وزارة الداخلية" })).toBeChecked();
    expect(await meetingsTold(app), "nothing is saved by itself").toBe(0);
    await log.alive();
    await log.save();
    await expectSaved(page);
    expect(await meetingsTold(app)).toBe(1);
  });

  await test.step("once saved, the draft is gone", async () => {
    await log.open("2021-001");
    await expect(page.getByText(ar("meetings.draft.restoredTitle"))).toHaveCount(0);
    await expect(log.words(1)).toHaveValue("");
  });
});

test("a double tap, with scripts or without, makes one record", async ({ page, app, browser }) => {
  await openExample(page, app);
  await enterAs(page, "coordinator");
  await begin(page);
  await tick(page, "وزارة الداخلية", "checkbox");
  await page.getByRole("button", { name: ar("meetings.form.save"), exact: true }).dblclick();
  await expectSaved(page);
  expect(await meetingsTold(app)).toBe(1);

  await test.step("without scripts the browser sends it twice, and the server keeps one", async () => {
    const plain = await (await browser.newContext({ baseURL: app.url, javaScriptEnabled: false, storageState: await page.context().storageState(), locale: "ar-MA" })).newPage();
    await begin(plain, { scripts: false });
    await tick(plain, "وزارة الداخلية", "checkbox");
    await plain.getByRole("button", { name: ar("meetings.form.save"), exact: true }).dblclick();
    await expectSaved(plain);
    expect(await meetingsTold(app)).toBe(2);
  });
});

test("a form sent without a network waits, says so, and goes when the network is back", async ({ page, app, context }) => {
  await openExample(page, app);
  await enterAs(page, "coordinator");
  const log = await begin(page);
  await context.setOffline(true);
  await saveWithMinistry(page, log);
  await expect(page.getByText(ar("meetings.draft.waitingWords"))).toBeVisible();
  await expectWritten(page, log);
  expect(await meetingsTold(app)).toBe(0);
  await context.setOffline(false);
  await expectSaved(page);
  expect(await meetingsTold(app)).toBe(1);
});
