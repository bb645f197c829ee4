import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { askForAuditCheck } from "~/commands/check-audit";
import { standingOf } from "~/domain/audit";
import { newId } from "~/forms/id";
import { runAuditCheck } from "~/jobs/check-audit";
import { auditPage, headsAsText } from "~/presenters/audit";
import { anchorHeads, anchorsKept, currentHeads } from "@db/audit/anchors";
import { lastAuditCheck, organisationsOfChains } from "@db/queries/audit-checks";

import { type FreshDatabase, freshDatabase } from "../support/database";
import { buildUnion, NOW, type Union } from "../support/union";

let fresh: FreshDatabase;
let union: Union;
const folder = mkdtempSync(path.join(tmpdir(), "hiwar-audit-"));
const before = process.env.HIWAR_DATA;

beforeAll(async () => {
  process.env.HIWAR_DATA = folder;
  fresh = await freshDatabase();
  union = await buildUnion();
});
afterAll(async () => {
  if (before === undefined) delete process.env.HIWAR_DATA;
  else process.env.HIWAR_DATA = before;
  rmSync(folder, { recursive: true });
  await fresh.drop();
});

/** The page after the last check. */
async function shown(now = NOW) {
  const [check, heads] = await Promise.all([lastAuditCheck(), currentHeads()]);
  const { lines, brokenAt } = anchorsKept();
  const names = await organisationsOfChains([...heads, ...(check?.report?.faults ?? [])].flatMap(({ chain }) => chain ?? []));
  return auditPage("fr", { check, heads, names, anchors: { lines: lines.length, lastAt: lines.at(-1)?.at ?? null, brokenAt } }, now);
}

test("before the first check and the first anchor the page says so, and lists the heads by name", async () => {
  const page = await shown();
  expect(page.check).toBeNull();
  expect(page.anchors).toEqual({ since: null, broken: null });
  expect(page.heads.map(({ name }) => name)).toEqual(expect.arrayContaining(["Association mère", "Première coordination", "Personnes", "Parties", "Plateforme"]));
  expect(page.heads[0]?.hash).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
});

test("only administrators of the whole installation may ask for a check", async () => {
  for (const viewer of [union.coordinator, union.bureau, union.member]) expect(await askForAuditCheck(viewer, newId(), NOW)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await lastAuditCheck()).toBeNull();
});

test("two presses at the same moment begin one check; the same form again begins none", async () => {
  const ids = [newId(), newId()];
  const asked = await Promise.all(ids.map((id) => askForAuditCheck(union.administrator, id, NOW)));
  expect(asked.map((each) => each.ok && each.begun).toSorted()).toEqual([false, true]);
  const check = await lastAuditCheck();
  expect((await shown(check?.progressAt)).check).toMatchObject({ standing: "running", by: expect.stringContaining("administrator") });
  await runAuditCheck(check?.id ?? "", NOW);
  expect(await askForAuditCheck(union.administrator, check?.id ?? "", NOW)).toEqual({ ok: true, begun: false });
});

test("a check that found nothing says what it looked at", async () => {
  const { check } = await shown();
  expect(check).toMatchObject({ standing: "finished", sound: true, faults: [], more: null, tooLarge: null });
  expect((await shown()).anchors.since).toContain("notées 1 fois");
  expect(check?.looked).toMatch(/^La vérification a porté sur \d+ chaînes, \d+ inscriptions et \d+ données\.$/);
});

test("what a check found is told in words: the fault, the chain, the place, and until when it held", async () => {
  await fresh.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update audit_event set actor = 'x' where chain = ${union.organisation} and seq = 2`;
    await tx`update party set standing = 'x' where id = ${union.ministry}`;
  });
  const id = newId();
  await askForAuditCheck(union.administrator, id, NOW);
  await runAuditCheck(id, NOW);
  const { check } = await shown();
  expect(check).toMatchObject({ sound: false, wrong: "2 anomalies dans l’historique" });
  expect(check?.faults).toMatchObject([
    { what: "Inscription changée après coup", where: "Première coordination", link: "2" },
    { what: "Donnée différente de sa dernière inscription", where: `Parties · table party, donnée ${union.ministry}` },
  ]);
  expect(check?.faults[0]?.lastGood).toMatch(/20\d\d/);
  await fresh.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update audit_event set actor = 'house' where chain = ${union.organisation} and seq = 2`;
    await tx`update party set standing = null where id = ${union.ministry}`;
  });
});

test("heads that were noted outside are compared, and their file's loss is found by the next check", async () => {
  await anchorHeads("daily", NOW);
  expect((await shown()).anchors.since).toBe("Notées pour la dernière fois\u202F: 4 mars 2026 à 10\u202Fh\u202F00, notées 1 fois.");
  const first = newId();
  await askForAuditCheck(union.administrator, first, NOW);
  expect(await runAuditCheck(first, NOW)).toMatchObject({ faultCount: 0, anchors: 1, anchoredAt: NOW.toISOString() });
  rmSync(path.join(folder, "audit-anchors.jsonl"));
  const second = newId();
  await askForAuditCheck(union.administrator, second, NOW);
  expect((await runAuditCheck(second, NOW)).faults.map(({ kind }) => kind)).toEqual(["anchors_gone"]);
});

test("the list to keep on paper has every chain with its whole hash", async () => {
  const heads = await currentHeads();
  const lines = headsAsText("ar", heads, await organisationsOfChains(heads.map(({ chain }) => chain)), NOW).split("\n").slice(3, -1);
  expect(lines).toHaveLength(heads.length);
  expect(lines.every((line) => /^\S+\t\d+\t[0-9a-f]{64}\t.+$/.test(line))).toBe(true);
  expect(lines.join("\n")).toContain("التنسيقية الأولى");
});

test("a check that has said nothing for two minutes was ended in the middle", () => {
  const progressAt = new Date("2026-03-04T10:00:00Z");
  expect(standingOf({ progressAt, finishedAt: null }, new Date("2026-03-04T10:01:59Z"))).toBe("running");
  expect(standingOf({ progressAt, finishedAt: null }, new Date("2026-03-04T10:02:00Z"))).toBe("interrupted");
  expect(standingOf({ progressAt, finishedAt: progressAt }, new Date("2026-03-05T10:00:00Z"))).toBe("finished");
});
