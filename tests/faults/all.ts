import { type DoubleFigures, submitTwice } from "./doubles";
import { openHouse } from "./house";
import { type KillFigures, killAndRecover } from "./kills";
import { type OutageFigures, stopAndStart } from "./outage";
import { coordinatorsAt } from "./people";
import { race, type RaceFigures } from "./races";
import { runTwins, type TwinFigures } from "./twins";

export type Counts = { readonly kills: number; readonly races: number; readonly doubles: number; readonly outages: number; readonly submissions: number };
export type Figures = { readonly kills: KillFigures; readonly races: RaceFigures; readonly doubles: DoubleFigures; readonly outages: OutageFigures; readonly twins: TwinFigures };

/** Lives through the bad days, each as often as is asked: kills in a house of their own, the rest in another. `say` is told which is under way. */
export async function runAll(counts: Counts, say: (line: string) => void): Promise<Figures> {
  say(`${counts.races} races of two editors`);
  const house = await openHouse();
  try {
    const url = (): string => house.apps[0]?.url ?? "";
    const [one, other, ...more] = await coordinatorsAt(house, url, 4);
    if (!one || !other) throw new Error("Two people are needed.");
    const races = await race(house, [one, other], counts.races);
    say(`${counts.doubles} doubled submissions`);
    const doubles = await submitTwice(house, [one, one.at(url)], counts.doubles);
    say(`${counts.outages} times without a database`);
    const outages = await stopAndStart(house, [one, other, ...more], counts.outages);
    say("two processes on one database");
    const twins = await runTwins(house, counts.submissions);
    say(`${counts.kills} kills`);
    return { races, doubles, outages, twins, kills: await killAndRecover(counts.kills) };
  } finally {
    await house.close();
  }
}

/** What is not as it must be, in words; nothing when all is. */
export function judge({ kills, races, doubles, outages, twins }: Figures): string[] {
  const zero: Record<string, number> = {
    "acknowledged writes lost to kills": kills.lost, "files lost to kills": kills.filesLost, "files without a row": kills.filesWithoutRow, "rows without a file": kills.rowsWithoutFile,
    "faults in the history after kills": kills.auditFaults, "silent overwrites": races.silent, "races that nobody won": races.bothRefused, "conflicts that do not show both texts": races.withoutBothTexts,
    "doubled submissions that are not one record": doubles.notOne, "doubled submissions answered unlike": doubles.unlike, "numbers given twice": doubles.numbersTwice,
    "acknowledged writes lost to outages": outages.lost, "faults in the history after outages": outages.auditFaults,
  };
  return [
    ...Object.entries(zero).filter(([, count]) => count !== 0).map(([what, count]) => `${count} ${what}`),
    ...kills.strange, ...races.strange, ...doubles.strange, ...outages.strange, ...twins.wrong,
    ...(outages.healthWhileGone.some((status) => status !== 503) ? [`/health answered ${outages.healthWhileGone.join(", ")} without a database`] : []),
    ...(outages.slowestMs > 10_000 ? [`somebody waited ${outages.slowestMs} ms`] : []),
  ];
}
