import { sql as expression } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import type { Jobs } from "~/domain/jobs";
import { connect, type Database, database, setDatabase } from "@db/client";
import { auditEvent, organisation } from "@db/schema";
import { sendLater } from "@db/jobs/send";
import { workOnJobs } from "@db/jobs/work";
import { addDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { freshDatabase, type FreshDatabase } from "../support/database";
import { type Pooler, startPgBouncer } from "../support/pgbouncer";
import { buildUnion, type Union } from "../support/union";

/** Fewer than ask at once, so that every connection of the server serves many. */
const CONNECTIONS = 3;

let fresh: FreshDatabase;
let pooler: Pooler;
let pooled: Database;
let union: Union;
let ask: Ask;

beforeAll(async () => {
  fresh = await freshDatabase();
  union = await buildUnion();
  pooler = await startPgBouncer(fresh.appUrl, CONNECTIONS);
  pooled = connect(pooler.url, { pooled: true });
  setDatabase(pooled);
  // Reading the whole application takes a busy machine longer than a test may last.
  ask = askerOf(await builtApp());
});

afterAll(async () => {
  await pooled.close();
  await pooler.stop();
  await fresh.drop();
});

test("a hundred questions at once are answered over three connections of the server", async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => database().db.execute<{ n: number }>(expression`select ${n}::int as n, pg_backend_pid() as pid`)));
  expect(answers.map(([row]) => row?.n)).toEqual(Array.from({ length: 100 }, (_, n) => n));
  expect(new Set(answers.map(([row]) => (row as { pid?: number }).pid)).size).toBeLessThanOrEqual(CONNECTIONS);
});

test("each of many transactions at once is written down in the name of its own actor", async () => {
  const actors = Array.from({ length: 60 }, (_, n) => `actor-${n}`);
  await Promise.all(
    actors.map((actor) => transaction(actor, async (tx) => {
      await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: union.coordinator.id, title: actor });
    })),
  );
  const events = await database().db.select({ actor: auditEvent.actor, new: auditEvent.new }).from(auditEvent).where(expression`${auditEvent.tbl} = 'dossier' and ${auditEvent.actor} like 'actor-%'`);
  expect(events).toHaveLength(actors.length);
  for (const { actor, new: row } of events) expect([row?.name_ar, row?.name_fr, row?.name_en]).toContain(actor);
});

test("the actor of one transaction is unknown to the next on the same connection", async () => {
  await transaction("somebody", async (tx) => {
    await tx.execute(expression`select 1`);
  });
  const left = await Promise.all(Array.from({ length: 10 }, () => database().db.execute<{ actor: string | null }>(expression`select nullif(current_setting('app.user_id', true), '') as actor`)));
  expect(left.map(([row]) => row?.actor)).toEqual(Array.from({ length: 10 }, () => null));
});

test("a change without an actor is refused as it is without a pooler", async () => {
  const refusal = await database().db.update(organisation).set({ version: 9 }).catch((error: unknown) => error);
  expect(String((refusal as { cause?: unknown }).cause ?? refusal)).toContain("app.user_id is not set");
});

test("the pages of the built application answer through the pooler", async () => {
  const cookie = await cookieOf(union.coordinator.id);
  const answers = await Promise.all(["/", "/dossiers", "/commitments", "/meetings", "/parties", "/people"].map((address) => ask("GET", address, { cookie })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
});

test("what was to happen later is done through the pooler too", async () => {
  const done: string[] = [];
  const errors: unknown[] = [];
  const nothing = async () => {};
  const handlers = { "look-at-dossier": async (jobs: readonly Jobs["look-at-dossier"][]) => void done.push(...jobs.map(({ dossierId }) => dossierId)), "nightly-pass": nothing, "gather-letters": nothing, "send-letters": nothing, "draw-papers": nothing };
  const stop = await workOnJobs(handlers, { appUrl: pooler.url, pooled: true, onError: (error) => errors.push(error), every: 0.5 });
  await transaction(HOUSE, (tx) => sendLater(tx, "look-at-dossier", { dossierId: "one", change: "1" }));
  await vi.waitFor(() => expect(done).toEqual(["one"]), { timeout: 15_000 });
  await stop();
  expect(errors).toEqual([]);
});

test("what the house itself writes gets its link in the history, and the chain holds", async () => {
  await transaction(HOUSE, async (tx) => {
    await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: union.coordinator.id, title: "house" });
  });
  expect(await database().db.execute(expression`select * from audit_verify(${union.organisation})`)).toEqual([]);
});
