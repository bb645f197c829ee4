import { takesComments } from "~/domain/comment";
import { takesRecords } from "~/domain/dossier";
import { may } from "~/domain/permissions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { documentFrom } from "~/editor/document";
import { paragraphOf } from "~/editor/paragraphs";
import type { NewComment } from "~/forms/comment";
import { commentOf, insertComment } from "@db/queries/demand-comments";
import { versionById } from "@db/queries/demand-versions";
import { lockDemand } from "@db/queries/demands";
import { touchDossier } from "@db/queries/dossier-writes";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

export type Commented = { readonly ok: true; readonly id: Id } | Refused<"not_found" | "forbidden" | "illegal_move" | "paragraph_gone" | "paragraph_changed" | "in_table">;

/**
 * Writes a comment, a proposed wording or a reply down, on the version that was read, with the paragraph's words as they stood there.
 * Refused: *not_found* (the demand, that version of it, or the comment it answers), *forbidden*, *illegal_move* (it was merged, or its dossier is
 * closed), *paragraph_gone* (the version has no such paragraph), *paragraph_changed* (a wording for a paragraph that reads otherwise by now),
 * *in_table* (wordings are proposed for paragraphs outside tables).
 * The same id a second time, by the same person on the same demand, is the same comment.
 */
export async function comment(viewer: Viewer, demandId: Id, given: NewComment, now: Date): Promise<Commented> {
  return transaction<Commented>(viewer.id, async (tx) => {
    const demand = await lockDemand(tx, scopeOf(viewer), demandId);
    const version = demand && (await versionById(demand.id, given.versionId, tx));
    if (!demand || !version) return refused("not_found");
    if (!may(viewer, "demand.comment", demand)) return refused("forbidden");
    const before = await commentOf(tx, demand.id, given.id);
    if (before) return before.createdBy === viewer.id ? { ok: true, id: given.id } : refused("forbidden");
    if (!takesComments(demand.state) || !takesRecords(demand.dossier.state)) return refused("illegal_move");

    const answered = given.replyTo ? await commentOf(tx, demand.id, given.replyTo) : null;
    if (given.replyTo && (!answered || answered.replyToId !== null)) return refused("not_found");
    const anchor = answered ? answered.anchor : given.anchor;
    const stood = anchor && !answered ? paragraphOf(documentFrom(version.source), anchor) : undefined;
    if (stood === null) return refused("paragraph_gone");
    if (given.kind === "amendment" && stood?.kind === "table") return refused("in_table");
    const quoted = stood?.text ?? null;
    if (given.kind === "amendment" && version.id !== demand.currentVersionId) {
      const current = await versionById(demand.id, demand.currentVersionId, tx);
      if (current && paragraphOf(documentFrom(current.source), anchor ?? "")?.text !== quoted) return refused("paragraph_changed");
    }
    const written = await insertComment(tx, {
      id: given.id, demandId: demand.id, dossierId: demand.dossier.id, organisationId: demand.organisationId, versionId: version.id, anchor, quoted,
      kind: answered ? "comment" : given.kind, words: given.words, proposal: answered ? null : given.proposal, replyToId: given.replyTo, createdBy: viewer.id, createdAt: now,
    });
    if (!written) return refused("forbidden");
    await touchDossier(tx, demand.dossier.id, now);
    return { ok: true, id: given.id };
  });
}
