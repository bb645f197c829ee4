import type { Day } from "~/domain/days";
import { levelsToGive, may } from "~/domain/permissions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import type { ResponseEdit } from "~/forms/response";
import { touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { noteFirstAnswers } from "@db/queries/first-answers";
import { dossierOfResponse, lockResponse, updateResponse } from "@db/queries/response-writes";
import { transaction } from "@db/transaction";

import type { ResponsesResult } from "./record-responses";
import { refused } from "./refusal";
import { wrongInResponses } from "./response-content";

/**
 * Classifies a reply that nobody had classified, or puts an answer right: what it says, what it is about, where and when it was given.
 * Refused: *not_found*, *forbidden*, *stale* (somebody saved another version meanwhile), and codes at fields as when it was recorded.
 */
export async function editResponse(viewer: Viewer, id: Id, edit: ResponseEdit, { now, today }: { readonly now: Date; readonly today: Day }): Promise<ResponsesResult> {
  const scope = scopeOf(viewer);
  return transaction<ResponsesResult>(viewer.id, async (tx) => {
    const dossierId = await dossierOfResponse(tx, id);
    const holder = dossierId && (await lockDossier(tx, scope, dossierId));
    const found = holder && (await lockResponse(tx, scope, id));
    if (!found) return refused("not_found");
    const { organisationId, deposit } = found;
    if (!may(viewer, "response.record", { organisationId }) || (edit.level && !levelsToGive(viewer, organisationId).includes(edit.level))) return refused("forbidden");
    if (found.version !== edit.version) return refused("stale");
    const { answer, source, meetingId, eventId, sourceNote, onDay, documentId, level } = edit;
    const fields = await wrongInResponses(tx, scope, deposit, { documentId, meetingId, eventId, onDay, answers: [{ at: "", ...answer }] }, today, found);
    if (fields) return { ok: false, refusal: "fields", fields };
    await updateResponse(tx, id, { ...answer, source, meetingId, eventId, sourceNote, onDay, documentId, confidentiality: level ?? found.confidentiality });
    await noteFirstAnswers(tx, dossierId);
    await touchDossier(tx, dossierId, now);
    return { ok: true, depositId: deposit.id };
  });
}
