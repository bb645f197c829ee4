import { defineConfig } from "@playwright/test";

const chromium = process.env.HIWAR_CHROMIUM;

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  globalSetup: "./tests/e2e/support/cluster.ts",
  outputDir: "test-results",
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  use: {
    browserName: "chromium",
    locale: "ar-MA",
    timezoneId: "Africa/Casablanca",
    actionTimeout: 15_000,
    trace: "retain-on-failure",
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    },
  },
});
