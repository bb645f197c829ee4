import { type Page, test as bare } from "@playwright/test";

import type { RichText } from "~/domain/rich-text";
import { documentOf, paragraph } from "~/editor/build";
import { canonicalText } from "~/editor/document";
import { readRichText } from "~/editor/read";

import { drawn } from "../editor/drawn";
import { HOSTILE_DOCUMENTS } from "../editor/hostile-documents";
import { expect, test } from "./support/app";
import { addText, keptDraft, TextPage } from "./support/demand";
import { enterAs, openExample } from "./support/example";

const BATCH = 50;
/** Where the browser says what it would not have done by itself. No page of a text asks for anything, so that every request counts. */
const PAGE = "https://reader.invalid/";

/** The hostile documents that are taken, as the house keeps them. */
const TAKEN: readonly { readonly name: string; readonly document: RichText }[] = HOSTILE_DOCUMENTS.flatMap(({ name, source }) => {
  const read = readRichText(source);
  return read.ok ? [{ name, document: read.document }] : [];
});

/** What a page does that no page of a text does: windows, requests, errors. What a script would call is noted in the page itself (`ran`). */
async function watch(page: Page): Promise<string[]> {
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => seen.push(`request ${request.url()}`));
  page.on("popup", (popup) => seen.push(`popup ${popup.url()}`));
  page.on("framenavigated", (frame) => seen.push(`navigated ${frame.url()}`));
  page.on("pageerror", (error) => seen.push(`error ${error.message}`));
  await page.addInitScript(() => {
    Object.assign(window, { ran: [] });
    for (const name of ["alert", "confirm", "prompt", "open"] as const) Object.assign(window, { [name]: () => (window as unknown as { ran: string[] }).ran.push(name) });
  });
  return seen;
}

const ranIn = (page: Page) => page.evaluate(() => (window as unknown as { ran?: string[] }).ran ?? []);

bare("no hostile document that is taken runs a script, asks for anything or leads elsewhere in a real browser, even without a policy", async ({ page }) => {
  const texts = TAKEN.map(({ name, document }) => ({ name, html: drawn(document) }));
  expect(texts.length).toBeGreaterThan(300);

  const seen = await watch(page);
  await page.route(PAGE, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: "<!doctype html><title>نص</title>" }));
  await page.goto(PAGE);
  seen.length = 0;

  for (let from = 0; from < texts.length; from += BATCH) {
    const batch = texts.slice(from, from + BATCH);
    // Parsed as a document is, so that scripts would run; a title and a wrong nesting would break out into what follows.
    await page.setContent(`<!doctype html><html lang="ar" dir="rtl"><body>${batch.map(({ html }) => `<section>${html}</section>`).join("")}</body></html>`);
    const found = await page.evaluate(() => {
      const odd = [...document.querySelectorAll("body *")].flatMap((element) => {
        const handlers = element.getAttributeNames().filter((name) => /^on|^style$|^src|^srcdoc$|^formaction$/i.test(name));
        return [...handlers, ...(element.matches("script, style, iframe, object, embed, img, svg, form, link, meta, base, template") ? [element.tagName] : [])];
      });
      const links = [...document.querySelectorAll("a, area")].map((link) => ({ protocol: (link as HTMLAnchorElement).protocol, href: link.getAttribute("href") ?? "", rel: link.getAttribute("rel") }));
      const foreign = links.filter(({ protocol, href, rel }) => !href.startsWith("#") && (!["http:", "https:", "mailto:", "tel:"].includes(protocol) || rel !== "noopener noreferrer nofollow"));
      return { odd, foreign: foreign.map(({ href }) => href), sections: document.querySelectorAll("body > section").length, links: links.length };
    });
    expect(found).toMatchObject({ odd: [], foreign: [], sections: batch.length });
    // Whatever waits for a pointer or the focus gets it.
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>("body *")) {
        for (const kind of ["mouseover", "pointerenter", "focus", "toggle", "animationstart"]) element.dispatchEvent(new Event(kind, { bubbles: true }));
      }
    });
  }
  expect(await ranIn(page)).toEqual([]);
  // Setting the content navigates nowhere.
  expect(seen.filter((what) => !what.startsWith(`navigated ${PAGE}`))).toEqual([]);
});

test("no hostile document that is taken runs a script, asks for anything foreign or breaks the editor it is opened in", async ({ page, app }) => {
  await openExample(page, app);
  const { id } = await addText(app, "نص");
  await enterAs(page, "coordinator");
  const seen = await watch(page);
  const text = await new TextPage(page, id).open();
  seen.length = 0;

  // One page holds them all, one after the other, each for a frame: whatever loads or runs by itself has begun by then.
  const odd = await text.text.evaluate(async (place, documents) => {
    const { editor } = place as unknown as { editor: { commands: { setContent(document: unknown, options: { emitUpdate: boolean }): boolean } } };
    const found: string[] = [];
    for (const { name, document: given } of documents) {
      editor.commands.setContent(given, { emitUpdate: true });
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      for (const element of place.querySelectorAll<HTMLElement>("*")) {
        const isSeparator = element.matches("img.ProseMirror-separator:not([src])");
        if (!isSeparator && element.matches("script, style, iframe, object, embed, img, svg, form, link, meta, base, template")) found.push(`${name}: ${element.tagName}`);
        found.push(...element.getAttributeNames().filter((attribute) => /^on|^src|^srcdoc$|^formaction$/i.test(attribute)).map((attribute) => `${name}: ${attribute}`));
        if (element instanceof HTMLAnchorElement && !["http:", "https:", "mailto:", "tel:"].includes(element.protocol)) found.push(`${name}: ${element.href}`);
        for (const kind of ["mouseover", "pointerenter", "focusin", "toggle", "animationstart"]) element.dispatchEvent(new Event(kind, { bubbles: true }));
      }
    }
    return found;
  }, TAKEN.map(({ name, document }) => ({ name, document })));
  expect(odd).toEqual([]);
  expect(await ranIn(page)).toEqual([]);
  expect(seen.filter((what) => !what.startsWith(`request ${app.url}/`))).toEqual([]);

  await test.step("the editor is whole after all of them, and what is written in it is kept", async () => {
    await text.text.evaluate((place, document) => (place as unknown as { editor: { commands: { setContent(given: unknown): boolean } } }).editor.commands.setContent(document), documentOf([paragraph("بعد كل ذلك", "after")]));
    await text.type(" نكتب");
    await text.expectPlace("server");
    expect(await keptDraft(app, id)).toBe(canonicalText(documentOf([paragraph("بعد كل ذلك نكتب", "after")])));
  });
});

bare("the watch sees a script that does run", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("about:blank");
  await page.setContent("<img src='https://reader.invalid/x.png' onerror='window.ran=true'>");
  await expect.poll(() => page.evaluate(() => "ran" in window)).toBe(true);
  expect(asked).toContain("https://reader.invalid/x.png");
});
