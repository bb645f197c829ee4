import { beforeEach, describe, expect, test } from "vitest";

import { addOwnClock, changeClock } from "~/commands/keep-clocks";
import { allClocks, SHIPPED_CLOCKS } from "~/domain/clock";
import type { OwnClock } from "~/forms/clock";
import { newId } from "~/forms/id";
import { savedClocks } from "@db/queries/clocks";
import { auditEvent, clockRule } from "@db/schema";
import { transaction } from "@db/transaction";
import { database } from "@db/client";
import { and, eq } from "drizzle-orm";

import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const { union } = ownUnion();
const [READING] = SHIPPED_CLOCKS;
const id = READING?.id ?? "";
const own = (given: Partial<OwnClock> = {}): OwnClock => ({ id: newId(), name: { ar: "أجل داخلي", fr: null, en: null }, days: 10, level: "all", sector: "all", citation: "النظام الداخلي، المادة 4", ...given });
const rule = async (of = id) => allClocks(await savedClocks()).find((each) => each.id === of);

beforeEach(() => transaction(union.administrator.id, async (tx) => void (await tx.delete(clockRule))));

describe("a reading that ships", () => {
  test("is turned on with a delay of one's own, changed again in the version that was read, and turned off", async () => {
    expect(await changeClock(union.administrator, { id, version: 0, days: 20, enabled: true }, NOW)).toEqual({ ok: true });
    expect(await rule()).toMatchObject({ days: 20, enabled: true, version: 1, preset: "reading_by_level" });
    expect(await changeClock(union.administrator, { id, version: 1, days: 15, enabled: false }, NOW)).toEqual({ ok: true });
    expect(await rule()).toMatchObject({ days: 15, enabled: false, version: 2 });
  });
  test("is not changed over somebody else's change; of two at the same instant one holds, and what changes nothing is no version", async () => {
    const results = await Promise.all([changeClock(union.administrator, { id, version: 0, days: 20, enabled: true }, NOW), changeClock(union.administrator, { id, version: 0, days: 30, enabled: true }, NOW)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, refusal: "stale" });
    const now = await rule();
    expect(await changeClock(union.administrator, { id, version: 0, days: now?.days ?? 0, enabled: true }, NOW)).toEqual({ ok: true });
    expect((await rule())?.version).toBe(1);
  });
  test("leaves its changes in the history of the installation, with who made them", async () => {
    await changeClock(union.administrator, { id, version: 0, days: 20, enabled: true }, NOW);
    const events = await database().db.select({ actor: auditEvent.actor, chain: auditEvent.chain }).from(auditEvent).where(and(eq(auditEvent.tbl, "clock_rule"), eq(auditEvent.rowId, id)));
    expect(events.at(-1)).toEqual({ actor: union.administrator.id, chain: "installation" });
  });
});

describe("a delay of the association's own", () => {
  test("is added off, once however often its form is sent, and turned on like the others", async () => {
    const given = own();
    expect(await Promise.all([addOwnClock(union.administrator, given, NOW), addOwnClock(union.administrator, given, NOW)])).toEqual([{ ok: true }, { ok: true }]);
    expect(await rule(given.id)).toMatchObject({ preset: "own", days: 10, enabled: false, version: 1, name: { ar: "أجل داخلي" }, citation: { ar: "النظام الداخلي، المادة 4" } });
    expect(await changeClock(union.administrator, { id: given.id, version: 1, days: 12, enabled: true }, NOW)).toEqual({ ok: true });
    expect(await rule(given.id)).toMatchObject({ days: 12, enabled: true });
  });
  test("takes the id of no other", async () => {
    expect(await addOwnClock(union.administrator, own({ id }), NOW)).toEqual({ ok: false, refusal: "stale" });
  });
});

test("the delays are kept by whoever administers the root alone, and a rule that is not there is not changed", async () => {
  for (const viewer of [union.coordinator, union.bureau, union.member]) {
    expect(await changeClock(viewer, { id, version: 0, days: 20, enabled: true }, NOW)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await addOwnClock(viewer, own(), NOW)).toEqual({ ok: false, refusal: "forbidden" });
  }
  expect(await changeClock(union.administrator, { id: newId(), version: 0, days: 20, enabled: true }, NOW)).toEqual({ ok: false, refusal: "not_found" });
  expect(await savedClocks()).toEqual([]);
});
