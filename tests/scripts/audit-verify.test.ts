import { spawn } from "node:child_process";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { AuditReport } from "~/domain/audit";

import { type FreshDatabase, freshDatabase } from "../support/database";
import { dataFolder, removeDataFolders } from "../support/data-folder";
import { buildUnion } from "../support/union";

let fresh: FreshDatabase;
const folder = dataFolder();
beforeAll(async () => {
  fresh = await freshDatabase();
  await buildUnion();
});
afterAll(async () => {
  await fresh.drop();
  await removeDataFolders();
});

/** Runs `npm run audit:verify` as a process of its own. */
function verify(...args: string[]): Promise<{ code: number | null; said: string; refused: string }> {
  const env = { ...process.env, DATABASE_URL: fresh.ownerUrl, DATABASE_APP_URL: fresh.appUrl, HIWAR_DATA: folder };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/audit-verify.ts", ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let [said, refused] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (refused += chunk.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, said, refused })));
}

test("a history that holds ends with 0 and says what was looked at", async () => {
  const { code, said } = await verify();
  expect(said).toMatch(/^No heads were noted outside the database yet/);
  expect(said.trimEnd().split("\n").at(-1)).toMatch(/^6 chains, \d+ links and \d+ rows were looked at: all of it holds\.$/);
  expect(code).toBe(0);
});

test("one that was tampered with ends with 1 and names the place, in words and as JSON", async () => {
  await fresh.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`delete from audit_event where chain = 'people' and seq = 3`;
  });
  const inWords = await verify();
  expect(inWords.code).toBe(1);
  expect(inWords.said).toMatch(/^gap: links are missing before this one \(people, link 4\); the last good link before is of \d{4}-/m);
  expect(inWords.refused).toBe("The history does not hold.\n");
  const report = JSON.parse((await verify("--json")).said) as AuditReport;
  expect(report.faults[0]).toMatchObject({ kind: "gap", chain: "people", seq: "4" });
});

test("an option that it does not know is refused with the way to use it", async () => {
  expect(await verify("--fast")).toMatchObject({ code: 1, said: "", refused: expect.stringContaining("Use: npm run audit:verify -- [--json]") });
});
