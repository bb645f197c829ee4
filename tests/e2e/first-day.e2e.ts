import type { BrowserContextOptions, Page } from "@playwright/test";

import { translator } from "~/i18n/translator";
import { isolated } from "~/presenters/isolated";

import { openPostBox } from "../support/post-box";
import { handOverOffice, keepAccount, makeResetLink, setPassword } from "./support/account";
import { expect, test } from "./support/app";
import { admitAll, enrolAll, expectTaken, makeJoinLink, preview } from "./support/assembly";
import { addParty, adopt, publishAll, saveDraft, submitDossier } from "./support/dossier";
import { field, press } from "./support/form";
import { listen } from "./support/inspect";
import { MeetingLog } from "./support/meeting";
import { moveMeeting, restore, strikeMeeting } from "./support/mistake";
import { addOrganisation, invite, joinWith, PASSWORD, type Person, setUpUnion, signIn, signOut } from "./support/people";
import { coupleTelephone, type Coupled, signInWithCode, signInWithRecoveryCode } from "./support/telephone";
import { expectInAWhile, expectSeen, expectStranger } from "./support/visit";
import { AUTHORISATION, BACK_AGAIN, BRANCHES, DOSSIER, KEEPERS, MEETINGS, memberOf, MINISTRY, OTHER_DOSSIER, REASON, UNION } from "./support/union";

const ar = translator("ar");
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: "ar-MA", timezoneId: "Africa/Casablanca" };
const WITHOUT_SCRIPTS: BrowserContextOptions = { ...PHONE, javaScriptEnabled: false };
const LOST: BrowserContextOptions = { ...WITHOUT_SCRIPTS, userAgent: "Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0" };
const NEW_PASSWORD = "أربع كلمات جديدة لا تخمن";
/** So many fit through the queue of the first branch; the others join the second at once. */
const QUEUE = 25;
const AT_ONCE = 15;

test.use(PHONE);
// A whole day of clicks: more than other journeys, also on a slow machine.
test.setTimeout(300_000);

const membersOf = (branch: string, from: number, count: number): Person[] => Array.from({ length: count }, (_, place) => memberOf(branch, from + place));

