import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { test as base } from "@playwright/test";

import { startApp } from "../../support/app";
import { copyTemplate } from "../../support/fresh";

export { expect } from "@playwright/test";

export interface App {
  /** Where it listens; `page.goto("/…")` starts there. */
  url: string;
  /** The code that /setup asks for. */
  setupCode: string;
  /** The owner's address of this test's own database. */
  ownerUrl: string;
  /** Everything it has written so far, its log of every page included, also before it was started again. */
  output(): string;
  /** Stops it and starts it again with other settings besides, on the same data and at the same address: whoever is signed in stays so. */
  restartWith(settings: Record<string, string>): Promise<void>;
}

/** A test with the real application of its own, on an empty, migrated database and a data folder of its own. */
export const test = base.extend<{ app: App }>({
  // Playwright reads the names of fixtures from this pattern: it must be one, also where none is needed.
  app: async ({}, provide, info) => {
    const cluster = process.env.HIWAR_TEST_CLUSTER;
    if (!cluster) throw new Error("No cluster: run the browser tests with Playwright, which starts one first.");
    const { ownerUrl, appUrl, drop } = await copyTemplate(cluster);
    const folder = mkdtempSync(path.join(tmpdir(), "hiwar-e2e-"));
    const env = { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, HIWAR_DATA: folder, LOG_LEVEL: "debug" };
    let app = await startApp(env);
    let before = "";
    const { url, setupCode = "" } = app;
    const restartWith = async (settings: Record<string, string>): Promise<void> => {
      await app.stop();
      before += app.output();
      app = await startApp({ ...env, PORT: new URL(url).port, ...settings });
    };
    try {
      await provide({ url, setupCode, ownerUrl, output: () => before + app.output(), restartWith });
    } finally {
      await app.stop();
      if (info.status !== info.expectedStatus) await info.attach("output of the application", { body: app.output(), contentType: "text/plain" });
      await drop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  baseURL: ({ app }, provide) => provide(app.url),
});
