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
}

/** A test with the real application of its own, on an empty, migrated database of its own. */
export const test = base.extend<{ app: App }>({
  // Playwright reads the names of fixtures from this pattern: it must be one, also where none is needed.
  app: async ({}, provide, info) => {
    const cluster = process.env.HIWAR_TEST_CLUSTER;
    if (!cluster) throw new Error("No cluster: run the browser tests with Playwright, which starts one first.");
    const { ownerUrl, appUrl, drop } = await copyTemplate(cluster);
    const app = await startApp({ DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl });
    try {
      await provide({ url: app.url, setupCode: app.setupCode ?? "", ownerUrl });
    } finally {
      await app.stop();
      if (info.status !== info.expectedStatus) await info.attach("output of the application", { body: app.output(), contentType: "text/plain" });
      await drop();
    }
  },
  baseURL: ({ app }, provide) => provide(app.url),
});
