import { expect, test } from "@playwright/test";

import { readRichText } from "~/editor/read";

import { drawn } from "../editor/drawn";
import { HOSTILE_DOCUMENTS } from "../editor/hostile-documents";

const BATCH = 50;
/** Where the browser says what it would not have done by itself. No page of a text asks for anything, so that every request counts. */
const PAGE = "https://reader.invalid/";

test("no hostile document that is taken runs a script, asks for anything or leads elsewhere in a real browser, even without a policy", async ({ page }) => {
  const texts = HOSTILE_DOCUMENTS.flatMap(({ name, source }) => {
    const read = readRichText(source);
    return read.ok ? [{ name, html: drawn(read.document) }] : [];
  });
  expect(texts.length).toBeGreaterThan(300);

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
    for (const name of ["alert", "confirm", "prompt", "open", "fetch"] as const) Object.assign(window, { [name]: () => (window as unknown as { ran: string[] }).ran.push(name) });
  });
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
  expect(await page.evaluate(() => (window as unknown as { ran?: string[] }).ran ?? [])).toEqual([]);
  // Setting the content navigates nowhere.
  expect(seen.filter((what) => !what.startsWith(`navigated ${PAGE}`))).toEqual([]);
});

test("the watch sees a script that does run", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("about:blank");
  await page.setContent("<img src='https://reader.invalid/x.png' onerror='window.ran=true'>");
  await expect.poll(() => page.evaluate(() => "ran" in window)).toBe(true);
  expect(asked).toContain("https://reader.invalid/x.png");
});
