import PgBoss from "pg-boss";
import postgres from "postgres";

import { JOB_NAMES, type JobName, type Jobs } from "~/domain/jobs";

import { guarded } from "../guarded";
import { sendingTo } from "../pooled";
import { JOB_SCHEMA } from "./lay";

/** Does the jobs of one kind that were taken together. What it throws puts all of them back, to be tried again later. */
export type Handlers = { readonly [Name in JobName]: (jobs: readonly Jobs[Name][]) => Promise<unknown> };

interface WorkOptions {
  /** The address of the role that serves. */
  appUrl: string;
  /** Whether a pooler in transaction mode stands between. pg-boss asks for nothing that outlives a transaction. */
  pooled?: boolean;
  /** Is told what went wrong, a database that is away among it; the work goes on by itself. */
  onError(error: unknown): void;
  /** How often each kind is asked for, in seconds. */
  every?: number;
}

/** Jobs that are taken at once. */
const TOGETHER = 20;
/** How long a job under way may still take when the house closes, in milliseconds; afterwards it is begun anew by whoever comes next. */
const GRACE = 10_000;

/**
 * Does what was to happen later, and starts what happens by the clock. Any number of processes may work on one database: each job is taken by one of
 * them. Speaks through one connection of its own, by the driver that everything else speaks by. Answers how to stop.
 */
export async function workOnJobs(handlers: Handlers, { appUrl, pooled = false, onError, every = 2 }: WorkOptions): Promise<() => Promise<void>> {
  const sql = guarded(postgres(appUrl, {
    // pg-boss says BEGIN and COMMIT itself, which the driver allows on a single connection alone.
    max: 1, connect_timeout: 5, backoff: () => 1, ...sendingTo({ pooled }), onnotice: () => {}, connection: { application_name: "hiwar" },
    // It hands JSON over as text where it made it, and as an object elsewhere.
    types: { json: { to: 114, from: [114, 3802], serialize: (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value)), parse: (text: string): unknown => JSON.parse(text) } },
  }));
  const executeSql = async (text: string, values: readonly unknown[] = []) => ({ rows: [...(await sql.unsafe(text, values.map((value) => value ?? null) as postgres.ParameterOrJSON<never>[]))] });
  const boss = new PgBoss({ db: { executeSql }, schema: JOB_SCHEMA, migrate: false });
  boss.on("error", onError);
  await boss.start();
  for (const name of JOB_NAMES) await boss.work(name, { pollingIntervalSeconds: every, batchSize: TOGETHER }, (jobs) => doAll(handlers, name, jobs));
  return async () => {
    await boss.stop({ graceful: true, wait: true, timeout: GRACE });
    await sql.end({ timeout: 5 });
  };
}

async function doAll<Name extends JobName>(handlers: Handlers, name: Name, jobs: readonly { readonly data: unknown }[]): Promise<void> {
  await handlers[name](jobs.map(({ data }) => data as Jobs[Name]));
}
