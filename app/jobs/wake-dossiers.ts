import { dayAt } from "~/domain/days";
import { decideDossierMove } from "~/domain/dossier";
import { standingAfter } from "~/domain/dossier-move";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { dossiersToWake, lockState, setState } from "@db/queries/dossier-writes";
import { recordStateChange } from "@db/queries/state-changes";
import { HOUSE, transaction } from "@db/transaction";

/**
 * Wakes the suspended dossiers whose day has come in Morocco, each in a transaction of its own, in the name of the house.
 * Answers how many. Run as often as one likes: what is awake already stays as it is.
 */
export async function wakeDossiers(now: Date): Promise<number> {
  const due = await dossiersToWake(dayAt(now));
  let woken = 0;
  for (const id of due) if (await wake(id, now)) woken += 1;
  return woken;
}

async function wake(id: Id, now: Date): Promise<boolean> {
  const today = dayAt(now);
  return transaction(HOUSE, async (tx) => {
    const found = await lockState(tx, id);
    if (found?.state !== "suspended" || !found.suspendedUntil || found.suspendedUntil > today) return false;
    const decided = decideDossierMove({ ...found, commitments: 0, openCommitments: 0 }, "wake", {}, today);
    if (!decided.ok) return false;
    await recordStateChange(tx, {
      id: newId(), organisationId: found.organisationId, dossierId: id, subject: "dossier", subjectId: id,
      move: "wake", fromState: found.state, toState: decided.to, onDay: today, at: now, actorId: null,
    });
    await setState(tx, id, { ...standingAfter(found, "wake", decided.to, {}, today), number: found.number }, now);
    return true;
  });
}
