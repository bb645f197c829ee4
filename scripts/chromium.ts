import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

import { get, installFromDebian, onPath } from "./debian";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/**
 * The path of a Chromium that starts: `HIWAR_CHROMIUM`, one of the system's, or Playwright's own; failing these it is
 * installed, by apt where we are root, else by Playwright. `undefined` when none can be had.
 */
export async function findChromium(say: (line: string) => void): Promise<string | undefined> {
  const present = await installed();
  if (present) return present;
  say("No Chromium here: installing one for the browser tests.");
  installFromDebian(["chromium", "fonts-noto-core"]);
  const fromApt = await installed();
  if (fromApt) return fromApt;
  get("npx", ["playwright", "install", "chromium"]);
  return installed();
}

async function installed(): Promise<string | undefined> {
  const { chromium } = await import("@playwright/test");
  const candidates = [process.env.HIWAR_CHROMIUM, ...NAMES.map(onPath), chromium.executablePath()];
  return candidates.find((file) => file && existsSync(file) && starts(file));
}

/** Found is not enough: a package that only points elsewhere, or libraries that are missing, show here. */
function starts(file: string): boolean {
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}
