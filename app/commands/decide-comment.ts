import { type CommentDecision, commentDecisions, outcomeOf } from "~/domain/comment";
import { takesRecords } from "~/domain/dossier";
import { may } from "~/domain/permissions";
import type { CommentRow, DemandRow } from "~/domain/rows/demand";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { documentFrom } from "~/editor/document";
import { keptText } from "~/editor/kept-text";
import { paragraphOf, withParagraphTexts } from "~/editor/paragraphs";
import type { DecidedComment } from "~/forms/comment";
import { commentById, commentOf, decideComment as writeDecision } from "@db/queries/demand-comments";
import { insertVersion, versionById } from "@db/queries/demand-versions";
import { lockDemand } from "@db/queries/demands";
import { touchDossier } from "@db/queries/dossier-writes";
import { type Transaction, transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

export type CommentDecided = { readonly ok: true; readonly demandId: Id } | Refused<"not_found" | "forbidden" | "illegal_move" | "paragraph_gone" | "paragraph_changed">;

/** What may be decided on a comment by a viewer who reads its demand. In a closed dossier, and on a demand that was merged, nothing. */
export function openDecisions(viewer: Viewer, demand: Pick<DemandRow, "state" | "organisationId" | "dossier">, { kind, state, replyToId, createdBy }: CommentRow) {
  if (!takesRecords(demand.dossier.state) || demand.state === "merged") return [];
  return commentDecisions({ kind, state, isReply: replyToId !== null, demandState: demand.state, own: createdBy === viewer.id, decides: may(viewer, "demand.decide_comment", demand) });
}

/**
 * Decides on an open comment or proposed wording. An accepted wording makes a version that stands in the name of both, who accepted and who proposed.
 * Refused: *not_found*, *forbidden*, *illegal_move* (it was decided on otherwise, or the state of the demand takes no change), *paragraph_gone* and
 * *paragraph_changed* (the paragraph no longer reads as it did when the wording was proposed). The same decision sent twice is one.
 */
export async function decideComment(viewer: Viewer, id: Id, { decision, versionId, reason }: DecidedComment, now: Date): Promise<CommentDecided> {
  const scope = scopeOf(viewer);
  const known = await commentById(scope, id);
  if (!known) return refused("not_found");
  return transaction<CommentDecided>(viewer.id, async (tx) => {
    const demand = await lockDemand(tx, scope, known.demandId);
    const found = demand && (await commentOf(tx, demand.id, id));
    if (!demand || !found) return refused("not_found");
    if (found.decidedBy === viewer.id && found.state === outcomeOf(decision)) return { ok: true, demandId: demand.id };
    if (!openDecisions(viewer, demand, found).includes(decision)) return refused(isOthersToDecide(demand, found, decision) ? "forbidden" : "illegal_move");

    const made = decision === "accept" ? await acceptWording(tx, viewer, { demand, comment: found, versionId, reason, now }) : null;
    if (made && !made.ok) return made;
    await writeDecision(tx, id, { state: outcomeOf(decision), decidedBy: viewer.id, decidedAt: now, decisionReason: reason, madeVersionId: made ? versionId : null });
    await touchDossier(tx, demand.dossier.id, now);
    return { ok: true, demandId: demand.id };
  });
}

/** Somebody may decide so, and it is not who asks. */
function isOthersToDecide(demand: DemandRow, { kind, state, replyToId }: CommentRow, decision: CommentDecision): boolean {
  const anybody = commentDecisions({ kind, state, isReply: replyToId !== null, demandState: demand.state, own: true, decides: true });
  return takesRecords(demand.dossier.state) && anybody.includes(decision);
}

type Accepting = { readonly demand: DemandRow; readonly comment: CommentRow; readonly versionId: Id; readonly reason: string | null; readonly now: Date };

/** Writes the version that an accepted wording makes: its paragraph reads as proposed, everything else as before. */
async function acceptWording(tx: Transaction, viewer: Viewer, { demand, comment, versionId, reason, now }: Accepting) {
  const current = await versionById(demand.id, demand.currentVersionId, tx);
  const { anchor, proposal, quoted } = comment;
  if (!current || !anchor || proposal === null) return refused("paragraph_gone");
  const document = documentFrom(current.source);
  const stands = paragraphOf(document, anchor);
  if (!stands) return refused("paragraph_gone");
  if (stands.text !== quoted) return refused("paragraph_changed");
  const written = await insertVersion(tx, {
    ...keptText(withParagraphTexts(document, new Map([[anchor, proposal]]))), id: versionId, demandId: demand.id, dossierId: demand.dossier.id, organisationId: demand.organisationId,
    title: current.title, origin: "amendment", parentId: current.id, why: reason ?? comment.words, createdBy: viewer.id, proposedBy: comment.createdBy, now,
  });
  return written ? { ok: true as const } : refused("forbidden");
}
