import { afterAll, beforeAll, expect, test, vi } from "vitest";

import type { JobName, Jobs } from "~/domain/jobs";
import { newId } from "~/forms/id";
import { sendLater } from "@db/jobs/send";
import { type Handlers, workOnJobs } from "@db/jobs/work";
import { migrate } from "@db/migrate";
import { HOUSE, transaction } from "@db/transaction";

import { freshDatabase, type FreshDatabase } from "../support/database";

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});

afterAll(() => fresh.drop());

const job = (): Jobs["look-at-dossier"] => ({ dossierId: newId(), change: "1" });
const nothing = async () => {};
const errors: unknown[] = [];

/** Works on the jobs of the database until it is stopped, and keeps what it was given to do. */
async function worker(failing: { times: number } = { times: 0 }) {
  const done: string[] = [];
  const look = async (jobs: readonly Jobs["look-at-dossier"][]) => {
    if (failing.times > 0) {
      failing.times -= 1;
      throw new Error("not yet");
    }
    done.push(...jobs.map(({ dossierId }) => dossierId));
  };
  const handlers: Handlers = { "look-at-dossier": look, "nightly-pass": nothing, "gather-letters": nothing, "send-letters": nothing, "draw-papers": nothing };
  return { done, stop: await workOnJobs(handlers, { appUrl: fresh.appUrl, onError: (error) => errors.push(error), every: 0.5 }) };
}

test("a job of a transaction that was kept is done; one that was rolled back never existed", async () => {
  const [kept, lost] = [job(), job()];
  await transaction(HOUSE, (tx) => sendLater(tx, "look-at-dossier", kept));
  await expect(transaction(HOUSE, async (tx) => {
    await sendLater(tx, "look-at-dossier", lost);
    throw new Error("nothing of this");
  })).rejects.toThrow("nothing of this");
  const { done, stop } = await worker();
  await vi.waitFor(() => expect(done).toEqual([kept.dossierId]), { timeout: 10_000 });
  await stop();
  expect(await fresh.owner`select 1 from pgboss.job where data ->> 'dossierId' = ${lost.dossierId}`).toHaveLength(0);
});

test("two processes share the jobs: each is done once", async () => {
  const jobs = Array.from({ length: 60 }, job);
  const [one, other] = await Promise.all([worker(), worker()]);
  for (const each of jobs) await transaction(HOUSE, (tx) => sendLater(tx, "look-at-dossier", each));
  await vi.waitFor(() => expect([...one.done, ...other.done]).toHaveLength(60), { timeout: 15_000 });
  await Promise.all([one.stop(), other.stop()]);
  expect(new Set([...one.done, ...other.done])).toEqual(new Set(jobs.map(({ dossierId }) => dossierId)));
});

test("what fails is put back to be tried again, and is not lost with the process that stops", async () => {
  const failed = job();
  const { stop } = await worker({ times: 1 });
  await transaction(HOUSE, (tx) => sendLater(tx, "look-at-dossier", failed));
  await vi.waitFor(async () => expect(await fresh.owner`select state::text from pgboss.job where data ->> 'dossierId' = ${failed.dossierId}`).toEqual([{ state: "retry" }]), { timeout: 10_000 });
  await stop();
  await fresh.owner`update pgboss.job set start_after = now() - interval '1 second' where state = 'retry'`;
  const next = await worker();
  await vi.waitFor(() => expect(next.done).toEqual([failed.dossierId]), { timeout: 10_000 });
  await next.stop();
});

test("the role that serves writes jobs and makes no tables of its own among them", async () => {
  const denied = expect.objectContaining({ code: "42501" });
  await expect(fresh.sql`create table pgboss.stray (id int)`).rejects.toEqual(denied);
  await expect(fresh.sql`drop table pgboss.job`).rejects.toEqual(denied);
  await expect(fresh.sql`select pgboss.create_queue('stray', '{}'::json)`).rejects.toEqual(denied);
});

test("migrating again keeps what waits, and says anew what happens by the clock of Morocco", async () => {
  const waiting = job();
  await transaction(HOUSE, (tx) => sendLater(tx, "look-at-dossier", waiting));
  await fresh.owner`update pgboss.schedule set timezone = 'UTC'`;
  await fresh.owner`insert into pgboss.schedule (name, cron) values ('look-at-dossier', '* * * * *')`;
  await migrate(fresh.ownerUrl);
  expect(await fresh.owner`select 1 from pgboss.job where data ->> 'dossierId' = ${waiting.dossierId}`).toHaveLength(1);
  expect(await fresh.owner`select name, cron, timezone from pgboss.schedule order by name`).toEqual([
    { name: "draw-papers" satisfies JobName, cron: "* * * * *", timezone: "Africa/Casablanca" },
    { name: "gather-letters" satisfies JobName, cron: "*/10 * * * *", timezone: "Africa/Casablanca" },
    { name: "nightly-pass" satisfies JobName, cron: "0 3 * * *", timezone: "Africa/Casablanca" },
    { name: "send-letters" satisfies JobName, cron: "* * * * *", timezone: "Africa/Casablanca" },
  ]);
});

test("nothing went wrong on the way", () => expect(errors).toEqual([]));
