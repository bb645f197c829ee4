import type { Day } from "~/domain/days";
import { decideDossierMove } from "~/domain/dossier";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { hasDeposit } from "@db/queries/deposit-writes";
import { hasHeldMeeting, lockState, setState } from "@db/queries/dossier-writes";
import { recordStateChange } from "@db/queries/state-changes";
import type { Transaction } from "@db/transaction";

/** The dialogue begins with the first meeting that was held, or with the first deposit. */
const hasBegun = async (tx: Transaction, dossierId: Id): Promise<boolean> => (await hasHeldMeeting(tx, dossierId)) || hasDeposit(tx, dossierId);

/**
 * An adopted dossier in which a meeting was held or a file handed over goes on to *in dialogue* by itself (settled question 10). Called inside the
 * transaction that adopts it, logs the meeting or records the deposit; answers whether it went on. Every other state is left as it is.
 */
export async function takeUpIfBegun(tx: Transaction, dossierId: Id, now: Date, today: Day): Promise<boolean> {
  const found = await lockState(tx, dossierId);
  if (found?.state !== "adopted" || !(await hasBegun(tx, dossierId))) return false;
  const decided = decideDossierMove({ state: found.state, stateBefore: found.stateBefore, commitments: 0, openCommitments: 0 }, "take_up", {}, today);
  if (!decided.ok) return false;
  await setState(tx, dossierId, { ...found, state: decided.to, stateBefore: null }, now);
  await recordStateChange(tx, {
    id: newId(), organisationId: found.organisationId, dossierId, subject: "dossier", subjectId: dossierId,
    move: "take_up", fromState: found.state, toState: decided.to, onDay: today, at: now, actorId: null,
  });
  return true;
}
