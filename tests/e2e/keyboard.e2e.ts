import type { Page } from "@playwright/test";

import { translator } from "~/i18n/translator";

import { expect, test } from "./support/app";
import { enterAs, openExample } from "./support/example";
import { MeetingLog } from "./support/meeting";

const ar = translator("ar");

test.use({ viewport: { width: 1280, height: 900 } });

const FURTHEST = 120;

/** Presses Tab until what has the focus is what is looked for; nobody may have to leave the keyboard on the way. */
async function tabTo(page: Page, isIt: (focused: { tag: string; name: string; value: string; text: string }) => boolean): Promise<void> {
  for (let step = 0; step < FURTHEST; step += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return { tag: at?.tagName ?? "", name: at?.name ?? "", value: at?.value ?? "", text: at?.textContent?.trim() ?? "" };
    });
    if (isIt(focused)) return;
  }
  throw new Error(`Not reached with ${FURTHEST} tabs.`);
}

test("a meeting is logged with the keyboard alone", async ({ page, app }) => {
  await openExample(page, app);
  await enterAs(page, "coordinator");
  const log = new MeetingLog(page);
  await log.open("2021-001");

  await tabTo(page, ({ name }) => name === "parties");
  await page.keyboard.press("Space");
  await tabTo(page, ({ name }) => name === "outcomes[0].words");
  for (const [place, words] of ["موقف الوزارة من الملف", "موافاتنا بجواب كتابي", "تعيين مخاطب في الملف"].entries()) {
    await expect(log.words(place + 1)).toBeFocused();
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
  }
  await expect(log.words(4), "Enter on the last line adds one").toBeFocused();
  await page.keyboard.press("Backspace");
  await expect(log.words(4), "Backspace on an empty line takes it out").toHaveCount(0);
  await expect(log.words(3)).toBeFocused();

  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("وبريد للتواصل");
  await expect(log.words(3)).toHaveValue("تعيين مخاطب في الملف\nوبريد للتواصل");

  await log.words(1).focus();
  await tabTo(page, ({ name }) => name === "outcomes[0].kind");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(log.line(1).getByRole("radio", { name: ar("terms.outcomeKind.position") })).toBeChecked();

  await tabTo(page, ({ tag, text }) => tag === "BUTTON" && text === ar("meetings.form.save"));
  await page.keyboard.press("Enter");
  const outcomes = page.getByRole("region", { name: ar("meetings.page.outcomes") }).or(page.getByRole("article").filter({ hasText: "موافاتنا بجواب كتابي" }));
  await expect(outcomes.first()).toContainText("موافاتنا بجواب كتابي");
  await expect(page.getByText("موقف الوزارة من الملف").first()).toBeVisible();
});

test("the first tab leads past the bar, and the menu opens, closes and leads on without a mouse", async ({ page, app }) => {
  await openExample(page, app);
  await enterAs(page, "bureau");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: ar("common.word.skipToContent") });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();

  await page.goto("/commitments");
  await tabTo(page, ({ tag, text }) => tag === "SUMMARY" && text.includes(ar("common.word.menu")));
  await page.keyboard.press("Enter");
  const settings = page.getByRole("link", { name: ar("common.nav.settings") });
  await expect(settings).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(settings).toBeHidden();
  await page.keyboard.press("Enter");
  await tabTo(page, ({ tag, text }) => tag === "A" && text === ar("common.nav.settings"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/settings$/);
});
