// npm run test:faults: the bad days in full. Prints the figures and writes them to .cache/faults.json. Exit code 1 when one of them is not as it must be.
import { mkdirSync, writeFileSync } from "node:fs";

import { judge, runAll } from "./all";

const began = performance.now();
const figures = await runAll({ kills: 200, races: 500, doubles: 1_000, outages: 5, submissions: 60 }, (line) => process.stdout.write(`${line}\n`));
const wrong = judge(figures);
const seconds = Math.round((performance.now() - began) / 1_000);

mkdirSync(".cache", { recursive: true });
writeFileSync(".cache/faults.json", `${JSON.stringify({ at: new Date().toISOString(), seconds, ...figures, wrong }, null, 2)}\n`);
process.stdout.write("\n");
for (const [part, values] of Object.entries(figures)) {
  for (const [name, value] of Object.entries(values)) process.stdout.write(`${part.padEnd(9)} ${name.padEnd(18)} ${Array.isArray(value) ? value.join(", ") || "none" : String(value)}\n`);
}
process.stdout.write(`\n${seconds} s; ${wrong.length === 0 ? "all as it must be" : wrong.join("\n")}\n`);
process.exit(wrong.length === 0 ? 0 : 1);
