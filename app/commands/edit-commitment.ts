import { withDue } from "~/domain/chain-days";
import { isOpenCommitment } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import { levelsToGive, may } from "~/domain/permissions";
import type { CommitmentContent, CommitmentRow } from "~/domain/rows/commitment";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { isSignedClause } from "@db/queries/clause-commitments";
import { lockCommitment } from "@db/queries/commitments";
import { updateCommitment } from "@db/queries/commitment-writes";
import { touchDossier } from "@db/queries/dossier-writes";
import { noteFirstAnswers } from "@db/queries/first-answers";
import { transaction } from "@db/transaction";

import { checkedContent, type ContentRefusal } from "./commitment-content";
import { linkDue, type MovesAlong, movesAlong } from "./moves-along";
import { type Refused, refused } from "./refusal";

export type CommitmentEdit = { readonly id: Id; readonly version: number; readonly content: CommitmentContent; /** What its form said of what moves along with it. */ readonly seen?: string | undefined };
export type CommitmentEdited = { readonly ok: true } | Refused<"not_found" | "forbidden" | "stale" | "judged" | "signed_clause" | ContentRefusal> | MovesAlong;

/** Whether what a commitment says can still be written anew: not once it was judged, when it would be another promise that was kept or broken. */
export const isStillWritten = ({ state }: Pick<CommitmentRow, "state">): boolean => isOpenCommitment(state) || state === "declaration";

/**
 * Writes anew what a commitment says. Refused: *not_found*, *forbidden*, *judged* (it must be reopened first), *signed_clause* (it is what both sides
 * signed, and must not drift from that: news of it, a renegotiation or a new agreement are recorded instead), *stale* (somebody saved it meanwhile), what `checkedContent` refuses, and *moves_along* (days of others move with it, and the form did not show them).
 */
export async function editCommitment(viewer: Viewer, { id, version, content, seen }: CommitmentEdit, { now, today }: { readonly now: Date; readonly today: Day }): Promise<CommitmentEdited> {
  const scope = scopeOf(viewer);
  return transaction(viewer.id, async (tx) => {
    const found = await lockCommitment(tx, scope, id);
    if (!found) return refused("not_found");
    const { organisationId } = found;
    const levels = [...levelsToGive(viewer, organisationId), found.confidentiality];
    if (!may(viewer, "commitment.edit", { organisationId }) || !levels.includes(content.confidentiality)) return refused("forbidden");
    if (found.version !== version) return refused("stale");
    if (!isStillWritten(found)) return refused("judged");
    if (await isSignedClause(id, tx)) return refused("signed_clause");

    const checked = await checkedContent(tx, { scope, dossierId: found.dossier.id, id, before: found, today }, content);
    if (!checked.ok) return checked;
    const along = await movesAlong(tx, { scope, dossierId: found.dossier.id, itself: id, seen }, (links) => withDue(links, id, linkDue(checked.content)));
    if (along) return along;
    await updateCommitment(tx, id, checked.content);
    await noteFirstAnswers(tx, found.dossier.id);
    await touchDossier(tx, found.dossier.id, now);
    return { ok: true };
  });
}
