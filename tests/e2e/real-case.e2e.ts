import { type BrowserContextOptions, type Page } from "@playwright/test";

import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { expect, test } from "./support/app";
import { ACTION, COORDINATION, DIRECTORATE, DOSSIER, EVIDENCE_OF_C2, FOUNDED_ON, INTERIOR, INTERNAL, MEETINGS, PEOPLE, PROMISES, TEST_OF_C2, UNION } from "./support/case";
import { addParty, adopt, publishAll } from "./support/dossier";
import { days, field, nameField, press, tick, unfold } from "./support/form";
import { MeetingLog } from "./support/meeting";
import { addOrganisation, invite, join, setUpUnion } from "./support/people";

const ar = translator("ar");
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: "ar-MA", timezoneId: "Africa/Casablanca" };
const NUMBER = "2021-001";

test.use(PHONE);

async function openAndSubmit(page: Page): Promise<void> {
  await page.goto("/dossiers/new");
  await nameField(page, ar("dossiers.form.title")).fill(DOSSIER.title);
  await field(page, ar("dossiers.form.grounds")).fill(DOSSIER.grounds);
  await field(page, ar("dossiers.form.category")).fill(DOSSIER.category);
  for (const party of [INTERIOR, DIRECTORATE]) await tick(page, party, "checkbox");
  await tick(page, ar("terms.dossierLevel.national"));
  await tick(page, ar("terms.dossierDomain.professional"));
  await field(page, ar("dossiers.form.sector")).fill(DOSSIER.sector);
  await field(page, ar("dossiers.form.openedOn")).fill(FOUNDED_ON);
  await press(page, ar("dossiers.form.submit"));
  await expect(page).toHaveURL(new RegExp(`/dossiers/${NUMBER}$`));
  await expect(page.getByText(ar("terms.dossierState.submitted"), { exact: true }).first()).toBeVisible();
}

async function recordAction(page: Page): Promise<void> {
  await page.goto(`/dossiers/${NUMBER}/events/new?kind=action`);
  for (const kind of ACTION.kinds) await tick(page, ar(`terms.actionKind.${kind}`), "checkbox");
  await field(page, ar("events.title.action")).fill(ACTION.title);
  await days(page, ar("events.when")).fill(ACTION.day);
  await field(page, ar("events.place")).fill(ACTION.place);
  await field(page, ar("events.body.action")).fill(ACTION.body);
  await press(page, ar("events.save"));
  await expect(page.getByRole("heading", { name: ACTION.title })).toBeVisible();
}

/** Follows the ledger's link to a commitment and makes a move on it. */
async function moveCommitment(page: Page, words: string, move: "confirm" | "keep", fields: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`/dossiers/${NUMBER}/commitments`);
  await page.getByRole("link", { name: words }).first().click();
  await page.getByRole("link", { name: ar(`terms.commitmentMove.${move}`), exact: true }).click();
  for (const [label, text] of Object.entries(fields)) await field(page, label).fill(text);
  await press(page, ar(`terms.commitmentMove.${move}`));
}

/** Where each text begins in the story, from top to bottom. */
async function orderIn(page: Page, titles: readonly string[]): Promise<number[]> {
  const cards = await page.locator(".story-event").allInnerTexts();
  return titles.map((title) => cards.findIndex((card) => card.includes(title)));
}

