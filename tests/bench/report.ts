import type { BrowserCost } from "./browser";
import type { EditorCost } from "./editor";
import type { NightCost } from "./night";
import type { Spread } from "./percentiles";

export type Results = {
  readonly bySize: Record<string, Record<string, Spread>>;
  /** At the largest size alone, each with its own bound for the p99, in milliseconds. */
  readonly bounded: ({ readonly name: string; readonly most: number } & Spread)[];
  night: NightCost | null;
  bare: Record<string, Spread> | null;
  browser: readonly BrowserCost[] | null;
  editor: EditorCost | null;
};

/** The bounds that the product is held to. */
const MOST_GROWTH = 1.2;
const MOST_OVER_BARE = 1.5;
const MOST_NIGHT_SECONDS = 60;
const MOST_NIGHT_MEGABYTES = 200;
const MOST_SCRIPT: Readonly<Record<string, number>> = { "member's page": 120_000 };
const MOST_SCRIPT_ELSEWHERE = 180_000;
const MOST_PAINT = 2_500;
const MOST_SCRIPT_WITH_EDITOR = 320_000;
const MOST_KEYSTROKE = 50;

const within = (held: boolean) => (held ? "held" : "MISSED");
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Prints the tables: figures in milliseconds, each bound beside what was measured. */
export function report({ bySize, bounded, night, bare, browser, editor }: Results): void {
  say("\nserver time of a page by number of commitments (ms)");
  for (const [page, sizes] of Object.entries(bySize)) {
    const growth = (sizes["1M"]?.p50 ?? Number.NaN) / (sizes["10k"]?.p50 ?? Number.NaN);
    const figures = Object.entries(sizes).map(([size, { p50, p99 }]) => `${size}: p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)}`);
    say(`  ${page.padEnd(24)} ${figures.join(" · ")} · 1M/10k ${growth.toFixed(2)} (≤ ${MOST_GROWTH}: ${within(growth <= MOST_GROWTH)})`);
  }
  say("\nserver time at the largest size, each with its own bound (ms)");
  for (const { name, most, p50, p99 } of bounded) say(`  ${name.padEnd(34)} p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} (≤ ${most}: ${within(p99 <= most)})`);
  if (night) {
    const { told, seconds, megabytes } = night;
    const held = [`${seconds.toFixed(1)} s (≤ ${MOST_NIGHT_SECONDS}: ${within(seconds <= MOST_NIGHT_SECONDS)})`, `${megabytes.toFixed(0)} MB more (≤ ${MOST_NIGHT_MEGABYTES}: ${within(megabytes <= MOST_NIGHT_MEGABYTES)})`];
    say(`\nnightly pass over all commitments, ${told} things told: ${held.join(" · ")}`);
  }
  if (bare?.ledger && bare.bare) {
    const ratio = bare.ledger.p50 / bare.bare.p50;
    say(`\nledger p50 ${bare.ledger.p50.toFixed(1)} against the same markup from constants p50 ${bare.bare.p50.toFixed(1)}: ${ratio.toFixed(2)} (≤ ${MOST_OVER_BARE}: ${within(ratio <= MOST_OVER_BARE)})`);
  }
  if (!browser) return say("\nno Chromium was found: scripts and paint are NOT measured");
  say("\nin Chromium at 1.6 Mbit/s, 300 ms, CPU 4 × slower");
  for (const { name, scriptBytes, largestPaint } of browser) {
    const most = MOST_SCRIPT[name] ?? MOST_SCRIPT_ELSEWHERE;
    say(`  ${name.padEnd(24)} scripts ${(scriptBytes / 1000).toFixed(1)} kB (≤ ${most / 1000}: ${within(scriptBytes <= most)}) · largest paint ${Math.round(largestPaint)} ms (≤ ${MOST_PAINT}: ${within(largestPaint <= MOST_PAINT)})`);
  }
  if (!editor) return;
  const { scriptBytes, characters, pasted, p50, p95, worst } = editor;
  say(`\nwriting in an Arabic memorandum of ${characters} characters, shown ${pasted.toFixed(0)} ms after it was pasted`);
  say(`  key to paint             p50 ${p50.toFixed(1)} ms · p95 ${p95.toFixed(1)} ms (≤ ${MOST_KEYSTROKE}: ${within(p95 <= MOST_KEYSTROKE)}) · worst ${worst.toFixed(1)} ms`);
  say(`  with the editor open     scripts ${(scriptBytes / 1000).toFixed(1)} kB (≤ ${MOST_SCRIPT_WITH_EDITOR / 1000}: ${within(scriptBytes <= MOST_SCRIPT_WITH_EDITOR)})`);
}
