import { documentFrom } from "~/editor/document";
import { paragraphOf } from "~/editor/paragraphs";
import { translator } from "~/i18n/translator";

import { everyNode } from "../support/rich-texts";

import { expect, test } from "./support/app";
import { addColleague, addDocument, addText, ask, browserOf, keptDraft, signInAs, TextPage } from "./support/demand";
import { enterAs, openExample } from "./support/example";
import { press, tick } from "./support/form";
import { axe } from "./support/inspect";
import { signIn } from "./support/people";

const ar = translator("ar");
const COORDINATOR = "coordinator@hiwar.invalid";
const FIRST = "نطالب بتسوية وضعية خريجي مراكز التكوين الإداري.";
const SECOND = "ونلتمس برمجة جلسة حوار في أقرب الآجال.";
const MORE = " وذلك بأثر رجعي.";

/** Longer than the second within which a device keeps what is typed. */
const A_SECOND = 1_000;

test("what is typed is on the server within ten seconds, and is there when the page is opened again", async ({ page, app }) => {
  await openExample(page, app);
  const { id } = await addText(app, FIRST, SECOND);
  await enterAs(page, "coordinator");
  const text = await new TextPage(page, id).open();
  await text.type(MORE);
  await expect(async () => expect(await keptDraft(app, id)).toContain(MORE.trim())).toPass({ timeout: 10_000 });
  await text.expectPlace("server");
  await expect(text.status).toHaveText(ar("editor.kept.server"));

  await text.open();
  await expect(page.getByText(ar("editor.restored.server"))).toBeVisible();
  await expect(text.text).toContainText(MORE.trim());

  await test.step("beginning again from the current version can be taken back", async () => {
    await press(page, ar("editor.restored.again"));
    await expect(text.text).not.toContainText(MORE.trim());
    await press(page, ar("editor.restored.back"));
    await expect(text.text).toContainText(MORE.trim());
  });
});

test("a cut network loses nothing: the text stays on the device, encrypted, and goes when the network is back", async ({ page, app, context }) => {
  await openExample(page, app);
  const { id } = await addText(app, FIRST, SECOND);
  await enterAs(page, "coordinator");
  const text = await new TextPage(page, id).open();
  await context.setOffline(true);
  await text.type(MORE);
  await page.waitForTimeout(A_SECOND);
  await text.expectPlace("device");
  await expect(text.status).toHaveText(ar("editor.kept.device"));
  await expect(page.getByText(ar("editor.trouble.offline"))).toBeVisible();
  expect(await keptDraft(app, id)).toBeNull();
  const stored = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("hiwar-texts");
      opening.addEventListener("success", () => resolve(opening.result));
    });
    const all = await new Promise<{ sealed: { body: ArrayBuffer } }[]>((resolve) => {
      const asked = database.transaction("texts").objectStore("texts").getAll();
      asked.addEventListener("success", () => resolve(asked.result as { sealed: { body: ArrayBuffer } }[]));
    });
    return all.map(({ sealed }) => new TextDecoder().decode(sealed.body));
  });
  expect(stored).toHaveLength(1);
  expect(stored[0]).not.toContain("رجعي");

  await test.step("saving a version waits for the network too, on the page", async () => {
    await text.save();
    await expect(page.getByText(ar("editor.trouble.waiting"))).toBeVisible();
  });

  await context.setOffline(false);
  await expect(page).toHaveURL(new RegExp(`/demands/${id}$`));
  const [version] = await ask<{ source: string }>(app, (sql) => sql`select source from demand_version where demand_id = ${id} order by number desc limit 1`);
  expect(version?.source).toContain(MORE.trim());
  expect(await keptDraft(app, id), "the draft is cleared with the version").toBeNull();
});

test("a killed tab without a network loses nothing that was typed a second before", async ({ page, app, context }) => {
  await openExample(page, app);
  const { id } = await addText(app, FIRST, SECOND);
  await enterAs(page, "coordinator");
  const text = await new TextPage(page, id).open();
  const devtools = await context.newCDPSession(page);
  // Of this tab alone: of one that is dead the network cannot be given back.
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 });
  await text.type(MORE);
  await page.waitForTimeout(A_SECOND);
  const crashed = page.waitForEvent("crash");
  void devtools.send("Page.crash").catch(() => {});
  await crashed;
  expect(await keptDraft(app, id)).toBeNull();

  const again = await new TextPage(await context.newPage(), id).open();
  await expect(again.page.getByText(ar("editor.restored.device"))).toBeVisible();
  await expect(again.text).toContainText(MORE.trim());
  await expect(async () => expect(await keptDraft(app, id)).toContain(MORE.trim())).toPass({ timeout: 10_000 });
});

