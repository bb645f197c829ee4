import { writeFileSync } from "node:fs";

import { browser, checks, vitest } from "./test/runners";
import { table, totalLine, type Tally } from "./test/tally";

/** Runs everything, cheapest first, and goes on after a failure: one run tells all. */
async function main(): Promise<void> {
  const strict = Boolean(process.env.HIWAR_CI || process.env.CI);
  const tallies: Tally[] = [...(await checks()), await vitest(strict), await browser(strict)];
  const line = totalLine(tallies);
  process.stdout.write(`\n${table(tallies)}\n\n${line}\n`);
  // Whoever calls us may want the line on its own, last, after npm has said its part.
  if (process.env.HIWAR_SUMMARY) writeFileSync(process.env.HIWAR_SUMMARY, `${line}\n`);
  process.exitCode = tallies.some((tally) => tally.failed > 0) ? 1 : 0;
}

await main();
