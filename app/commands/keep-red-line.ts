import { isClosed } from "~/domain/dossier";
import { may } from "~/domain/permissions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { lockDossier } from "@db/queries/dossiers";
import { authorOfRedLine, endRedLine, insertRedLine } from "@db/queries/red-lines";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

export type RedLineKept = { readonly ok: true } | Refused<"not_found" | "forbidden" | "illegal_move">;

/**
 * Draws a red line in a dossier. It is the bureau's alone, and does not touch the dossier: nobody else sees that anything happened. The same form twice
 * is one line. Refused: *not_found* (out of reach, or not the bureau of its organisation, who know of no red lines), *forbidden* (the id is another's), *illegal_move* (the dossier is closed).
 */
export async function drawRedLine(viewer: Viewer, { id, dossierId, words }: { readonly id: Id; readonly dossierId: Id; readonly words: string }, now: Date): Promise<RedLineKept> {
  return transaction<RedLineKept>(viewer.id, async (tx) => {
    const dossier = await lockDossier(tx, scopeOf(viewer), dossierId);
    if (!dossier || !may(viewer, "red_line.keep", dossier)) return refused("not_found");
    const before = await authorOfRedLine(tx, id);
    if (before) return before.createdBy === viewer.id && before.dossierId === dossierId ? { ok: true } : refused("forbidden");
    if (isClosed(dossier.state)) return refused("illegal_move");
    await insertRedLine(tx, { id, dossierId, organisationId: dossier.organisationId, words, createdBy: viewer.id, createdAt: now });
    return { ok: true };
  });
}

/** Gives a red line up; its words stay readable with the day. Given up twice it ended the first time. Refused: *not_found*. */
export async function giveUpRedLine(viewer: Viewer, { id, dossierId }: { readonly id: Id; readonly dossierId: Id }, now: Date): Promise<RedLineKept> {
  return transaction<RedLineKept>(viewer.id, async (tx) => {
    const dossier = await lockDossier(tx, scopeOf(viewer), dossierId);
    if (!dossier || !may(viewer, "red_line.keep", dossier)) return refused("not_found");
    return (await endRedLine(tx, dossierId, id, now)) ? { ok: true } : refused("not_found");
  });
}