test("a session that ends in mid-sentence stops nothing; signed in again elsewhere, the text goes on by itself, and never under another name", async ({ page, app, context }) => {
  const { password } = await openExample(page, app);
  const { id } = await addText(app, FIRST, SECOND);
  await enterAs(page, "coordinator");
  const colleague = await addColleague(app, "نائبة المنسق");
  const text = await new TextPage(page, id).open();
  await text.type(" وذلك");
  await text.expectPlace("server");
  await ask(app, (sql) => sql`delete from session`);
  await page.keyboard.type(" بأثر رجعي");
  await expect(page.getByText(ar("editor.trouble.signedOut"))).toBeVisible();
  await text.expectPlace("device");
  await page.keyboard.type(" كامل.");
  await page.waitForTimeout(A_SECOND);
  await expect(text.text).toContainText("وذلك بأثر رجعي كامل.");

  const other = await context.newPage();
  await test.step("somebody else signs in here: the text is not sent under their name", async () => {
    await other.goto("/sign-in");
    await press(other, ar("signIn.example.enterAs", { role: ar("terms.role.bureau") }));
    await expect(page.getByText(ar("editor.trouble.goneTitle"))).toBeVisible();
    await signInAs(context, app, colleague);
    await expect(page.getByText(ar("editor.trouble.someoneElse"))).toBeVisible();
    const drafts = await ask(app, (sql) => sql`select account_id from demand_draft where demand_id = ${id}`);
    expect(drafts).toHaveLength(1);
  });

  await test.step("its author signs in again in that window: it goes by itself", async () => {
    await other.context().clearCookies();
    const link = page.getByRole("link", { name: ar("editor.trouble.signIn") });
    await expect(link).toBeVisible();
    const opened = context.waitForEvent("page");
    await link.click();
    const window = await opened;
    await signIn(window, { email: COORDINATOR, password });
    await expect(async () => expect(await keptDraft(app, id)).toContain("بأثر رجعي كامل.")).toPass({ timeout: 15_000 });
    await text.expectPlace("server");
    await expect(page.getByText(ar("editor.trouble.signedOut"))).toHaveCount(0);
  });
});

test("two tabs of one person: neither writes over the other, and the other text can be taken and given back", async ({ page, app, context }) => {
  await openExample(page, app);
  const { id } = await addText(app, FIRST, SECOND);
  await enterAs(page, "coordinator");
  const [one, two] = [await new TextPage(page, id).open(), await new TextPage(await context.newPage(), id).open()];
  await one.type(" من الأولى.");
  await one.expectPlace("server");
  await two.type(" من الثانية.");
  await expect(two.page.getByText(ar("editor.elsewhere.words"))).toBeVisible();
  await two.expectPlace("device");
  expect(await keptDraft(app, id)).toContain("من الأولى.");

  await press(two.page, ar("editor.elsewhere.take"));
  await expect(two.text).toContainText("من الأولى.");
  await press(two.page, ar("editor.restored.back"));
  await expect(two.text).toContainText("من الثانية.");
  await expect(async () => expect(await keptDraft(app, id)).toContain("من الثانية.")).toPass({ timeout: 15_000 });
});

