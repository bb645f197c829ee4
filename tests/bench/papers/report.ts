import type { HouseCost } from "./house";
import type { PressCost } from "./press";

/** What the papers of the house are held to. */
const MOST_MINUTES = 300;
const MOST_SECONDS = 6;
const MOST_TYPST = 8;
const MOST_MEGABYTES = 250;
const MOST_BLOCKED = 50;
/** By how much a page of the longest paper may cost more than one of the shortest. */
const MOST_GROWTH = 1.2;

const within = (held: boolean): string => (held ? "held" : "MISSED");
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Prints what papers cost, each bound beside what was measured, with how busy the machine was. */
export function reportPapers({ minutes, dossier, typst, growing }: PressCost, house: HouseCost, load: string): void {
  say(`\npapers (load of the machine: ${load})`);
  say(`  minutes, ${minutes.pages} pages, warm        p50 ${minutes.p50.toFixed(0)} ms (≤ ${MOST_MINUTES}: ${within(minutes.p50 <= MOST_MINUTES)})`);
  say(`  dossier, ${dossier.pages} pages             ${dossier.seconds.toFixed(1)} s (≤ ${MOST_SECONDS}: ${within(dossier.seconds <= MOST_SECONDS)}) · ${dossier.worked?.toFixed(1) ?? "?"} s of a processor · ${dossier.kilobytes.toFixed(0)} kB`);
  say(dossier.megabytes === null ? "  its memory                     NOT measured: this system does not tell" : `  its memory                     ${dossier.megabytes.toFixed(0)} MB (≤ ${MOST_MEGABYTES}: ${within(dossier.megabytes <= MOST_MEGABYTES)})`);
  say(typst === null ? "  Typst                          NOT measured: it could not be installed" : `  the same text with Typst       ${typst.seconds.toFixed(2)} s: ${(dossier.seconds / typst.seconds).toFixed(1)} × (≤ ${MOST_TYPST}: ${within(dossier.seconds / typst.seconds <= MOST_TYPST)}) · ${typst.worked.toFixed(2)} s of a processor`);
  const perPage = growing.map(({ pages, seconds }) => (seconds * 1000) / pages);
  const growth = (perPage.at(-1) ?? Number.NaN) / (perPage[0] ?? Number.NaN);
  say(`  a page of ${growing.map(({ pages }, at) => `${pages}: ${perPage[at]?.toFixed(0)} ms`).join(" · ")} · last/first ${growth.toFixed(2)} (≤ ${MOST_GROWTH}: ${within(growth <= MOST_GROWTH)})`);
  say(`  a dossier of ${house.pages} pages issued by the house in ${house.seconds.toFixed(1)} s: it answered nothing for ${house.blocked.toFixed(0)} ms at most (≤ ${MOST_BLOCKED}: ${within(house.blocked <= MOST_BLOCKED)}; while it did nothing, ${house.idle.toFixed(0)} ms)`);
}
