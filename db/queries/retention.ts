import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";

import { type Day, dayAt } from "~/domain/days";
import { DEFAULT_MONTHS, type Going, RETAINED, type Retained, type RetentionNotice, type RetentionRule } from "~/domain/retention";
import { database } from "@db/client";
import { retentionNotice, retentionRule } from "@db/schema";
import type { Transaction } from "@db/transaction";

/** How long each kind of record is kept, in the order in which the kinds are told. Version 0 is a default that nobody has decided on yet. */
export async function retentionRules(tx?: Transaction): Promise<RetentionRule[]> {
  const rows = await (tx ?? database().db).select().from(retentionRule);
  return RETAINED.map((kind) => rows.find((row) => row.kind === kind) ?? { kind, months: DEFAULT_MONTHS[kind], version: 0 });
}

/** Sets a rule that is still at the version that was read. Answers false when somebody changed it meanwhile. */
export async function saveRetentionRule(tx: Transaction, { kind, months, version }: RetentionRule): Promise<boolean> {
  const saved =
    version === 0
      ? await tx.insert(retentionRule).values({ kind, months }).onConflictDoNothing().returning({ kind: retentionRule.kind })
      : await tx.update(retentionRule).set({ months, version: version + 1 }).where(and(eq(retentionRule.kind, kind), eq(retentionRule.version, version))).returning({ kind: retentionRule.kind });
  return saved.length === 1;
}

/** Waits for whoever else keeps to the rules now. Holds until the transaction ends. */
export async function lockRetention(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('hiwar retention'))`);
}

/** Every warning given and not yet carried out, the spared ones too; the first to go first. */
export async function retentionNotices(tx?: Transaction): Promise<RetentionNotice[]> {
  const rows = await (tx ?? database().db).select().from(retentionNotice).orderBy(asc(retentionNotice.goesOn), asc(retentionNotice.subject));
  return rows.map(({ warnedAt, ...row }) => ({ ...row, warnedOn: dayAt(warnedAt) }));
}

type Subject = { readonly kind: Retained; readonly subject: string };
const isThis = ({ kind, subject }: Subject) => and(eq(retentionNotice.kind, kind), eq(retentionNotice.subject, subject));

/** Rows written at once: a statement takes a bounded number of parameters. */
const AT_ONCE = 1_000;

export async function insertNotices(tx: Transaction, warnings: readonly Going[], now: Date): Promise<void> {
  for (let first = 0; first < warnings.length; first += AT_ONCE) {
    await tx.insert(retentionNotice).values(warnings.slice(first, first + AT_ONCE).map((each) => ({ ...each, warnedAt: now }))).onConflictDoNothing();
  }
}

export async function postponeNotice(tx: Transaction, { goesOn, ...subject }: Going): Promise<void> {
  await tx.update(retentionNotice).set({ goesOn }).where(isThis(subject));
}

export async function deleteNotices(tx: Transaction, kind: Retained, subjects: readonly string[]): Promise<void> {
  for (let first = 0; first < subjects.length; first += AT_ONCE) {
    await tx.delete(retentionNotice).where(and(eq(retentionNotice.kind, kind), inArray(retentionNotice.subject, subjects.slice(first, first + AT_ONCE))));
  }
}

/** Spares what was warned of, with a reason, or (null) lets it go again. Answers false when there is no such warning any more. */
export async function spare(tx: Transaction, subject: Subject, reason: string | null): Promise<boolean> {
  const spared = await tx.update(retentionNotice).set({ keptBecause: reason }).where(isThis(subject)).returning({ subject: retentionNotice.subject });
  return spared.length === 1;
}

/** Gives a warning anew: what was spared gets the whole time again when that is taken back. */
export async function warnAnew(tx: Transaction, subject: Subject, goesOn: Day, now: Date): Promise<void> {
  await tx.update(retentionNotice).set({ goesOn, warnedAt: now }).where(and(isThis(subject), isNull(retentionNotice.keptBecause)));
}
