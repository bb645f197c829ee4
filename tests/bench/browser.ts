import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

import { type BrowserContext, chromium } from "@playwright/test";
import type { ServerBuild } from "@remix-run/node";
import pino from "pino";

import { findChromium } from "../../scripts/chromium";
import { createApp } from "../../scripts/server";
import type { Page } from "./pages";

/** A slow phone on a weak network, as the targets name it. */
const NETWORK = { latency: 300, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8, offline: false };
const CPU_SLOWDOWN = 4;
const PHONE = { width: 390, height: 844 };

/** What a page costs a reader: scripts in bytes after gzip, and when its largest part stands, in milliseconds. */
export type BrowserCost = { readonly name: string; readonly scriptBytes: number; readonly largestPaint: number };

/** Opens each page three times with an empty cache and answers the script bytes and the median of the largest contentful paint. Null without a browser. */
export async function browserCosts(build: ServerBuild, pages: readonly Page[]): Promise<BrowserCost[] | null> {
  const executablePath = await findChromium(() => {});
  if (!executablePath) return null;
  const server = createServer(createApp(build, { log: pino({ level: "silent" }), clientFolder: "build/client" }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"] });
  try {
    const costs: BrowserCost[] = [];
    for (const page of pages) {
      const runs = [];
      for (let run = 0; run < 3; run += 1) {
        const context = await browser.newContext({ viewport: PHONE, locale: "ar-MA" });
        runs.push(await visit(context, origin, page));
        await context.close();
      }
      const paints = runs.map((run) => run.largestPaint).toSorted((a, b) => a - b);
      costs.push({ name: page.name, scriptBytes: Math.max(...runs.map((run) => run.scriptBytes)), largestPaint: paints[1] ?? Number.NaN });
    }
    return costs;
  } finally {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function visit(context: BrowserContext, origin: string, { address, cookie }: Page): Promise<{ scriptBytes: number; largestPaint: number }> {
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", NETWORK);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  const scripts: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(origin + address, { waitUntil: "networkidle" });
  const largestPaint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
  return { scriptBytes: (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0), largestPaint };
}