test("the real case goes from an empty house to the page its members read", async ({ page, app, browser }) => {
  await test.step("a union is set up, with a coordination below it, and three people join by their links", async () => {
    await setUpUnion(page, { code: app.setupCode, union: UNION, administrator: PEOPLE.administrator });
    await addOrganisation(page, COORDINATION, "coordination");
  });
  const enter = async (role: "coordinator" | "bureau" | "member"): Promise<Page> => {
    const link = await invite(page, { guest: PEOPLE[role].name, organisation: role === "bureau" ? UNION : COORDINATION, role });
    return join(browser, link, PEOPLE[role], PHONE);
  };
  const coordinator = await enter("coordinator");
  const bureau = await enter("bureau");
  const member = await enter("member");

  await test.step("the coordinator opens the dossier and submits it; the bureau adopts it", async () => {
    await addParty(coordinator, { name: INTERIOR, kind: "ministry" });
    await addParty(coordinator, { name: DIRECTORATE, kind: "directorate", parent: INTERIOR });
    await openAndSubmit(coordinator);
    expect((await member.goto(`/dossiers/${NUMBER}`))?.status()).toBe(404);
    await adopt(bureau, { number: NUMBER, title: DOSSIER.title });
  });

  await test.step("the coordinator logs the three meetings and the action", async () => {
    for (const meeting of MEETINGS) {
      const log = new MeetingLog(coordinator);
      await log.open(NUMBER);
      await log.tell(meeting);
    }
    await recordAction(coordinator);
  });

  await test.step("the story tells them in order, the undated one where it is known to lie", async () => {
    await coordinator.goto(`/dossiers/${NUMBER}`);
    await expect(coordinator.getByText(ar("terms.dossierState.in_dialogue"), { exact: true }).first()).toBeVisible();
    const [m1, m2, m3] = MEETINGS.map(({ title }) => title);
    const order = await orderIn(coordinator, [m1 ?? "", ACTION.title, m2 ?? "", m3 ?? ""]);
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  await test.step("the ledger holds the eight commitments, two of them waiting on another", async () => {
    await coordinator.goto("/commitments");
    for (const words of Object.values(PROMISES)) await expect(coordinator.getByRole("link", { name: words }).first()).toBeVisible();
    await expect(coordinator.getByRole("row")).toHaveCount(1 + Object.keys(PROMISES).length);
    // On a phone the filters are folded away behind how many are in use, so that commitments are seen first.
    await expect(coordinator.getByRole("rowheader").first().getByRole("link")).toBeInViewport();
    await unfold(coordinator, ar("ledger.filters.inUse", counted("ar", 0)));
    await coordinator.getByRole("link", { name: ar("commitments.ledger.trouble.blocked") }).click();
    await expect(coordinator.getByText(ar("ledger.filters.inUse", counted("ar", 1)))).toBeVisible();
    await expect(coordinator.getByRole("link", { name: ar("ledger.filters.remove", { filter: ar("commitments.ledger.trouble.blocked") }) })).toBeVisible();
    await expect(coordinator.getByRole("row")).toHaveCount(1 + 2);
    await expect(coordinator.getByRole("link", { name: PROMISES.c3, exact: true })).toBeVisible();
    await expect(coordinator.getByRole("link", { name: PROMISES.c5, exact: true })).toBeVisible();
  });

  await test.step("a commitment is confirmed with its test, and the bureau judges it kept on evidence", async () => {
    await moveCommitment(coordinator, PROMISES.c2, "confirm", { [ar("terms.requirement.test")]: TEST_OF_C2 });
    await expect(coordinator.getByText(TEST_OF_C2)).toBeVisible();
    await expect(coordinator.getByRole("link", { name: ar("terms.commitmentMove.keep"), exact: true })).toHaveCount(0);
    await moveCommitment(bureau, PROMISES.c2, "keep", { [ar("terms.requirement.evidence")]: EVIDENCE_OF_C2 });
    await expect(bureau.getByText(ar("terms.commitmentState.kept"), { exact: true }).first()).toBeVisible();
    await expect(bureau.getByText(EVIDENCE_OF_C2).first()).toBeVisible();
  });

  await test.step("nothing reaches the member before it is published", async () => {
    expect((await member.goto(`/dossiers/${NUMBER}`))?.status()).toBe(404);
    await publishAll(coordinator, NUMBER, 1 + MEETINGS.length + 1 + Object.keys(PROMISES).length);
  });

  await test.step("the member reads where the file stands, what moved, what is awaited, and nothing internal", async () => {
    await member.goto("/dossiers");
    await member.getByRole("link", { name: DOSSIER.title }).click();
    await expect(member.getByRole("heading", { level: 1, name: DOSSIER.title })).toBeVisible();
    await expect(member.getByText(ar("terms.stepSentence.in_dialogue"))).toBeVisible();
    const { c2: _kept, ...awaited } = PROMISES;
    const sentence = await member.locator(".sentence").innerText();
    expect(Object.values(awaited).some((words) => sentence.includes(words))).toBe(true);
    const steps = member.getByRole("list", { name: ar("ui.steps.label") }).getByRole("listitem");
    await expect(steps).toHaveCount(5);
    await expect(member.locator("[aria-current=step]")).toContainText(ar("terms.step.in_dialogue"));
    await expect(member.getByRole("region", { name: ar("member.latest") })).toContainText(PROMISES.c2);
    const commitments = member.getByRole("region", { name: ar("member.commitments") });
    for (const words of [PROMISES.c1, PROMISES.c4, PROMISES.c8]) await expect(commitments).toContainText(words);
    const told = member.getByRole("region", { name: ar("member.story") });
    for (const title of [...MEETINGS.map((meeting) => meeting.title), ACTION.title, formatDay("ar", ACTION.day)]) await expect(told).toContainText(title);
    const sent = await (await member.request.get(`/dossiers/${NUMBER}`)).text();
    for (const internal of [INTERNAL, PEOPLE.coordinator.name, PEOPLE.bureau.name, ar("terms.confidentiality.organisation")]) expect(sent).not.toContain(internal);
    for (const inside of ["history", "publication", "commitments"]) expect((await member.goto(`/dossiers/${NUMBER}/${inside}`))?.status()).toBe(403);
  });
});
