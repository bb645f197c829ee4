import { and, desc, eq, gt, inArray, isNotNull, isNull, max, sql } from "drizzle-orm";

import type { AuditCheck, AuditCounts, AuditReport } from "~/domain/audit";
import type { Localized } from "~/domain/localized";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { auditCheck, organisation, person } from "@db/schema";
import { HOUSE, transaction } from "@db/transaction";

import { nameOf } from "./names";

/** The last check that was begun, and what the person who asked for it is called; null where none was. */
export async function lastAuditCheck(): Promise<(AuditCheck & { readonly askedByName: string | null }) | null> {
  const [row] = await database().db.select({ check: auditCheck, askedByName: person.name }).from(auditCheck)
    .leftJoin(person, eq(person.id, auditCheck.askedBy)).orderBy(desc(auditCheck.at), desc(auditCheck.id)).limit(1);
  if (!row) return null;
  const { chains, links, rows, anchors, ...rest } = row.check;
  return { ...rest, counts: { chains, links, rows, anchors }, askedByName: row.askedByName };
}

/** Whether the database is of a version that knows checks at all. */
export async function checksAreKept(): Promise<boolean> {
  const [row] = await database().db.execute<{ yes: boolean }>(sql`select to_regclass('public.audit_check') is not null as yes`);
  return row?.yes === true;
}

/** A check that has not said anything for so long was ended in the middle. */
const IN_PROGRESS = sql`now() - interval '2 minutes'`;

/**
 * Writes down that a check begins, unless one is under way: then answers false. Two presses at the same moment begin one.
 * A check that is begun must say that it goes on, or it counts as ended in the middle.
 */
export function beginAuditCheck(check: { readonly id: Id; readonly askedBy: Id | null; readonly at: Date }): Promise<boolean> {
  return transaction(check.askedBy ?? HOUSE, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('hiwar audit check'))`);
    const [running] = await tx.select({ id: auditCheck.id }).from(auditCheck).where(and(isNull(auditCheck.finishedAt), gt(auditCheck.progressAt, IN_PROGRESS))).limit(1);
    if (running) return false;
    const written = await tx.insert(auditCheck)
      .values({ ...check, progressAt: sql`now()`, chainsToCheck: 0, chains: 0, links: 0, rows: 0, anchors: 0 })
      .onConflictDoNothing({ target: auditCheck.id }).returning({ id: auditCheck.id });
    return written.length === 1;
  });
}

/** Says that a check goes on, and how far it is. */
export async function noteAuditProgress(id: Id, counts: AuditCounts, chainsToCheck: number): Promise<void> {
  await transaction(HOUSE, (tx) => tx.update(auditCheck).set({ ...counts, chainsToCheck, progressAt: sql`now()` }).where(eq(auditCheck.id, id)));
}

/** Writes down what a check found; null for one that failed on its way. */
export async function finishAuditCheck(id: Id, report: AuditReport | null): Promise<void> {
  const counts = report && { chains: report.chains, links: report.links, rows: report.rows, anchors: report.anchors };
  await transaction(HOUSE, (tx) => tx.update(auditCheck).set({ ...counts, report, finishedAt: sql`now()` }).where(eq(auditCheck.id, id)));
}

/** How many lines of anchors an earlier check found: fewer now means that some were taken away. */
export async function anchorsSeenBefore(): Promise<number> {
  const [row] = await database().db.select({ most: max(auditCheck.anchors) }).from(auditCheck).where(isNotNull(auditCheck.report));
  return row?.most ?? 0;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the organisations are called whose chains these are; other chains are left out. */
export async function organisationsOfChains(chains: readonly string[]): Promise<Map<string, Localized>> {
  const ids = chains.filter((chain) => UUID.test(chain));
  if (ids.length === 0) return new Map();
  const rows = await database().db.select().from(organisation).where(inArray(organisation.id, ids));
  return new Map(rows.map((row) => [row.id, nameOf(row)]));
}
