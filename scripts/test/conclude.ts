import { writeFileSync } from "node:fs";

import { table, totalLine, type Tally } from "./tally";

/** Says what all runners found, its last line the count, and lets the process end with 1 where something failed. */
export function conclude(tallies: readonly Tally[]): void {
  const line = totalLine(tallies);
  process.stdout.write(`\n${table(tallies)}\n\n${line}\n`);
  // Whoever calls us may want the line on its own, last, after npm has said its part.
  if (process.env.HIWAR_SUMMARY) writeFileSync(process.env.HIWAR_SUMMARY, `${line}\n`);
  process.exitCode = tallies.some((tally) => tally.failed > 0) ? 1 : 0;
}
