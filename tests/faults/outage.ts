import { pause } from "@db/embedded/processes";

import type { House } from "./house";
import { countLost, saysClosed, startLoad, until } from "./load";
import { soundness } from "./sound";
import { Visitor } from "./visitor";

export type OutageFigures = {
  readonly outages: number; readonly acknowledged: number; readonly lost: number; readonly auditFaults: number; readonly saidClosed: number; readonly strange: readonly string[];
  readonly slowestMs: number; readonly healthWhileGone: readonly number[]; readonly recoveryMaxMs: number;
};

/** How long the database stays away, in milliseconds. */
const AWAY = 1_500;

/**
 * Stops the database under a load of writes and readers and starts it again, as often as is asked, without touching the application: meanwhile every page
 * says in words that it is closed, `/health` says 503, and nobody waits for long; afterwards work goes on by itself.
 */
export async function stopAndStart(house: House, visitors: readonly Visitor[], outages: number): Promise<OutageFigures> {
  const url = (): string => house.apps[0]?.url ?? "";
  const load = startLoad(house, visitors);
  const stranger = new Visitor(url);
  const [healthWhileGone, recoveries, strange]: [number[], number[], string[]] = [[], [], []];
  await until(() => load.acknowledged.length > 3, "a first write");
  for (let outage = 0; outage < outages; outage += 1) {
    await house.stopDatabase();
    await pause(200);
    const back = performance.now() + AWAY;
    while (performance.now() < back) {
      healthWhileGone.push((await stranger.get("/health")).status);
      for (const address of ["/dossiers", "/", "/sign-in", "/meetings"]) {
        const { status, body } = await (visitors[0] ?? stranger).get(address);
        if (status !== 503 || !saysClosed(body)) strange.push(`${address} answered ${status} while the database was away`);
      }
      await pause(50);
    }
    await house.startDatabase();
    const before = load.acknowledged.length;
    recoveries.push(await until(async () => (await stranger.get("/health")).status === 200 && load.acknowledged.length > before + 3, "writes after the database came back"));
  }
  await load.stop();
  const { faults } = await soundness(house);
  return {
    outages, acknowledged: load.acknowledged.length, lost: await countLost(house.owner().sql, load.acknowledged), auditFaults: faults,
    saidClosed: load.answers.get(503) ?? 0, strange: [...strange, ...load.strange].slice(0, 5), slowestMs: Math.round(load.slowest()),
    healthWhileGone: [...new Set(healthWhileGone)], recoveryMaxMs: Math.round(Math.max(...recoveries)),
  };
}
