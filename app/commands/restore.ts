import type { Day } from "~/domain/days";
import { isClosed } from "~/domain/dossier";
import { mayRestore } from "~/domain/strike";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { noteFirstAnswers } from "@db/queries/first-answers";
import { noteSettled } from "@db/queries/settled-counts";
import { dossierHolding, strikeFacts } from "@db/queries/strike-facts";
import { giveBack, holdsOpenCommitment, lockStrike, noteRestored } from "@db/queries/strike-writes";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";
import { takeUpIfBegun } from "./take-up";

export type RestoreInput = { readonly strikeId: Id; readonly subject: { readonly kind: Parameters<typeof dossierHolding>[1]; readonly id: Id }; readonly reason: string | null };
export type Restored = { readonly ok: true } | Refused<"not_found" | "forbidden" | "already_restored" | "holder_struck" | "restores_open_commitment">;

/**
 * Gives back exactly what a striking-out took. An adopted dossier that gets a held meeting back goes on to *in dialogue* (settled question 10).
 * Refused: *not_found*, *forbidden*, *already_restored* (by somebody else), *holder_struck* (what holds the record is struck out itself),
 * *restores_open_commitment* (the dossier was closed meanwhile, which asks that none is open). Restoring twice by the same person is restoring once.
 */
export async function restore(viewer: Viewer, { strikeId, subject, reason }: RestoreInput, { now, today }: { readonly now: Date; readonly today: Day }): Promise<Restored> {
  const scope = scopeOf(viewer);
  return transaction<Restored>(viewer.id, async (tx) => {
    const dossierId = await dossierHolding(tx, subject.kind, subject.id);
    const dossier = dossierId && (await lockDossier(tx, scope, dossierId));
    const found = dossier && (await strikeFacts(scope, subject.kind, subject.id, tx));
    const kept = found && (await lockStrike(tx, strikeId));
    if (!dossier || !kept || kept.subjectId !== subject.id) return refused("not_found");
    if (kept.restoredAt) return kept.restoredBy === viewer.id ? { ok: true } : refused("already_restored");
    if (!mayRestore(viewer, { ...found.rule, struckBy: kept.struckBy, struckAt: kept.struckAt }, now)) return refused("forbidden");
    if (found.isHeldByStruck) return refused("holder_struck");
    if (isClosed(dossier.state) && (await holdsOpenCommitment(tx, strikeId))) return refused("restores_open_commitment");
    await noteRestored(tx, strikeId, viewer.id, now, reason);
    await giveBack(tx, strikeId);
    await noteFirstAnswers(tx, dossier.id);
    await noteSettled(tx, dossier.id);
    await touchDossier(tx, dossier.id, now);
    await takeUpIfBegun(tx, dossier.id, now, today);
    return { ok: true };
  });
}
