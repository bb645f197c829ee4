import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

import { type Browser, chromium, type Page } from "@playwright/test";
import type { ServerBuild } from "@remix-run/node";
import pino from "pino";

import { type Database, setDatabase } from "@db/client";

import { findChromium } from "../../scripts/chromium";
import { createApp } from "../../scripts/server";
import { memorandum } from "./memorandum";
import { percentile } from "./percentiles";

const CHARACTERS = 30_000;
const KEYSTROKES = 200;
/** Between two keys of somebody who types fast, in milliseconds. */
const BETWEEN_KEYS = 60;

/** What writing costs: scripts with the editor open in bytes after gzip, and the time from a key to the frame that shows its letter, in milliseconds. */
export type EditorCost = { readonly scriptBytes: number; readonly characters: number; readonly pasted: number; readonly p50: number; readonly p95: number; readonly worst: number };

/** Pastes an Arabic memorandum into the editor at an address and types in the middle of it. Null without a browser. */
export async function editorCost(build: ServerBuild, database: Database, { address, cookie }: { readonly address: string; readonly cookie: string }): Promise<EditorCost | null> {
  const executablePath = await findChromium(() => {});
  if (!executablePath) return null;
  setDatabase(database);
  const server = createServer(createApp(build, { log: pino({ level: "silent" }), clientFolder: "build/client" }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"] });
  try {
    return await write(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, address, cookie);
  } finally {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function write(browser: Browser, origin: string, address: string, cookie: string): Promise<EditorCost> {
  const [name = "", value = ""] = cookie.split("=");
  const context = await browser.newContext({ locale: "ar-MA", viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(origin + address);
  await page.locator(".sheet-text").click();
  const scriptBytes = (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0);
  const pasted = await paste(page);
  const times = await type(page);
  const characters = await page.locator(".sheet-text").evaluate((text) => text.textContent?.length ?? 0);
  return { scriptBytes, characters, pasted, p50: percentile(times, 0.5), p95: percentile(times, 0.95), worst: percentile(times, 1) };
}

/** Pastes as the browser does, and answers how long it took until it was shown. */
async function paste(page: Page): Promise<number> {
  return page.evaluate(async ({ html, text }) => {
    const clipboard = new DataTransfer();
    clipboard.setData("text/html", html);
    clipboard.setData("text/plain", text);
    const started = performance.now();
    document.querySelector(".sheet-text")?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - started;
  }, memorandum(CHARACTERS));
}

/** Types in the middle of the text, and answers for each key the time until the frame that followed it was through. */
async function type(page: Page): Promise<number[]> {
  const blocks = page.locator(".sheet-text > p");
  await blocks.nth(Math.floor((await blocks.count()) / 2)).click();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    document.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => times.push(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(null);
        });
      },
      true,
    );
  });
  const devtools = await page.context().newCDPSession(page);
  const letters = "نطالب بتسوية الوضعية ";
  for (let place = 0; place < KEYSTROKES; place += 1) {
    const key = letters[place % letters.length] ?? "ن";
    // As from an Arabic keyboard: Playwright itself presses only Latin keys.
    await devtools.send("Input.dispatchKeyEvent", { type: "keyDown", key, text: key });
    await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", key });
    await page.waitForTimeout(BETWEEN_KEYS);
  }
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
}
