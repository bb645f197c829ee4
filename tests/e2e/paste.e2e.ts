import { translator } from "~/i18n/translator";

import { everyNode } from "../support/rich-texts";
import { expect, test } from "./support/app";
import { addDocument, addText, keptDraft, TextPage } from "./support/demand";
import { enterAs, openExample } from "./support/example";

const ar = translator("ar");

/** Pastes as a browser does what another program put on the clipboard. */
async function paste(text: TextPage, html: string, plain = ""): Promise<void> {
  await text.text.click();
  await text.page.keyboard.press("Control+a");
  await text.text.evaluate((place, { html, plain }) => {
    const clipboard = new DataTransfer();
    if (html) clipboard.setData("text/html", html);
    clipboard.setData("text/plain", plain);
    place.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }));
  }, { html, plain });
}

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body lang=AR-MA>
<!--StartFragment--><h1 dir=RTL style='color:#2E74B5'>الملف المطلبي<o:p></o:p></h1>
<p class=MsoNormal dir=RTL style='text-align:right'><b><span style='font-size:14pt'>أولا</span></b>: تسوية <u>الوضعية</u></p>
<p class=MsoListParagraphCxSpFirst dir=RTL style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>الترقية</p>
<p class=MsoListParagraphCxSpMiddle dir=RTL style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>بالأقدمية</p>
<p class=MsoListParagraphCxSpLast dir=RTL style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>التعويض</p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td width=200 style='background:yellow'><p class=MsoNormal>الفئة</p></td><td><p class=MsoNormal>العدد</p></td></tr></table><!--EndFragment--></body></html>`;

const WEB = `<article style="font-family:Arial"><h2>القانون التنظيمي</h2><p onclick="alert(1)">نص <a href="https://www.sgg.gov.ma/" target="_blank" onmouseover="alert(2)">منشور</a> و<a href="javascript:alert(3)">غيره</a></p>
<img src=x onerror="window.stolen=1"><script>window.stolen=1</script><iframe src="https://evil.invalid"></iframe><blockquote>قال <em>الوزير</em></blockquote><div>سطر<br>وآخر</div></article>`;

test("a memorandum of Word keeps headings, marks, lists in lists and tables, and loses the rest", async ({ page, app }) => {
  await openExample(page, app);
  const { id } = await addText(app, "قديم");
  await enterAs(page, "coordinator");
  const text = await new TextPage(page, id).open();
  await paste(text, WORD);
  await expect(text.text.locator("h2")).toHaveText("الملف المطلبي");
  await expect(text.text.locator("strong")).toHaveText("أولا");
  await expect(text.text.locator("u")).toHaveText("الوضعية");
  await expect(text.text.locator("> ol > li > p")).toHaveText(["الترقية", "التعويض"]);
  await expect(text.text.locator("ol > li > ul > li > p")).toHaveText("بالأقدمية");
  await expect(text.text.locator("td p, th p")).toHaveText(["الفئة", "العدد"]);
  const html = await text.text.innerHTML();
  expect(html).not.toMatch(/Mso|mso-|color:|<o:|font-size|yellow/);
  await text.expectPlace("server");
});

test("a web page keeps its structure and its links, and brings no script, no picture and no foreign frame; a chat brings its lines", async ({ page, app }) => {
  await openExample(page, app);
  const { id } = await addText(app, "قديم");
  await enterAs(page, "coordinator");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const text = await new TextPage(page, id).open();
  await paste(text, WEB);
  await expect(text.text.locator("h3")).toHaveText("القانون التنظيمي");
  await expect(text.text.locator("a")).toHaveCount(1);
  await expect(text.text.locator("a")).toHaveAttribute("href", "https://www.sgg.gov.ma/");
  await expect(text.text.locator("blockquote em")).toHaveText("الوزير");
  await expect(text.text.locator("img, script, iframe, [onclick], [onmouseover]")).toHaveCount(0);
  await text.expectPlace("server");
  expect(await page.evaluate(() => "stolen" in window)).toBe(false);
  expect(asked.filter((url) => !url.startsWith(app.url) && !url.startsWith("data:"))).toEqual([]);

  await paste(text, "", "السلام عليكم\n\nأرسل لكم المطالب:\nالأول\nالثاني");
  await expect(text.text.locator("p").first()).toHaveText("السلام عليكم");
  await expect(text.text).toContainText("الثاني");
  await text.expectPlace("server");
  expect(await keptDraft(app, id)).toContain("السلام عليكم");
});

test("a text that holds every node and mark comes out of the editor as it went in, but for what was written", async ({ page, app }) => {
  await openExample(page, app);
  const { id } = await addDocument(app, everyNode());
  await enterAs(page, "coordinator");
  const text = await new TextPage(page, id).open();
  await text.type(" ثم");
  await text.expectPlace("server");
  const kept = (await keptDraft(app, id)) ?? "";
  expect(kept).toBe(JSON.stringify(everyNode()).replace("فقرة تحذف", "فقرة تحذف ثم"));
  await expect(page.getByText(ar("editor.trouble.refusedTitle"))).toHaveCount(0);
});
