import { loadavg } from "node:os";

import { type HouseCost, houseCost } from "./house";
import { type PressCost, pressCost } from "./press";
import { reportPapers } from "./report";

export type PapersCost = { readonly press: PressCost; readonly house: HouseCost; readonly load: string };

/** Measures what papers cost and prints it. Needs nothing but a cluster of databases. */
export async function benchPapers(clusterUrl: string): Promise<PapersCost> {
  const load = (): string => loadavg().map((average) => average.toFixed(1)).join(" ");
  const before = load();
  const [press, house] = [await pressCost(), await houseCost(clusterUrl)];
  const costs = { press, house, load: `${before} before, ${load()} after` };
  reportPapers(press, house, costs.load);
  return costs;
}
