import { afterAll, beforeAll, expect, test } from "vitest";

import type { AuditFault } from "~/domain/audit";
import type { Anchors } from "@db/audit/anchor-file";
import { headsNow } from "@db/audit/chains";
import { checkAudit, checkInSteps } from "@db/audit/check";
import { prepareReading, type Reader, readerOf } from "@db/audit/reader";

import { type FreshDatabase, freshDatabase } from "../support/database";
import { picker, writeRandomHistory } from "../support/random-history";
import { type Link, TAMPERINGS } from "../support/tampering";

const TRIES = 1_000;
const HISTORIES = 12;
const NOTHING_NOTED: Anchors = { lines: [], brokenAt: null, exists: false };

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

/** What heads are noted outside the database now. */
async function noted(): Promise<Anchors> {
  const heads = await headsNow(readerOf(fresh.sql));
  return { brokenAt: null, exists: true, lines: [{ at: "2026-03-04T10:00:00.000Z", occasion: "daily", heads: Object.fromEntries(heads.map(({ chain, seq, hash }) => [chain, [seq, hash]])) }] };
}

async function firstFault(read: Reader, anchors: Anchors): Promise<AuditFault | null> {
  for await (const { faults } of checkInSteps(read, anchors, anchors.lines.length)) if (faults[0]) return faults[0];
  return null;
}

test("random histories, written as work writes them, are never found wrong", async () => {
  const seed = Date.now();
  for (let place = 0; place < HISTORIES; place += 1) {
    const before = await noted();
    await writeRandomHistory(picker(seed + place), 40);
    expect({ seed, ...(await checkAudit(readerOf(fresh.sql), before, 1)) }).toMatchObject({ seed, faults: [], faultCount: 0, tooLarge: [] });
    expect(await checkAudit(readerOf(fresh.sql), NOTHING_NOTED, 0)).toMatchObject({ faultCount: 0 });
    await fresh.owner.unsafe("truncate audit_head; alter table audit_event disable trigger no_truncate; truncate audit_event; alter table audit_event enable trigger no_truncate");
    await fresh.owner.unsafe("truncate organisation, account, person, party, dossier cascade");
  }
}, 120_000);

test("a thousand of a thousand random edits, deletions, reorderings and truncations made as the database's owner are found", async () => {
  const seed = Date.now();
  const pick = picker(seed);
  await writeRandomHistory(pick, 80);
  const anchors = await noted();
  const links = [...(await fresh.owner<Link[]>`select chain, seq from audit_event where chain in (select chain from audit_head where seq > 1)`)];
  const missed: string[] = [];
  const tried: Record<string, number> = {};
  await fresh.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await prepareReading(tx, 60_000);
    for (let place = 0; place < TRIES; place += 1) {
      const tampering = TAMPERINGS[place % TAMPERINGS.length] ?? pick(TAMPERINGS);
      tried[tampering.what] = (tried[tampering.what] ?? 0) + 1;
      const undo = new Error("undo");
      await tx.savepoint(async (inner) => {
        await tampering.apply(inner, pick, links);
        if (!(await firstFault((part) => part(inner), anchors))) missed.push(`${place}: ${tampering.what} ${String(tampering.apply)}`);
        throw undo;
      }).catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    }
    expect(await firstFault((part) => part(tx), anchors)).toBeNull();
  });
  expect({ seed, missed }).toEqual({ seed, missed: [] });
  expect(Object.values(tried).reduce((sum, count) => sum + count)).toBe(TRIES);
  expect(Object.keys(tried).toSorted()).toEqual(["deletion", "edit", "reordering", "truncation"]);
}, 180_000);
