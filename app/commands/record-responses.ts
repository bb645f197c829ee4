import { type Day } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import { levelsToGive, may } from "~/domain/permissions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import type { NewResponses } from "~/forms/response";
import { touchDossier } from "@db/queries/dossier-writes";
import { dossierOfDeposit, lockDeposit } from "@db/queries/deposit-writes";
import { lockDossier } from "@db/queries/dossiers";
import { noteFirstAnswers } from "@db/queries/first-answers";
import { authorsOfResponses, insertResponses } from "@db/queries/response-writes";
import { transaction } from "@db/transaction";

import type { FieldCodes } from "./meeting-refusal";
import { refused, type Refused } from "./refusal";
import { wrongInResponses } from "./response-content";

export type ResponsesRefused = Refused<"not_found" | "forbidden" | "illegal_move" | "stale"> | (Refused<"fields"> & { readonly fields: FieldCodes });
export type ResponsesResult = { readonly ok: true; readonly depositId: Id } | ResponsesRefused;

/**
 * Records what a party answered to a deposit: one record a place that was answered, all of them or none. The same form twice is the same records.
 * Refused: *not_found* (the deposit is out of reach, or was struck out), *forbidden*, *illegal_move* (the dossier takes no records now), and codes at
 * fields: `before_deposit` and `in_the_future` at the day, `not_a_choice` at a meeting that was not held in this dossier, at a letter that did not come
 * in to it, at a document that is not of it and at a place that was not handed over, `unknown_party` and `same_party` at whom it was sent on to.
 */
export async function recordResponses(viewer: Viewer, depositId: Id, given: NewResponses, { now, today }: { readonly now: Date; readonly today: Day }): Promise<ResponsesResult> {
  const scope = scopeOf(viewer);
  return transaction<ResponsesResult>(viewer.id, async (tx) => {
    const dossierId = await dossierOfDeposit(tx, depositId);
    const holder = dossierId && (await lockDossier(tx, scope, dossierId));
    const found = holder && (await lockDeposit(tx, scope, depositId));
    if (!found) return refused("not_found");
    const { deposit } = found;
    const { organisationId } = deposit;
    const { answers, level = "organisation", source, meetingId, eventId, sourceNote, onDay, documentId } = given;
    if (!may(viewer, "response.record", { organisationId }) || !levelsToGive(viewer, organisationId).includes(level)) return refused("forbidden");
    const there = await authorsOfResponses(tx, answers.map(({ id }) => id));
    if (there.some((row) => row.createdBy !== viewer.id || row.depositId !== depositId)) return refused("forbidden");
    const known = new Set(there.map(({ id }) => id));
    const fresh = answers.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return { ok: true, depositId };
    if (!takesRecords(holder.state)) return refused("illegal_move");
    const fields = await wrongInResponses(tx, scope, deposit, { documentId, meetingId, eventId, onDay, answers: fresh.map(({ row, ...answer }) => ({ at: `answers[${row}].`, ...answer })) }, today);
    if (fields) return { ok: false, refusal: "fields", fields };
    const common = { depositId, dossierId, organisationId, source, meetingId, eventId, sourceNote, onDay, documentId, confidentiality: level, createdBy: viewer.id, createdAt: now };
    await insertResponses(tx, fresh.map(({ row: _row, ...answer }) => ({ ...common, ...answer })));
    await noteFirstAnswers(tx, dossierId);
    await touchDossier(tx, dossierId, now);
    return { ok: true, depositId };
  });
}
