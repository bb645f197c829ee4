import { type Browser, type BrowserContextOptions, type Page } from "@playwright/test";

import type { CommitmentMove } from "~/domain/commitment";
import { addDays, type Day, dayAt, instantOf } from "~/domain/days";
import type { Role } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { type App, expect, test } from "./support/app";
import { COMMITTEE, PPS, PROMISES, TEST_OF_C2, UMT } from "./support/case";
import { enterAs, openExample } from "./support/example";
import { field, press, tick, unfold } from "./support/form";
import { House } from "./support/house";

const ar = translator("ar");
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: "ar-MA", timezoneId: "Africa/Casablanca" };
const NUMBER = "2021-001";
const TODAY = dayAt(new Date());
const on = (days: number): Day => addDays(TODAY, days);

test.use(PHONE);
test.setTimeout(300_000);

/** Somebody at work on a day to come, at ten in the morning. */
async function enter(browser: Browser, app: App, role: Role, day: Day): Promise<Page> {
  const page = await (await browser.newContext({ ...PHONE, baseURL: app.url, extraHTTPHeaders: { "x-hiwar-now": instantOf(day, "10:00").toISOString() } })).newPage();
  await enterAs(page, role);
  return page;
}

/** Opens the page of a commitment of the dossier; answers its address. */
async function open(page: Page, words: string): Promise<string> {
  await page.goto(`/dossiers/${NUMBER}/commitments`);
  await page.getByRole("link", { name: words }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(words);
  return new URL(page.url()).pathname;
}

/** Makes a move on the page of a commitment, with what it asks for; where other days move with it, they are what is told, and are confirmed. */
async function move(page: Page, words: string, name: CommitmentMove, fields: Readonly<Record<string, string>>, moves?: string): Promise<void> {
  const address = await open(page, words);
  await page.goto(`${address}/moves/${name}`);
  for (const [label, text] of Object.entries(fields)) await field(page, label).fill(text);
  if (name === "undo") await tick(page, ar("terms.reversal.withdrawn"));
  await press(page, ar(`terms.commitmentMove.${name}`));
  if (moves) await confirmMoves(page, moves);
  await expect(page).toHaveURL(new RegExp(`${address}$`));
}

/** What moves along is shown before anything is kept. */
async function confirmMoves(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: ar("chains.along.title") })).toBeVisible();
  await expect(page.locator(".moved")).toContainText(words);
  await press(page, ar("chains.along.confirm"));
}

const evidence = { [ar("terms.requirement.evidence")]: "مراسلة تفيد ذلك." };
const reason = { [ar("terms.requirement.reason")]: "توصلنا بمراسلة في الموضوع." };
const expected = (day: Day): string => ar("chains.day.expected", { day: formatDay("ar", day) });

