import { allClocks, citedAs } from "~/domain/clock";
import { may } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import type { ClockChange, OwnClock } from "~/forms/clock";
import { insertClock, lockClocks, savedClocks, updateClock } from "@db/queries/clocks";
import { loadInstallation } from "@db/queries/installation";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

export type ClockKept = { readonly ok: true } | Refused<"forbidden" | "not_found" | "stale">;

async function keepsInstallation(viewer: Viewer): Promise<boolean> {
  const installation = await loadInstallation();
  return installation !== null && may(viewer, "installation.keep", { organisationId: installation.rootId });
}

/**
 * Changes a delay, or turns it on or off, for whoever administers the root. One that ships with the product is saved with its first change.
 * Refused: *forbidden*, *not_found* (no such rule), *stale* (somebody changed it since it was read). What changes nothing is not saved.
 */
export async function changeClock(viewer: Viewer, { id, version, days, enabled }: ClockChange, now: Date): Promise<ClockKept> {
  if (!(await keepsInstallation(viewer))) return refused("forbidden");
  return transaction<ClockKept>(viewer.id, async (tx) => {
    await lockClocks(tx);
    const rule = allClocks(await savedClocks(tx)).find((each) => each.id === id);
    if (!rule) return refused("not_found");
    if (rule.days === days && rule.enabled === enabled) return { ok: true };
    if (rule.version !== version) return refused("stale");
    const by = { changedBy: viewer.id, changedAt: now };
    const written = rule.version === 0 ? await insertClock(tx, { ...rule, days, enabled }, by) : await updateClock(tx, { id, version, days, enabled }, by);
    return written ? { ok: true } : refused("stale");
  });
}

/**
 * Adds a delay of the association's own, off until it is turned on. Refused: *forbidden*; *stale* where the id is taken by a rule that says something
 * else. The same form twice is one rule.
 */
export async function addOwnClock(viewer: Viewer, { citation, ...given }: OwnClock, now: Date): Promise<ClockKept> {
  if (!(await keepsInstallation(viewer))) return refused("forbidden");
  return transaction<ClockKept>(viewer.id, async (tx) => {
    await lockClocks(tx);
    const before = allClocks(await savedClocks(tx)).find(({ id }) => id === given.id);
    if (before) return before.preset === "own" && before.citation.ar === citation && before.days === given.days ? { ok: true } : refused("stale");
    await insertClock(tx, { ...given, citation: citedAs(citation), preset: "own", enabled: false, version: 0 }, { changedBy: viewer.id, changedAt: now });
    return { ok: true };
  });
}
