import PgBoss from "pg-boss";
import type postgres from "postgres";

import { JOB_NAMES, JOBS } from "~/domain/jobs";

/** The schema of pg-boss: apart from the union's tables, so that backups and the history leave it alone. */
export const JOB_SCHEMA = "pgboss";
/** The queue by which pg-boss starts what happens by the clock. */
const CLOCK = "__pgboss__send-it";

/** pg-boss writes its own transaction round what it makes; here that is the caller's. */
const withoutTransaction = (plan: string): string => plan.replaceAll(/^\s*(BEGIN|COMMIT|SET LOCAL [^;]*);\s*$/gm, "");

/**
 * Makes the tables of pg-boss, a queue for each of our jobs, and what happens by the clock, in a transaction of the owner of the schema: the role that
 * serves may make no tables. Run at every start, and after a restore; what is there already is brought to what this version says.
 */
export async function layJobTables(tx: postgres.TransactionSql): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtext('hiwar jobs'))`;
  const [tables] = await tx<{ there: boolean }[]>`select to_regclass('pgboss.version') is not null as there`;
  if (!tables?.there) await tx.unsafe(withoutTransaction(PgBoss.getConstructionPlans(JOB_SCHEMA)));
  await tx`select pgboss.create_queue(${CLOCK}, '{"policy":"standard"}'::json)`;
  for (const name of JOB_NAMES) {
    const { within, policy, cron } = JOBS[name];
    const options = JSON.stringify({ policy, expireInSeconds: within, retryLimit: 3, retryDelay: 30, retryBackoff: true });
    await tx.unsafe("select pgboss.create_queue($1, $2::text::json)", [name, options]);
    if (cron) {
      await tx`insert into pgboss.schedule (name, cron, timezone) values (${name}, ${cron}, 'Africa/Casablanca')
        on conflict (name) do update set cron = excluded.cron, timezone = excluded.timezone, updated_on = now()`;
    }
  }
  await tx`delete from pgboss.schedule where name <> all(${JOB_NAMES.filter((name) => JOBS[name].cron)})`;
}

/** Lets everything go that was to happen later: with the union it was for. */
export async function dropJobs(tx: postgres.TransactionSql): Promise<void> {
  await tx`drop schema if exists pgboss cascade`;
}
