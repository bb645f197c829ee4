import { isStillDeposited, mayStrike, type Strikeable } from "~/domain/strike";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { noteFirstAnswers } from "@db/queries/first-answers";
import { noteSettled } from "@db/queries/settled-counts";
import { dossierHolding, strikeFacts } from "@db/queries/strike-facts";
import { insertStrike, lockStrike, takeOut } from "@db/queries/strike-writes";
import { type Transaction, transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

/** `strikeId` is born with the form; `seen` is what the form said would go along. */
export type StrikeInput = { readonly kind: Strikeable; readonly id: Id; readonly strikeId: Id; readonly seen: string; readonly reason: string };
export type StruckOut = { readonly ok: true } | Refused<"not_found" | "forbidden" | "changed_meanwhile" | "already_struck" | "still_deposited">;

/**
 * Strikes a record out with a reason (settled question 17): it and what goes with it leave every list and count and stay in the history.
 * The state of the dossier stays as it is. Refused: *not_found*, *forbidden*, *already_struck*, *still_deposited* (a file of demands, as long as a deposit of
 * it stands), *changed_meanwhile* (what goes along is not what the form said).
 * The same `strikeId` a second time, by the same person on the same record, is the same striking-out.
 */
export async function strikeOut(viewer: Viewer, { kind, id, strikeId, seen, reason }: StrikeInput, { now }: { readonly now: Date }): Promise<StruckOut> {
  const scope = scopeOf(viewer);
  return transaction<StruckOut>(viewer.id, async (tx) => {
    const dossierId = await dossierHolding(tx, kind, id);
    if (!dossierId || !(await lockDossier(tx, scope, dossierId))) return refused("not_found");
    const found = await strikeFacts(scope, kind, id, tx);
    if (!found) return refused("not_found");
    if (await isOwn(tx, viewer, strikeId, id)) return { ok: true };
    if (found.strikeId) return refused("already_struck");
    if (!mayStrike(viewer, found.rule, now)) return refused("forbidden");
    if (isStillDeposited(found)) return refused("still_deposited");
    if (found.seen !== seen) return refused("changed_meanwhile");
    const { organisationId } = found.rule;
    if (!(await insertStrike(tx, { id: strikeId, subject: kind, subjectId: id, dossierId, organisationId, reason, struckBy: viewer.id, struckAt: now }))) return refused("forbidden");
    await takeOut(tx, { strikeId, kind, id }, found.taken);
    await noteFirstAnswers(tx, dossierId);
    await noteSettled(tx, dossierId);
    await touchDossier(tx, dossierId, now);
    return { ok: true };
  });
}

/** Whether this very striking-out was written before, by the viewer, on this record. */
async function isOwn(tx: Transaction, viewer: Viewer, strikeId: Id, subjectId: Id): Promise<boolean> {
  const before = await lockStrike(tx, strikeId);
  return before?.struckBy === viewer.id && before.subjectId === subjectId;
}
