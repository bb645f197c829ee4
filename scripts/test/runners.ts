import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

import { findChromium } from "../chromium";
import { missingPaperTools } from "../paper-tools";
import { findPgBouncer } from "../pgbouncer";
import { playwrightCounts, vitestCounts, type Tally } from "./tally";

interface Ended {
  ok: boolean;
  output: string;
  seconds: number;
}

const REPORTS = ".cache/reports";

/** Whether what is missing on this machine is a failure. */
export const IS_STRICT = Boolean(process.env.HIWAR_CI || process.env.CI);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs a program of node_modules; its output is shown at once, or kept for later with `quiet`. */
function run(args: string[], { quiet = false, env = {} }: { quiet?: boolean; env?: Record<string, string> } = {}): Promise<Ended> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ ok: code === 0, output, seconds: (performance.now() - began) / 1000 }));
  });
}

/** A check that only passes or fails: one test. */
async function check(name: string, args: string[]): Promise<Tally> {
  const { ok, output, seconds } = await run(args, { quiet: true });
  say(`${ok ? "passed" : "FAILED"}  ${name}${ok ? "" : `\n${output.trimEnd()}`}`);
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, seconds };
}

/** Types, lint and the import rules, side by side. The same as `npm run check`. */
export function checks(): Promise<Tally[]> {
  const bin = (file: string): string => path.join("node_modules", file);
  return Promise.all([
    check("types", [bin("typescript/bin/tsc"), "--noEmit", "--incremental", "--tsBuildInfoFile", ".cache/tsc.tsbuildinfo"]),
    check("lint", [bin("oxlint/bin/oxlint"), "--deny-warnings", "app", "db", "scripts", "tests"]),
    check("rooms", [bin("dependency-cruiser/bin/dependency-cruise.mjs"), "--config", ".dependency-cruiser.cjs", "app", "db", "scripts", "tests"]),
  ]);
}

const NEEDS_PGBOUNCER = "tests/db/pgbouncer.test.ts";

/** Unit and integration tests. Without a PgBouncer its own are skipped, or, in CI, failed. */
export async function vitest(strict: boolean): Promise<Tally> {
  const leftOut = findPgBouncer(say) || strict ? [] : [NEEDS_PGBOUNCER];
  if (leftOut.length > 0) say(`\n*** No PgBouncer was found: ${NEEDS_PGBOUNCER} was SKIPPED. ***\n`);
  return vitestRun({ name: "unit and integration", report: "vitest.json", leftOut });
}

/** The tests of papers. Those whose tools cannot be had are skipped, or, in CI, failed. */
export async function papers(strict: boolean): Promise<Tally> {
  const missing = missingPaperTools(say);
  for (const tool of missing) say(`\n*** ${tool.package} cannot be had here: ${tool.neededBy} ${strict ? "will FAIL" : "was SKIPPED"}. ***\n`);
  return vitestRun({ name: "papers", report: "papers.json", config: PAPERS, leftOut: strict ? [] : missing.map(({ neededBy }) => neededBy) });
}

/** Draws the pictures of papers and keeps them as the approved ones. */
export function approval(): Promise<Tally> {
  return vitestRun({ name: "papers approved", report: "approval.json", config: PAPERS, only: "pictures", env: { HIWAR_APPROVE: "1" } });
}

const PAPERS = "vitest.papers.config.ts";

type VitestRun = { readonly name: string; readonly report: string; readonly config?: string; /** The files whose names hold this. */ readonly only?: string; readonly leftOut?: readonly string[]; readonly env?: Record<string, string> };

/** Files that are left out count as one skipped test each. */
async function vitestRun({ name, report, config, only, leftOut = [], env = {} }: VitestRun): Promise<Tally> {
  const file = freshReport(report);
  const chosen = [...(config ? ["--config", config] : []), ...(only ? [only] : []), ...leftOut.flatMap((each) => ["--exclude", each])];
  const ended = await run(["node_modules/vitest/vitest.mjs", "run", ...chosen, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`], { env });
  const counted = tally(name, ended, file, vitestCounts);
  return { ...counted, skipped: counted.skipped + leftOut.length };
}

/** The browser tests, in a real Chromium. Without one they are skipped, or, in CI, failed. */
export async function browser(strict: boolean): Promise<Tally> {
  const name = "browser";
  const chromium = await findChromium(say);
  if (!chromium) {
    say(`\n*** No Chromium was found and none could be installed: the browser tests were ${strict ? "NOT RUN, which is a failure here" : "SKIPPED"}. ***\n`);
    return { name, passed: 0, failed: strict ? 1 : 0, skipped: strict ? 0 : 1, seconds: 0 };
  }
  const report = freshReport("playwright.json");
  const env = { HIWAR_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const ended = await run(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], { env });
  return tally(name, ended, report, playwrightCounts);
}

function freshReport(name: string): string {
  mkdirSync(REPORTS, { recursive: true });
  const file = path.resolve(REPORTS, name);
  rmSync(file, { force: true });
  return file;
}

/** What a runner wrote down, and never less than its exit code says. */
function tally<Report>(name: string, ended: Ended, report: string, counts: (report: Report) => Pick<Tally, "passed" | "failed" | "skipped">): Tally {
  const found = existsSync(report) ? counts(JSON.parse(readFileSync(report, "utf8")) as Report) : { passed: 0, failed: 0, skipped: 0 };
  if (!ended.ok && found.failed === 0) found.failed = 1;
  return { name, ...found, seconds: ended.seconds };
}
