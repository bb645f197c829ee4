import type { Browser, Page } from "@playwright/test";

import type { Language } from "~/domain/localized";
import { ROLES, type Role } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

import { type App, expect, test } from "./support/app";
import { pagesOf, recordsOf } from "./support/addresses";
import { enrolAll, makeJoinLink } from "./support/assembly";
import { saveDraft } from "./support/dossier";
import { enterAs, openExample } from "./support/example";
import { days, field, nameField, press, tick } from "./support/form";
import { axe, inspect, listen, NARROWEST } from "./support/inspect";
import { strikeMeeting } from "./support/mistake";
import { invite } from "./support/people";
import { addTextsToWalk, type TextsToWalk } from "./support/texts-to-walk";
import { memberOf } from "./support/union";

const ar = translator("ar");
/** The narrowest screen, so that no page need be made narrower to be looked at. */
const PHONE = { width: NARROWEST, height: 800 };
const DESKTOP = { width: 1280, height: 900 };
const LOCALE: Readonly<Record<Language, string>> = { ar: "ar-MA", fr: "fr-FR", en: "en-GB" };
type Look = { readonly language: Language; readonly viewport: typeof PHONE; readonly dark?: boolean };

// A browser of its own for each look: they run side by side.
test.describe.configure({ mode: "parallel", timeout: 900_000 });
// A recording of hundreds of pages costs more than the pages; what is found is told in words.
test.use({ trace: "off" });

