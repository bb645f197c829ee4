import { nightlyPass } from "~/jobs/remind";
import { type Database, setDatabase } from "@db/client";

/** What one night's pass over every open commitment costs: its time, and how far the memory of the process rose above what it held before. */
export type NightCost = { readonly told: number; readonly seconds: number; readonly megabytes: number };

const LOOK_EVERY = 20;
const MEGABYTE = 2 ** 20;

/** Runs the pass once, on a database in which nobody was told anything yet. */
export async function nightCost(database: Database): Promise<NightCost> {
  setDatabase(database);
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const looking = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), LOOK_EVERY);
  const started = performance.now();
  try {
    const told = await nightlyPass(new Date());
    return { told, seconds: (performance.now() - started) / 1000, megabytes: (Math.max(most, process.memoryUsage.rss()) - before) / MEGABYTE };
  } finally {
    clearInterval(looking);
  }
}
