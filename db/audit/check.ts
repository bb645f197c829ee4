import type { AuditCounts, AuditFault, AuditReport } from "~/domain/audit";

import { AUDITED } from "./audited";
import type { Anchors } from "./anchor-file";
import { checkAnchors } from "./anchors";
import { chainsPresent, checkChain } from "./chains";
import type { Reader } from "./reader";
import { checkGuards, compareRows } from "./rows";

/** How many faults a report names; all are counted. */
const NAMED = 200;
/** PostgreSQL ended a statement that took longer than it may. */
const TOOK_TOO_LONG = "57014";

/** What a check yields: how far it is, and what it found on the way. */
export type Step = { readonly counts: AuditCounts; readonly chainsToCheck: number; readonly faultCount: number; readonly faults: readonly AuditFault[]; readonly tooLarge?: string };

/**
 * Checks the whole history, part by part: each chain from its first link to its head, then what was anchored outside the database, the guards, and each
 * table against its history. `seenBefore` is how many lines of anchors an earlier check found. Nothing is held in memory but what is wrong.
 */
export async function* checkInSteps(read: Reader, anchors: Anchors, seenBefore: number): AsyncGenerator<Step> {
  const chains = await chainsPresent(read);
  let counts: AuditCounts = { chains: 0, links: 0, rows: 0, anchors: anchors.lines.length };
  const step = (faults: readonly AuditFault[], faultCount = faults.length): Step => ({ counts, chainsToCheck: chains.length, faults, faultCount });
  yield step([]);
  for (const chain of chains) {
    const found = await checkChain(read, chain);
    counts = { ...counts, chains: counts.chains + 1, links: counts.links + found.links };
    yield step(found.faults, found.faultCount);
  }
  yield step(await checkAnchors(read, anchors, seenBefore));
  yield step(await checkGuards(read));
  for (const audited of AUDITED) {
    try {
      const found = await compareRows(read, audited);
      counts = { ...counts, rows: counts.rows + found.rows };
      yield step(found.faults, found.faultCount);
    } catch (error) {
      if ((error as { code?: unknown }).code !== TOOK_TOO_LONG) throw error;
      yield { ...step([]), tooLarge: audited.table };
    }
  }
}

/** Runs a check to its end. `progress` is told after every part how far it is. */
export async function checkAudit(read: Reader, anchors: Anchors, seenBefore: number, progress: (step: Step) => Promise<void> = async () => {}): Promise<AuditReport> {
  const faults: AuditFault[] = [];
  const tooLarge: string[] = [];
  let faultCount = 0;
  let counts: AuditCounts = { chains: 0, links: 0, rows: 0, anchors: 0 };
  for await (const step of checkInSteps(read, anchors, seenBefore)) {
    faults.push(...step.faults.slice(0, NAMED - faults.length));
    faultCount += step.faultCount;
    counts = step.counts;
    if (step.tooLarge) tooLarge.push(step.tooLarge);
    await progress(step);
  }
  return { ...counts, faultCount, faults, tooLarge, anchoredAt: anchors.lines.at(-1)?.at ?? null };
}
