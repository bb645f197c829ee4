import { writeFileSync } from "node:fs";
import path from "node:path";

import type { Page } from "@playwright/test";
import postgres from "postgres";

import type { Language } from "~/domain/localized";

import { type App, expect, test } from "./support/app";
import { enterAs, openExample } from "./support/example";
import { addTextsToWalk, type TextsToWalk } from "./support/texts-to-walk";

/** What a sheet of A4 leaves between the margins of a printed page, in CSS pixels. */
const SHEET = { width: 680, height: 990 };

/** The pages that are printed, with records of the example and of the texts beside it. */
async function pagesToPrint(app: App, texts: TextsToWalk): Promise<readonly string[]> {
  const sql = postgres(app.ownerUrl, { max: 1 });
  const [row] = await sql<{ meeting: string; commitment: string; party: string }[]>`
    select (select id from meeting where state = 'held' order by id limit 1) as meeting, (select id from commitment where state = 'in_progress' limit 1) as commitment, (select party_id from commitment where party_id is not null limit 1) as party`;
  await sql.end();
  return [
    "/dossiers/2021-001", "/dossiers/2021-001/chain", "/dossiers/2021-001/demands", "/dossiers/2021-001/commitments", "/dossiers/2021-001/meetings", "/commitments", "/commitments/parties", `/meetings/${row?.meeting}`,
    `/commitments/${row?.commitment}`, `/commitments/${texts.awaiting}`, `/parties/${row?.party}`, `/rounds/${texts.round}`, `/demands/${texts.inReview}/review`, `/demands/${texts.deposited}`, `/demands/${texts.deposited}/trace`,
    `/deposits/${texts.deposit}`, `/agreements/${texts.agreement}`,
  ];
}

/** What is wrong with the page that is open as it goes to the printer. */
function wrongOnPaper(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).clipPath === "none";
    const named = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${(element.textContent ?? "").trim().slice(0, 40)}"`;
    const all = [...document.querySelectorAll("body *")].filter(visible);
    const doing = all.filter((element) => element.matches("nav, button, form, input, select, textarea, .button, .masthead, .foot"));
    const beyond = all.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > window.innerWidth + 1);
    });
    const tables = all.filter((element) => element.matches(".table, .rich-text table") && (getComputedStyle(element).display !== "table" || [...element.querySelectorAll("thead")].some((head) => getComputedStyle(head).display !== "table-header-group")));
    const headings = all.filter((element) => element.matches("h1, h2, h3") && getComputedStyle(element).breakAfter !== "avoid");
    const rows = all.filter((element) => element.matches("tbody tr") && getComputedStyle(element).breakInside !== "avoid");
    const dark = [document.documentElement, document.body].filter((element) => !["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"].includes(getComputedStyle(element).backgroundColor));
    const empty = (document.querySelector("main")?.innerText.trim().length ?? 0) < 40 ? ["nothing is left on it"] : [];
    const say = (what: string, elements: readonly Element[]) => elements.slice(0, 4).map((element) => `${what}: ${named(element)}`);
    return [...say("is to be done", doing), ...say("lies beyond the edge", beyond), ...say("is no table", tables), ...say("stands alone", headings), ...say("is cut", rows), ...say("is dark", dark), ...empty];
  });
}

test.use({ trace: "off" });

for (const language of ["ar", "fr"] as const satisfies readonly Language[]) {
  test(`pages go to the printer without what is done on them, whole from edge to edge, with the heads of their tables (${language}, from a dark screen)`, async ({ page, app }) => {
    test.setTimeout(300_000);
    await openExample(page, app);
    const addresses = await pagesToPrint(app, await addTextsToWalk(app));
    await enterAs(page, "coordinator", language);
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const wrong: string[] = [];
    for (const address of addresses) {
      expect([address, (await page.goto(address))?.status()]).toEqual([address, 200]);
      wrong.push(...(await wrongOnPaper(page)).map((each) => `${address}: ${each}`));
      const folder = process.env.HIWAR_PRINTED;
      if (folder) writeFileSync(path.join(folder, `${language}${address.replaceAll("/", "_").slice(0, 40)}.pdf`), await page.pdf({ preferCSSPageSize: true }));
    }
    expect(wrong).toEqual([]);
  });
}
