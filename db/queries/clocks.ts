import { and, asc, eq, sql } from "drizzle-orm";

import { citedAs, type ClockRule } from "~/domain/clock";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { clockRule } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";

/** The delays that somebody saved, in the order in which they were added. They belong to the whole installation and name nobody. */
export async function savedClocks(through: Pick<Transaction, "select"> = database().db): Promise<ClockRule[]> {
  const rows = await through.select().from(clockRule).orderBy(asc(clockRule.position), asc(clockRule.id));
  return rows.map((row) => ({
    id: row.id, preset: row.preset, name: nameOf(row), days: row.days, level: row.level, sector: row.sector, citation: citedAs(row.citation), enabled: row.enabled, version: row.version,
  }));
}

/** Makes every change of the delays wait for the one before. */
export async function lockClocks(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('clock_rule'))`);
}

type By = { readonly changedBy: Id; readonly changedAt: Date };

/** Saves a delay for the first time, behind the others. Answers false, and writes nothing, when one with this id is there. */
export async function insertClock(tx: Transaction, { name, citation, version: _version, ...rule }: ClockRule, by: By): Promise<boolean> {
  const position = sql<number>`(select coalesce(max(${clockRule.position}), 0) + 1 from ${clockRule})`;
  const written = await tx.insert(clockRule).values({ ...rule, ...by, nameAr: name.ar, nameFr: name.fr, nameEn: name.en, citation: citation.ar ?? citation.fr ?? citation.en ?? "", position })
    .onConflictDoNothing({ target: clockRule.id }).returning({ id: clockRule.id });
  return written.length === 1;
}

/** Changes a delay in the version that was read. Answers false, and writes nothing, when it has another by now. */
export async function updateClock(tx: Transaction, { id, version, days, enabled }: Pick<ClockRule, "id" | "version" | "days" | "enabled">, by: By): Promise<boolean> {
  const written = await tx.update(clockRule).set({ days, enabled, ...by, version: sql`${clockRule.version} + 1` }).where(and(eq(clockRule.id, id), eq(clockRule.version, version))).returning({ id: clockRule.id });
  return written.length === 1;
}