test("a union lives its first day", async ({ page: administrator, app, browser }) => {
  /** What the pages of this day complain of. */
  const findings: string[] = [];
  const open = async (options: BrowserContextOptions): Promise<Page> => {
    const page = await (await browser.newContext({ ...options, baseURL: app.url })).newPage();
    listen(page, findings);
    return page;
  };
  const enter = async (options: BrowserContextOptions, role: "bureau" | "coordinator", person: Person, organisation: string): Promise<Page> => {
    const link = await invite(administrator, { guest: person.name, organisation, role });
    const page = await open(options);
    await joinWith(page, link, person);
    return page;
  };
  listen(administrator, findings);

  await test.step("the union is set up, and says under which authorisation it keeps personal data", async () => {
    await setUpUnion(administrator, { code: app.setupCode, union: UNION, administrator: KEEPERS.administrator });
    await administrator.goto("/admin/notice");
    await field(administrator, ar("privacy.edit.authorisation")).fill(AUTHORISATION);
    await press(administrator, ar("privacy.edit.submit"));
    await expect(administrator.getByText(ar("privacy.edit.saved"))).toBeVisible();
    const stranger = await open(WITHOUT_SCRIPTS);
    await stranger.goto("/privacy");
    await expect(stranger.getByText(AUTHORISATION)).toBeVisible();
    for (const branch of Object.values(BRANCHES)) await addOrganisation(administrator, branch, "section");
  });

  const bureau = await enter(PHONE, "bureau", KEEPERS.bureau, UNION);
  const first = await enter(PHONE, "coordinator", KEEPERS.first, BRANCHES.first);
  const second = await enter(WITHOUT_SCRIPTS, "coordinator", KEEPERS.second, BRANCHES.second);

  const telephones = await test.step("a second factor is required: whoever keeps things is led to set one up", async () => {
    await administrator.goto("/admin");
    await administrator.getByRole("checkbox", { name: ar("secondFactor.rule.label") }).check();
    await press(administrator.getByRole("region", { name: ar("admin.rules.title") }), ar("admin.rules.submit"));
    const coupled: Coupled[] = [await coupleTelephone(administrator)];
    for (const page of [bureau, first, second]) {
      await page.goto("/dossiers");
      coupled.push(await coupleTelephone(page));
      await expect(page).toHaveURL(/\/dossiers$/);
    }
    const [, , ofFirst, ofSecond] = coupled as [Coupled, Coupled, Coupled, Coupled];
    await signOut(first);
    await signInWithCode(first, KEEPERS.first, ofFirst.telephone);
    return { ofFirst, ofSecond };
  });

  const [reader, successor, ...others] = membersOf(BRANCHES.first, 1, QUEUE) as [Person, Person, ...Person[]];
  const member = await open(WITHOUT_SCRIPTS);

  await test.step("forty join by a link for many; the forty-first is told that it is full", async () => {
    const queue = await makeJoinLink(first, { label: "الجمع العام", cap: QUEUE, admission: "queue" });
    await preview(queue, 5);
    await expectTaken(first, 0);
    await joinWith(member, queue, reader, ar("enrolment.page.apply"));
    await expect(member.getByText(ar("enrolment.own.waiting", { organisation: isolated("ar", BRANCHES.first) }))).toBeVisible();
    await enrolAll(queue, [successor, ...others]);
    await expectTaken(first, QUEUE);
    const late = await open(WITHOUT_SCRIPTS);
    expect((await late.goto(queue))?.status()).toBe(410);
    await expect(late.getByText(ar("refusals.join_link_full"))).toBeVisible();
    await admitAll(first, QUEUE);
    await member.goto("/");
    await expect(member.getByRole("heading", { level: 1, name: ar("home.followed") })).toBeVisible();
    await enrolAll(await makeJoinLink(second, { label: "جمع الفرع", cap: AT_ONCE, admission: "at_once" }), membersOf(BRANCHES.second, QUEUE + 1, AT_ONCE));
    await expectTaken(second, AT_ONCE);
  });

  await test.step("a lost telephone is shut out from another device, a suspended account at once", async () => {
    const lost = await open(LOST);
    await lost.goto("/sign-in");
    await signIn(lost, { email: reader.email, password: PASSWORD });
    await expect(lost.getByRole("heading", { level: 1, name: ar("home.followed") })).toBeVisible();
    await member.goto("/settings/devices");
    await press(member, ar("wayIn.devices.endOf", { device: "Firefox, Android" }));
    await expect(member.getByText(ar("wayIn.devices.ended.one"))).toBeVisible();
    await expectStranger(lost);
    await keepAccount(administrator, KEEPERS.second.name, "suspend");
    await expectStranger(second);
    await keepAccount(administrator, KEEPERS.second.name, "resume");
  });

  await test.step("a forgotten password: without mail an administrator hands over a link; the second factor is asked for all the same, and a recovery code is one", async () => {
    await second.goto("/forgotten");
    await expect(second.getByText(ar("wayIn.forgotten.byHand"))).toBeVisible();
    const link = await makeResetLink(administrator, KEEPERS.second.name);
    await setPassword(second, link, NEW_PASSWORD);
    expect((await second.goto(link))?.status()).toBe(410);
    await expect(second.getByText(ar("refusals.link_used"))).toBeVisible();
    await signInWithRecoveryCode(second, { ...KEEPERS.second, password: NEW_PASSWORD }, telephones.ofSecond.recoveryCodes[0] ?? "");
  });

  const number = await test.step("the first branch opens a file, and the bureau adopts it", async () => {
    await addParty(first, { name: MINISTRY, kind: "ministry" });
    const submitted = await submitDossier(first, { ...DOSSIER, party: MINISTRY });
    await adopt(bureau, { number: submitted, title: DOSSIER.title });
    await saveDraft(first, OTHER_DOSSIER);
    return submitted;
  });

  const next = await open(PHONE);
  await test.step("the coordinator is replaced: the file goes along, and is out of reach for whoever had it", async () => {
    await handOverOffice(administrator, { organisation: BRANCHES.first, from: KEEPERS.first.name, to: successor.email });
    await expectStranger(first);
    await signInWithCode(first, KEEPERS.first, telephones.ofFirst.telephone);
    expect((await first.goto(`/dossiers/${number}`))?.status()).toBe(404);
    await next.goto(`/dossiers/${number}`);
    await signIn(next, { email: successor.email, password: PASSWORD });
    await coupleTelephone(next);
    await expect(next).toHaveURL(new RegExp(`/dossiers/${number}$`));
    await next.goto(`/dossiers/${number}/history`);
    const latest = next.getByRole("article").first();
    await expect(latest).toContainText(KEEPERS.administrator.name);
    for (const words of [ar("history.field.owner_id"), KEEPERS.first.name, successor.name]) await expect(latest).toContainText(words);
  });

  await test.step("a wrong meeting is struck out and restored, another one moved to where it belongs", async () => {
    const meetings: string[] = [];
    for (const meeting of [MEETINGS.wrong, MEETINGS.elsewhere]) {
      const log = new MeetingLog(next);
      await log.open(number);
      await log.tell(meeting);
      meetings.push(new URL(next.url()).pathname);
    }
    const [wrong, elsewhere] = meetings as [string, string];
    await publishAll(next, number, 1 + 2 + 2);
    const readers = [next, member];
    await expectSeen(readers, `/dossiers/${number}`, MEETINGS.wrong.title, true);
    await strikeMeeting(next, wrong, REASON);
    await expectSeen(readers, `/dossiers/${number}`, MEETINGS.wrong.title, false);
    await expectSeen(readers, `/dossiers/${number}`, MEETINGS.elsewhere.title, true);
    await next.goto(wrong);
    await restore(next, BACK_AGAIN);
    await moveMeeting(next, elsewhere, OTHER_DOSSIER);
    await expectSeen(readers, `/dossiers/${number}`, MEETINGS.wrong.title, true);
    await expectSeen(readers, `/dossiers/${number}`, MEETINGS.elsewhere.title, false);
  });

  await test.step("with a mail server a letter lets whoever forgot back in", async () => {
    const box = await openPostBox();
    await app.restartWith({ SMTP_URL: box.url });
    expect((await administrator.goto("/admin"))?.url(), "a restart signs nobody out").toMatch(/\/admin$/);
    await member.context().clearCookies();
    await member.goto("/forgotten");
    await field(member, ar("wayIn.forgotten.contact")).fill(reader.email);
    await press(member, ar("wayIn.forgotten.submit"));
    await expect(member.getByText(ar("wayIn.forgotten.sent"))).toBeVisible();
    await expect.poll(() => box.received.length).toBe(1);
    const [letter] = box.received;
    expect(letter?.to).toEqual([reader.email]);
    const link = /https?:\/\/\S+\/reset\/[\w-]+/.exec(letter?.letter.text ?? "")?.[0] ?? "";
    await setPassword(member, link, NEW_PASSWORD);
    await signIn(member, { email: reader.email, password: NEW_PASSWORD });
    await expect(member.getByRole("heading", { level: 1, name: ar("home.followed") })).toBeVisible();
    await box.close();
  });

  await test.step("at the end of the day a backup is taken and the history holds", async () => {
    await administrator.goto("/admin/backups");
    await press(administrator, ar("backups.now.submit"));
    await expectInAWhile(administrator, "/admin/backups", administrator.getByRole("cell", { name: ar("backups.runs.outcome.good") }));
    await administrator.goto("/admin/audit");
    await press(administrator, ar("audit.check.now"));
    await expectInAWhile(administrator, "/admin/audit", administrator.getByText(ar("audit.check.sound")));
  });

  await test.step("the log told every page of the day, in UTC, and nobody's name, contact, password or link", () => {
    const log = app.output();
    expect(log).toMatch(/"time":"\d{4}-\d\d-\d\dT[\d:.]+Z".*"path":"\/enrol\/\*\*\*"/);
    const everybody = [...Object.values(KEEPERS), ...membersOf(BRANCHES.first, 1, QUEUE), ...membersOf(BRANCHES.second, QUEUE + 1, AT_ONCE)];
    const secrets = [PASSWORD, NEW_PASSWORD, ...everybody.flatMap(({ name, email }) => [name, email]), ...Object.values(telephones).flatMap(({ recoveryCodes }) => recoveryCodes)];
    expect(secrets.filter((each) => log.includes(each))).toEqual([]);
    expect(log).not.toMatch(/\/(join|enrol|reset|confirm)\/[\w-]{20,}/);
  });

  expect(findings).toEqual([]);
});
