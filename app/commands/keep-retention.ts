import { horizon, type Retained, type RetentionRule } from "~/domain/retention";
import { dayAt } from "~/domain/days";
import { may } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import { loadInstallation } from "@db/queries/installation";
import { lockRetention, retentionRules, saveRetentionRule, spare, warnAnew } from "@db/queries/retention";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

export type RuleKept = { readonly ok: true } | Refused<"forbidden" | "stale">;
type Subject = { readonly kind: Retained; readonly subject: string };
export type Spared = { readonly ok: true } | Refused<"forbidden" | "not_found">;

async function keepsInstallation(viewer: Viewer): Promise<boolean> {
  const installation = await loadInstallation();
  return installation !== null && may(viewer, "installation.keep", { organisationId: installation.rootId });
}

/** Sets how long a kind of record is kept, for whoever administers the root; `stale` when somebody set it since it was read. Nothing goes by it before a warning. */
export async function setRetention(viewer: Viewer, rule: RetentionRule): Promise<RuleKept> {
  if (!(await keepsInstallation(viewer))) return refused("forbidden");
  return transaction<RuleKept>(viewer.id, async (tx) => {
    await lockRetention(tx);
    const kept = (await retentionRules(tx)).find(({ kind }) => kind === rule.kind);
    if (kept?.months === rule.months) return { ok: true };
    return (await saveRetentionRule(tx, rule)) ? { ok: true } : refused("stale");
  });
}

/** Spares what was warned of, with a reason, until that is taken back. `not_found` when it went meanwhile, or was never warned of. */
export async function sparePerishing(viewer: Viewer, { kind, subject, reason }: Subject & { readonly reason: string }): Promise<Spared> {
  if (!(await keepsInstallation(viewer))) return refused("forbidden");
  return transaction<Spared>(viewer.id, async (tx) => {
    await lockRetention(tx);
    return (await spare(tx, { kind, subject }, reason)) ? { ok: true } : refused("not_found");
  });
}

/** Lets what was spared go after all, with the whole time of a new warning. */
export async function unspare(viewer: Viewer, { kind, subject }: Subject, now: Date): Promise<Spared> {
  if (!(await keepsInstallation(viewer))) return refused("forbidden");
  return transaction<Spared>(viewer.id, async (tx) => {
    await lockRetention(tx);
    if (!(await spare(tx, { kind, subject }, null))) return refused("not_found");
    await warnAnew(tx, { kind, subject }, horizon(dayAt(now)), now);
    return { ok: true };
  });
}