test("what is typed before the scripts have come is carried into the editor, and so is the cursor", async ({ page, app }) => {
  await openExample(page, app);
  const { id } = await addText(app, FIRST, SECOND);
  await enterAs(page, "coordinator");
  let goOn = (): void => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route("**/assets/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/demands/${id}/edit`, { waitUntil: "commit" });
  const plain = page.getByLabel(ar("editor.paragraph", { place: "1" }), { exact: true });
  await plain.click();
  await page.keyboard.press("End");
  await page.keyboard.type(MORE);
  await page.getByLabel(ar("editor.more"), { exact: true }).fill("فقرة جديدة");
  await plain.focus();
  goOn();
  const text = new TextPage(page, id);
  await expect(text.text).toBeVisible();
  await expect(text.text).toContainText(FIRST + MORE);
  await expect(text.text).toContainText("فقرة جديدة");
  await expect(plain).toHaveCount(0);
  await expect(text.text).toBeFocused();
  await page.keyboard.type(" هنا");
  await expect(text.text).toContainText(`${FIRST}${MORE} هنا`);
  await expect(async () => expect(await keptDraft(app, id)).toContain("هنا")).toPass({ timeout: 10_000 });
});

test("signing out asks what becomes of a text that only this device has", async ({ page, app }) => {
  await openExample(page, app);
  const { id } = await addText(app, FIRST);
  await enterAs(page, "coordinator");
  const text = await new TextPage(page, id).open();
  await page.route("**/draft", (route) => route.abort());
  await text.type(MORE);
  await text.expectPlace("device");
  await page.locator("header summary").filter({ hasText: ar("common.word.menu") }).click();
  await press(page, ar("common.action.signOut"));
  await expect(page.getByRole("dialog", { name: ar("editor.signOut.title") })).toBeVisible();
  await press(page, ar("editor.signOut.stay"));
  await expect(text.text).toContainText(MORE.trim());
  await press(page, ar("common.action.signOut"));
  await press(page, ar("editor.signOut.keep"));
  await expect(page).toHaveURL(/\/sign-in/);
  await page.unroute("**/draft");
  await enterAs(page, "coordinator");
  await text.open();
  await expect(page.getByText(ar("editor.restored.device"))).toBeVisible();
  await expect(text.text).toContainText(MORE.trim());
});

test("each sees that the other is there", async ({ page, app, browser }) => {
  await openExample(page, app);
  const { id } = await addText(app, FIRST);
  await enterAs(page, "coordinator");
  const colleague = await addColleague(app, "نائبة المنسق");
  const mine = await new TextPage(page, id).open();
  const theirs = await new TextPage(await browserOf(browser, app, colleague), id).open();
  await expect(theirs.page.locator(".keep-here")).toContainText("المنسق الوطني");
  await mine.type(MORE);
  await expect(mine.page.locator(".keep-here")).toContainText("نائبة المنسق");
});

test("two people at once are led through both texts by paragraph, and nothing of either is lost", async ({ page, app, browser }) => {
  await openExample(page, app);
  const { id } = await addText(app, FIRST, SECOND);
  await enterAs(page, "coordinator");
  const colleague = await addColleague(app, "نائبة المنسق");
  const [mine, theirs] = [await new TextPage(page, id).open(), await new TextPage(await browserOf(browser, app, colleague), id).open()];
  const writeInFirst = async (text: TextPage, words: string) => {
    await text.text.locator("p").first().click();
    await text.page.keyboard.press("End");
    await text.page.keyboard.type(words);
  };
  await writeInFirst(theirs, " صيغة الزميلة.");
  await theirs.type(" وإضافة منها.");
  await theirs.save();
  await expect(theirs.page).toHaveURL(new RegExp(`/demands/${id}$`));

  await writeInFirst(mine, " صيغتي.");
  await expect(page.getByText(ar("editor.overtaken.words")), "who writes on is told").toBeVisible({ timeout: 20_000 });
  await mine.save();
  await expect(page).toHaveURL(new RegExp(`/demands/${id}/reconcile$`));
  await expect(page.getByText("نائبة المنسق").first()).toBeVisible();
  const conflict = page.getByRole("group", { name: ar("editor.reconcile.choose", { place: ar("editor.paragraph", { place: "1" }) }) });
  await expect(conflict.locator(".version").first()).toContainText("صيغتي.");
  await expect(conflict.locator(".version").last()).toContainText("صيغة الزميلة.");
  await expect(page.getByText("وإضافة منها.").first(), "what needs no choice is listed").toBeVisible();
  expect(await axe(page)).toEqual([]);

  await press(page, ar("editor.reconcile.save"));
  await expect(conflict.getByText(ar("errors.required"))).toBeVisible();
  await tick(conflict, ar("editor.reconcile.takeBoth"));
  await press(page, ar("editor.reconcile.save"));
  await expect(page).toHaveURL(new RegExp(`/demands/${id}$`));
  const [version] = await ask<{ source: string; number: number }>(app, (sql) => sql`select source, number from demand_version where demand_id = ${id} order by number desc limit 1`);
  expect(version?.number).toBe(3);
  for (const words of ["صيغتي.", "صيغة الزميلة.", "وإضافة منها."]) expect(version?.source).toContain(words);
});

test("without scripts a text is edited one field a paragraph, its structure unharmed; tables are only read", async ({ page, app, browser }) => {
  await openExample(page, app);
  const { id } = await addDocument(app, everyNode());
  await enterAs(page, "coordinator");
  const plain = await (await browser.newContext({ baseURL: app.url, locale: "ar-MA", javaScriptEnabled: false, storageState: await page.context().storageState() })).newPage();
  await plain.goto(`/demands/${id}/edit`);
  await expect(plain.getByRole("cell", { name: "1250" })).toBeVisible();
  await expect(plain.getByRole("textbox", { name: "1250" })).toHaveCount(0);
  await plain.locator("#text-item1").fill("البند الأول معدلا");
  await plain.locator("#text-gone").fill("");
  await plain.getByLabel(ar("editor.more"), { exact: true }).fill("فقرة أولى جديدة\n\nفقرة ثانية جديدة");
  await press(plain, ar("editor.save"));
  await expect(plain).toHaveURL(new RegExp(`/demands/${id}$`));
  const [version] = await ask<{ source: string }>(app, (sql) => sql`select source from demand_version where demand_id = ${id} order by number desc limit 1`);
  const saved = documentFrom(version?.source ?? "");
  const before = everyNode();
  expect(saved.content.map(({ type }) => type)).toEqual([...before.content.slice(0, -1).map(({ type }) => type), "paragraph", "paragraph"]);
  expect(paragraphOf(saved, "item1")?.text).toBe("البند الأول معدلا");
  expect(paragraphOf(saved, "gone")).toBeNull();
  expect(JSON.stringify(saved.content.filter(({ type }) => type === "table"))).toBe(JSON.stringify(before.content.filter(({ type }) => type === "table")));

  await test.step("what says nothing new is told plainly", async () => {
    await plain.goto(`/demands/${id}/edit`);
    await press(plain, ar("editor.save"));
    await expect(plain.getByText(ar("editor.refusal.nothingNew"))).toBeVisible();
  });
});
