import type { AuditReport } from "~/domain/audit";
import type { Id } from "~/domain/viewer";
import { anchorHeads, anchorsKept } from "@db/audit/anchors";
import { checkAudit, type Step } from "@db/audit/check";
import { readerOf } from "@db/audit/reader";
import { database } from "@db/client";
import { anchorsSeenBefore, finishAuditCheck, noteAuditProgress } from "@db/queries/audit-checks";

/** How often a check says that it goes on, in milliseconds; a part of it may take longer. */
const SAY_EVERY = 5_000;

/**
 * Runs a check that was begun, to its end, and writes down what it found. The database does the reckoning and one connection is used, so that pages are
 * answered meanwhile. What was found to hold is noted outside the database. A check that fails on its way is written down as such, and the failure thrown.
 */
export async function runAuditCheck(id: Id, now: Date): Promise<AuditReport> {
  let latest: Step | null = null;
  const say = (): void => {
    if (latest) void noteAuditProgress(id, latest.counts, latest.chainsToCheck).catch(() => {});
  };
  const clock = setInterval(say, SAY_EVERY);
  try {
    const report = await checkAudit(readerOf(database().sql), anchorsKept(), await anchorsSeenBefore(), async (step) => {
      if (!latest) await noteAuditProgress(id, step.counts, step.chainsToCheck);
      latest = step;
    });
    if (report.faultCount === 0) await anchorHeads("checked", now);
    await finishAuditCheck(id, report);
    return report;
  } catch (error) {
    await finishAuditCheck(id, null).catch(() => {});
    throw error;
  } finally {
    clearInterval(clock);
  }
}