test("the commitments of the real case go on to their resolution: chains, reminders, claims, verdicts and a reversal", async ({ page, app, browser }) => {
  const house = await House.at(app);
  await openExample(page, app);
  let coordinator = await enter(browser, app, "coordinator", TODAY);

  await test.step("what waits for another is counted from it, and a moved day shows what moves along before it is kept", async () => {
    await move(coordinator, PROMISES.c2, "confirm", { [ar("terms.requirement.test")]: TEST_OF_C2 });
    await coordinator.goto(`${await open(coordinator, PROMISES.c3)}/edit`);
    await field(coordinator, ar("triggers.days")).fill("60");
    await press(coordinator, ar("commitments.form.save"));
    const c2 = await open(coordinator, PROMISES.c2);
    await coordinator.goto(`${c2}/edit`);
    await tick(coordinator, ar("terms.dueKind.on"));
    await field(coordinator, ar("commitments.form.dueOn")).fill(on(10));
    await press(coordinator, ar("commitments.form.save"));
    await confirmMoves(coordinator, expected(on(70)));
    await expect(coordinator).toHaveURL(new RegExp(`${c2}$`));
    await coordinator.goto(`/dossiers/${NUMBER}/chain`);
    await expect(coordinator.getByText(formatDay("ar", on(70))).first()).toBeVisible();
  });

  await test.step("a chain that bites its tail is refused at its field, and nothing that was typed is lost", async () => {
    const c2 = await open(coordinator, PROMISES.c2);
    await coordinator.goto(`${c2}/edit`);
    await tick(coordinator, ar("terms.dueKind.after"));
    await tick(coordinator, ar("triggers.kinds.commitment"));
    const options = await field(coordinator, ar("triggers.commitment")).locator("option").allInnerTexts();
    await field(coordinator, ar("triggers.commitment")).selectOption({ label: options.find((label) => label.startsWith(PROMISES.c3.slice(0, 20))) ?? "" });
    await press(coordinator, ar("commitments.form.save"));
    await expect(coordinator.getByText(ar("commitments.refusal.circle")).first()).toBeVisible();
    await expect(coordinator.getByRole("radio", { name: ar("terms.dueKind.after"), exact: true })).toBeChecked();
  });

  await test.step("a reminder is logged in two taps and a next step is set", async () => {
    await open(coordinator, PROMISES.c6);
    await unfold(coordinator, ar("ledger.nudge.title"));
    await press(coordinator, ar("terms.nudge.call"));
    await expect(coordinator.getByText(ar("commitments.signKind.our_nudge")).first()).toBeVisible();
    await open(coordinator, PROMISES.c7);
    await unfold(coordinator, ar("ledger.step.set"));
    await field(coordinator, ar("ledger.step.words")).fill("طلب لقاء مع المحاور");
    await field(coordinator, ar("ledger.step.onDay")).fill(on(3));
    await press(coordinator, ar("ledger.step.save"));
    await expect(coordinator.getByText("طلب لقاء مع المحاور").first()).toBeVisible();
  });

  await test.step("as the days go by the right reminders reach the coordinator's inbox, each once, at eight", async () => {
    // The promises of 2021 have long been silent, as was told at the first change; what waits for another is not asked for.
    expect(await house.goesOnTo(on(1))).toEqual({ told: [`due_soon ${PROMISES.c2}`, ...[PROMISES.c1, PROMISES.c2, PROMISES.c4, PROMISES.c6, PROMISES.c7, PROMISES.c8].map((words) => `silent ${words}`)].toSorted(), letters: 1 });
    expect(await house.goesOnTo(on(2))).toEqual({ told: [], letters: 0 });
    expect(await house.goesOnTo(on(3))).toEqual({ told: [`next_step ${PROMISES.c7}`], letters: 1 });
    expect(await house.goesOnTo(on(11))).toEqual({ told: [`overdue ${PROMISES.c2}`], letters: 1 });
    // What has spoken since is left out of the letter.
    expect(house.subjects()).toEqual([6, 1, 1].map((count) => ar("notifications.letter.subject", counted("ar", count))));
  });

  coordinator = await enter(browser, app, "coordinator", on(11));
  const bureau = await enter(browser, app, "bureau", on(11));

  await test.step("their claim is not a verdict: another person judges it, on evidence, and what waited for it falls due", async () => {
    await move(coordinator, PROMISES.c2, "claim", { [ar("terms.requirement.claim")]: "تم الاتصال بالوالي." });
    await expect(coordinator.getByRole("link", { name: ar("terms.commitmentMove.keep"), exact: true })).toHaveCount(0);
    await coordinator.goto(`${await open(coordinator, PROMISES.c2)}/evidence/new`);
    await tick(coordinator, ar("terms.evidenceKind.bulletin"));
    await field(coordinator, ar("evidence.new.shows")).fill("صدور المقرر");
    await field(coordinator, ar("evidence.new.bulletinNumber")).fill("7320");
    await field(coordinator, ar("evidence.new.onDay")).fill(on(8));
    await press(coordinator, ar("evidence.new.save"));
    await expect(coordinator.getByText(ar("evidence.bulletin.number", { number: "7320" })).first()).toBeVisible();
    await move(bureau, PROMISES.c2, "keep", { ...evidence, [ar("dossiers.moveForm.settled")]: "120" }, formatDay("ar", on(71)));
    await expect(bureau.getByText(ar("terms.commitmentState.kept"), { exact: true }).first()).toBeVisible();
    await open(coordinator, PROMISES.c3);
    await expect(coordinator.getByText(formatDay("ar", on(71))).first()).toBeVisible();
    expect((await house.goesOnTo(on(12))).told).toContain(`set_off ${PROMISES.c3}`);
  });

  await test.step("a member says for themselves whether it was applied to them, and the others learn no more than that somebody did", async () => {
    const member = await enter(browser, app, "member", on(12));
    await member.goto(`/dossiers/${NUMBER}`);
    await expect(member.getByText(ar("common.settledPeople.totalUnknown", { settled: ar("common.count.people", counted("ar", 120)) })).first()).toBeVisible();
    await press(member.locator("main"), ar("terms.confirmation.applied"));
    await expect(member.getByRole("button", { name: ar("terms.confirmation.applied"), exact: true }).first()).toHaveAttribute("aria-pressed", "true");
    await open(bureau, PROMISES.c2);
    await expect(bureau.getByText(ar("evidence.members.some", { least: "5" })).first()).toBeVisible();
  });

  await test.step("what was kept is withdrawn: an event of its own, beside the verdict that stays, and the day it set off is gone", async () => {
    await move(bureau, PROMISES.c2, "undo", reason, ar("chains.day.unknown"));
    await expect(bureau.getByText(ar("terms.commitmentState.undone"), { exact: true }).first()).toBeVisible();
    await expect(bureau.getByText(ar("terms.reversal.withdrawn")).first()).toBeVisible();
    await expect(bureau.getByText(ar("terms.commitmentState.kept"), { exact: true }).first()).toBeVisible();
  });

  await test.step("the others are judged, and the track record of each party is what was judged, with no rate under five", async () => {
    for (const words of [PROMISES.c1, PROMISES.c6, PROMISES.c7]) await move(coordinator, words, "confirm", { [ar("terms.requirement.test")]: "ما يثبت ذلك" });
    await move(bureau, PROMISES.c1, "break", reason);
    await move(bureau, PROMISES.c4, "keep", evidence);
    await move(bureau, PROMISES.c6, "keep_partly", evidence);
    await move(bureau, PROMISES.c7, "keep", evidence);
    // By hand: of whom, judged, kept, not examined.
    for (const [party, judged, kept, open_] of [[COMMITTEE, 2, 0, 1], [PPS, 2, 1, 1], [UMT, 1, 1, 1]] as const) {
      await bureau.goto("/parties");
      await bureau.getByRole("link", { name: party }).first().click();
      const record = bureau.locator(".record-figures");
      await expect(record).toContainText(ar("track.judged", counted("ar", judged)));
      await expect(record).toContainText(ar("track.kept", counted("ar", kept)));
      await expect(record.locator("div").filter({ hasText: ar("track.notExamined") }).locator(".record-value").first()).toHaveText(String(open_));
      await expect(record.locator(".record-rate .record-value")).toHaveCount(0);
    }
  });

  await house.close();
});
