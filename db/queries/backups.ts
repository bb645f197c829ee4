import { and, desc, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";

import type { BackupFault, BackupOccasion, KeptBackup, Schedule } from "~/domain/backup";
import type { BackupRow, BackupSettings } from "~/domain/rows/backup";
import type { Id } from "~/domain/viewer";
import { BACKUP_LOCK } from "@db/backup/lock";
import { database } from "@db/client";
import { backupRun, installation } from "@db/schema";
import type { Transaction } from "@db/transaction";

type Runner = Pick<Transaction, "execute" | "select">;

export type NewRun = { readonly id: Id; readonly occasion: BackupOccasion; readonly name: string; readonly at: Date };
export type RunOutcome = { readonly finishedAt: Date } & ({ readonly bytes: number; readonly sha256: string } | { readonly refusal: BackupFault });

/** How long a backup that was asked for may take to begin, in milliseconds. */
const STARTING = 120_000;
const QUARTER = 90 * 86_400_000;

/** A good one ended, and not with a refusal. */
const good = and(isNotNull(backupRun.finishedAt), isNull(backupRun.refusal));

/** Writes down that a backup begins; the same id twice is the same one. Answers whether it is new. */
export async function insertRun(run: NewRun): Promise<boolean> {
  return (await database().db.insert(backupRun).values(run).onConflictDoNothing().returning({ id: backupRun.id })).length > 0;
}

/**
 * Writes down that a backup begins, unless one is being taken or was just asked for. One process at a time decides. Answers whether it is this one's turn
 * to take it.
 */
export function beginRun(run: NewRun): Promise<boolean> {
  return database().db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('hiwar backup begins'))`);
    if (await backupUnderWay(run.at, tx)) return false;
    return (await tx.insert(backupRun).values(run).onConflictDoNothing().returning({ id: backupRun.id })).length > 0;
  });
}

/** Whether a backup is being taken now, in whatever process, or was asked for within two minutes and has not begun. */
export async function backupUnderWay(now: Date, runner: Runner = database().db): Promise<boolean> {
  const [held] = await runner.execute<{ held: boolean }>(sql`
    select exists (select from pg_locks where locktype = 'advisory' and objsubid = 1 and objid = (hashtext(${BACKUP_LOCK})::bigint & 4294967295)::oid
      and database = (select oid from pg_database where datname = current_database())) as held`);
  if (held?.held) return true;
  const starting = await runner.select({ id: backupRun.id }).from(backupRun).where(and(isNull(backupRun.finishedAt), sql`${backupRun.at} > ${new Date(now.getTime() - STARTING)}`)).limit(1);
  return starting.length > 0;
}

/** Writes down how a backup ended. */
export async function endRun(id: Id, outcome: RunOutcome): Promise<void> {
  await database().db.update(backupRun).set(outcome).where(eq(backupRun.id, id));
}

/** Writes down that whoever took a backup ended before it did. Does nothing to one that has ended. */
export async function endRunInterrupted(id: Id, finishedAt: Date): Promise<void> {
  await database().db.update(backupRun).set({ finishedAt, refusal: "interrupted" }).where(and(eq(backupRun.id, id), isNull(backupRun.finishedAt)));
}

/** Forgets a backup: its archive was removed, or it never began. */
export async function forgetRun(id: Id): Promise<void> {
  await database().db.delete(backupRun).where(eq(backupRun.id, id));
}

/** Forgets failures that are more than ninety days old. */
export async function forgetOldFailures(now: Date): Promise<void> {
  await database().db.delete(backupRun).where(and(isNotNull(backupRun.refusal), lt(backupRun.at, new Date(now.getTime() - QUARTER))));
}

export async function runById(id: Id): Promise<BackupRow | null> {
  return (await database().db.select().from(backupRun).where(eq(backupRun.id, id)))[0] ?? null;
}

/** The latest backups, newest first. */
export function latestRuns(limit: number): Promise<BackupRow[]> {
  return database().db.select().from(backupRun).orderBy(desc(backupRun.at), desc(backupRun.id)).limit(limit);
}

/** Every good backup that is known, newest first. */
export function goodRuns(): Promise<KeptBackup[]> {
  const { id, name, occasion, at } = backupRun;
  return database().db.select({ id, name, occasion, at }).from(backupRun).where(good).orderBy(desc(at), desc(id));
}

/** How often backups are taken by themselves and how many of those are kept; null while no union is set up. */
export async function backupSettings(tx: Runner = database().db): Promise<BackupSettings | null> {
  const [row] = await tx.select({ everyHours: installation.backupEveryHours, kept: installation.backupsKept }).from(installation);
  return row ?? null;
}

/** Changes how often backups are taken by themselves and how many of those are kept. */
export async function saveBackupSettings(tx: Transaction, { everyHours, kept }: BackupSettings): Promise<void> {
  await tx.update(installation).set({ backupEveryHours: everyHours, backupsKept: kept });
}

/** When the last good backup was begun; null when there is none. */
export async function lastGoodBackup(): Promise<Date | null> {
  const [row] = await database().db.select({ at: backupRun.at }).from(backupRun).where(good).orderBy(desc(backupRun.at)).limit(1);
  return row?.at ?? null;
}

/** What decides whether a backup is due; null while no union is set up. */
export async function backupSchedule(): Promise<Schedule | null> {
  const settings = await backupSettings();
  if (!settings) return null;
  const [tried] = await database().db.select({ at: backupRun.at }).from(backupRun).orderBy(desc(backupRun.at)).limit(1);
  return { everyHours: settings.everyHours, lastGoodAt: await lastGoodBackup(), lastTriedAt: tried?.at ?? null };
}

/** Whether another backup than `id` failed within the day before `at`: whoever was to be told has been. */
export async function failedWithinDay(id: Id, at: Date): Promise<boolean> {
  const dayBefore = new Date(at.getTime() - 86_400_000);
  const rows = await database().db.select({ id: backupRun.id }).from(backupRun)
    .where(and(isNotNull(backupRun.refusal), sql`${backupRun.id} <> ${id}`, sql`${backupRun.at} between ${dayBefore} and ${at}`)).limit(1);
  return rows.length > 0;
}
