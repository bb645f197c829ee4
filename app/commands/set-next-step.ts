import { isOpenCommitment } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import { isClosed } from "~/domain/dossier";
import { may } from "~/domain/permissions";
import type { CommitmentRow } from "~/domain/rows/commitment";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { lockCommitment } from "@db/queries/commitments";
import { touchDossier } from "@db/queries/dossier-writes";
import { writeNextStep } from "@db/queries/next-step";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

/** What is done about a commitment next, and on which day. */
export type NextStep = { readonly words: string; readonly onDay: Day };
export type NextStepChange = { readonly id: Id; readonly version: number; /** Null takes the step away. */ readonly step: NextStep | null };
export type NextStepSet = { readonly ok: true } | Refused<"not_found" | "forbidden" | "dossier_closed" | "illegal_move" | "stale">;

/** Whether something is still to be done about a commitment: while it is open, and its dossier is not closed. */
export const takesSteps = ({ state, dossier }: Pick<CommitmentRow, "state" | "dossier">): boolean => isOpenCommitment(state) && !isClosed(dossier.state);

/**
 * Sets, changes or takes away the next step on a commitment. Its day may have passed: then the step is overdue, which is what was so.
 * Refused: *not_found*, *forbidden* (neither coordinator nor bureau there), *dossier_closed*, *illegal_move* (it is no longer open), *stale* (somebody saved the
 * commitment meanwhile). The very step that is set already is set again by doing nothing, so that a repeated post is the same.
 */
export async function setNextStep(viewer: Viewer, { id, version, step }: NextStepChange, { now }: { readonly now: Date }): Promise<NextStepSet> {
  return transaction<NextStepSet>(viewer.id, async (tx) => {
    const found = await lockCommitment(tx, scopeOf(viewer), id);
    if (!found) return refused("not_found");
    if (!may(viewer, "commitment.advance", found)) return refused("forbidden");
    if (found.nextStep === (step?.words ?? null) && found.nextStepOn === (step?.onDay ?? null)) return { ok: true };
    if (isClosed(found.dossier.state)) return refused("dossier_closed");
    if (!isOpenCommitment(found.state)) return refused("illegal_move");
    if (found.version !== version) return refused("stale");
    await writeNextStep(tx, id, step);
    await touchDossier(tx, found.dossier.id, now);
    return { ok: true };
  });
}
