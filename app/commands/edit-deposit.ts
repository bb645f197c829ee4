import { depositLevel } from "~/domain/deposit";
import { SCANS } from "~/domain/file-kinds";
import { levelsToGive, may } from "~/domain/permissions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import type { DepositEdit } from "~/forms/deposit";
import { newId } from "~/forms/id";
import { dossierOfDeposit, lockDeposit, updateDeposit } from "@db/queries/deposit-writes";
import { touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { liveParty } from "@db/queries/party-choices";
import { transaction } from "@db/transaction";

import { keepDocument, storeFile } from "./keep-document";
import type { FieldCodes } from "./meeting-refusal";
import { type Circumstances, wrongIn } from "./record-deposit";
import { type Refused, refused } from "./refusal";

export type DepositEdited = { readonly ok: true } | Refused<"not_found" | "forbidden" | "stale"> | (Refused<"fields"> & { readonly fields: FieldCodes });

/**
 * Corrects how a deposit was made: its day, its way, its registry number, who received it, a note, the scan of its receipt, who may read it. A new scan
 * takes the place of the one before, which stays among the files of the dossier. What was handed over, and to whom,
 * never changes: a deposit at the wrong party is struck out and recorded again.
 * Refused: *not_found*, *forbidden*, *stale* (somebody saved another version meanwhile), and codes at fields as when it was recorded.
 */
export async function editDeposit(viewer: Viewer, id: Id, edit: DepositEdit, { now, today, receipt }: Circumstances): Promise<DepositEdited> {
  const scope = scopeOf(viewer);
  const kept = receipt ? await storeFile(receipt, SCANS) : null;
  if (kept && !kept.ok) return { ok: false, refusal: "fields", fields: { receipt: [kept.code] } };
  return transaction<DepositEdited>(viewer.id, async (tx) => {
    const dossierId = await dossierOfDeposit(tx, id);
    const holder = dossierId && (await lockDossier(tx, scope, dossierId));
    const found = holder && (await lockDeposit(tx, scope, id));
    if (!found) return refused("not_found");
    const { version, level, receipt: _named, ...details } = edit;
    const { organisationId, confidentiality: before, partyId, receiptId: receiptBefore } = found.deposit;
    const confidentiality = depositLevel(found.fileLevel, level ?? before);
    if (!may(viewer, "deposit.record", { organisationId }) || !levelsToGive(viewer, organisationId).includes(confidentiality)) return refused("forbidden");
    if (found.deposit.version !== version) return refused("stale");
    const fields = wrongIn(details.onDay, today, await liveParty(tx, partyId));
    if (fields) return { ok: false, refusal: "fields", fields };
    const receiptId = kept ? newId() : receiptBefore;
    if (kept && receiptId) await keepDocument(tx, { id: receiptId, dossierId, organisationId, confidentiality, createdBy: viewer.id, createdAt: now }, kept.file);
    await updateDeposit(tx, id, { ...details, receiptId, confidentiality });
    await touchDossier(tx, dossierId, now);
    return { ok: true };
  });
}