async function newPage(browser: Browser, app: App, { language, viewport, dark = false }: Look, findings: string[]): Promise<Page> {
  const context = await browser.newContext({ baseURL: app.url, locale: LOCALE[language], viewport, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
  const page = await context.newPage();
  listen(page, findings);
  return page;
}

/** The example, and besides what it has none of: a dossier before the bureau, a draft, meetings to come, one of them struck out, links to join by, people who wait, and texts of demands. */
async function prepare(browser: Browser, app: App): Promise<{ links: readonly string[]; texts: TextsToWalk }> {
  const page = await newPage(browser, app, { language: "ar", viewport: DESKTOP }, []);
  await openExample(page, app);
  await enterAs(page, "coordinator");
  await page.goto("/dossiers/new");
  await nameField(page, ar("dossiers.form.title")).fill("منحة المخاطر لأعوان الميدان");
  await field(page, ar("dossiers.form.category")).fill("أعوان الميدان");
  await field(page, ar("dossiers.form.grounds")).fill("ينص عليها المرسوم ولا تصرف.");
  await tick(page, "وزارة الداخلية", "checkbox");
  await press(page, ar("dossiers.form.submit"));
  await expect(page).toHaveURL(/\/dossiers\/\d{4}-001$/);
  await saveDraft(page, "الترقية بالأقدمية");
  await strikeMeeting(page, await announce(page), "سجل خطأ.");
  await announce(page);
  const many = await makeJoinLink(page, { label: "الجمع العام", cap: 25, admission: "queue" });
  await enrolAll(many, [memberOf("الفرع", 1), memberOf("الفرع", 2)]);
  await enterAs(page, "administrator");
  const one = await invite(page, { guest: "ضيف", organisation: "تنسيقية", role: "member" });
  await page.context().close();
  return { links: [one, many], texts: await addTextsToWalk(app) };
}

/** A meeting to come with the ministry; answers its address. */
async function announce(page: Page): Promise<string> {
  await page.goto("/meetings/new?dossier=2021-001&upcoming=1");
  await tick(page, "وزارة الداخلية", "checkbox");
  await days(page, ar("meetings.form.when")).fill("2036-05-05");
  await press(page, ar("meetings.form.save"));
  await expect(page.getByText(ar("terms.meetingState.scheduled")).first()).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Opens every page that a role can enter and writes down what is wrong; pages that answer otherwise than they should are wrong too. */
async function walk(page: Page, role: Role, { app, texts, language, only }: { app: App; texts: TextsToWalk; language: Language; only?: RegExp }, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  await enterAs(page, role, language);
  for (const address of pagesOf(role, { ...(await recordsOf(app.ownerUrl)), texts }).filter((each) => !only || only.test(each))) {
    const status = (await page.goto(address))?.status() ?? 0;
    if (status >= 400 && !mayBe(status, role, address)) found.push(`${address}: ${status}`);
    found.push(...(await look(page)));
  }
  return found.map((each) => `${role}, ${each}`);
}

/** A step that is not open now, or not to this role, answers 403 or 409 with a page that says why; a dossier's page is no business of the administrator, nor an unpublished one of a member, nor the demands in it, nor what was handed over; a long paper is watched by the coordinator who asked for it alone. */
function mayBe(status: number, role: Role, address: string): boolean {
  if (status === 404 && address.startsWith("/papers/jobs/")) return role !== "coordinator";
  if (status === 404) return role === "administrator" || role === "member" ? /^\/(dossiers\/\d|demands\/|handovers\/)/.test(address) : false;
  return (status === 403 || status === 409) && /\/moves\/|^\/strikes?\//.test(address);
}

/** Saves a dossier, in French, from a page that was opened before somebody else saved it; leaves both versions on the screen. */
async function meetOneAnother(page: Page): Promise<void> {
  const fr = translator("fr");
  const other = await page.context().newPage();
  for (const each of [page, other]) await each.goto("/dossiers/2021-001/edit");
  for (const [each, sector] of [[other, "Communes"], [page, "Collectivités"]] as const) {
    await field(each, fr("dossiers.form.sector"), "fr").fill(sector);
    await press(each, fr("dossiers.form.save"));
  }
  await expect(page.getByRole("heading", { level: 1, name: fr("conflict.title") })).toBeVisible();
}

async function inDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark" });
  const found = await axe(page, { runOnly: ["color-contrast"] });
  await page.emulateMedia({ colorScheme: "light" });
  return found.map((each) => `dark, ${each}`);
}

test("every page in Arabic on a phone, by day and by night, is free of barriers", async ({ browser, app }) => {
  const findings: string[] = [];
  const look = { language: "ar", viewport: PHONE } as const;
  const visitor = await newPage(browser, app, look, findings);
  await visitor.goto("/setup");
  findings.push(...(await inspect(visitor)), ...(await inDark(visitor)));
  const { links, texts } = await prepare(browser, app);
  // What colours a page has by night does not depend on who looks at it: once an address is enough, and the walk in French looks at all of them by night again.
  const seenByNight = new Set<string>();
  const byNight = async (page: Page) => {
    const { pathname, search } = new URL(page.url());
    const isNew = !seenByNight.has(pathname + search);
    seenByNight.add(pathname + search);
    return isNew ? inDark(page) : [];
  };
  for (const address of ["/sign-in", "/sign-in/code", "/forgotten", "/privacy", ...links, "/join/nobody", "/enrol/nobody", "/reset/nobody", "/confirm/nobody", "/nowhere"]) {
    await visitor.goto(address);
    findings.push(...(await inspect(visitor)), ...(await inDark(visitor)));
  }
  for (const role of ROLES) {
    const page = await newPage(browser, app, look, findings);
    findings.push(...(await walk(page, role, { app, texts, language: "ar" }, async () => [...(await inspect(page)), ...(await byNight(page))])));
    await page.context().close();
  }
  expect(findings).toEqual([]);
});

test("every page in French on a desktop by night is free of barriers, and so are its errors", async ({ browser, app }) => {
  const findings: string[] = [];
  const look = { language: "fr", viewport: DESKTOP, dark: true } as const;
  const { texts } = await prepare(browser, app);
  for (const role of ROLES) {
    const page = await newPage(browser, app, look, findings);
    findings.push(...(await walk(page, role, { app, texts, language: "fr" }, () => inspect(page))));
    await page.context().close();
  }
  const page = await newPage(browser, app, look, findings);
  const fr = translator("fr");
  await enterAs(page, "coordinator", "fr");
  for (const [address, button] of [["/dossiers/new", fr("dossiers.form.submit")], ["/meetings/new?dossier=2021-001", fr("meetings.form.save")], ["/parties/new", fr("parties.form.save")]] as const) {
    await page.goto(address);
    await press(page, button);
    await expect(page.getByRole("alert")).toBeVisible();
    findings.push(...(await inspect(page)));
  }
  await page.goto("/review");
  findings.push(...(await inspect(page)));
  await meetOneAnother(page);
  findings.push(...(await inspect(page)));
  expect(findings).toEqual([]);
});

test("the pages that are opened most are free of barriers in English on a phone", async ({ browser, app }) => {
  const findings: string[] = [];
  const { texts } = await prepare(browser, app);
  for (const role of ["coordinator", "bureau", "member"] as const) {
    const page = await newPage(browser, app, { language: "en", viewport: PHONE }, findings);
    findings.push(...(await walk(page, role, { app, texts, language: "en", only: /^\/($|dossiers$|dossiers\/[-\d]+$|meetings\/new\?|commitments$|review$)/ }, () => inspect(page))));
    await page.context().close();
  }
  expect(findings).toEqual([]);
});
