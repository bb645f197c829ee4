import { promiseOf, type SigningRefusal, whyNotSigned } from "~/domain/agreement";
import { type Day, exactly } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import { SCANS } from "~/domain/file-kinds";
import { may } from "~/domain/permissions";
import type { CommitmentContent } from "~/domain/rows/commitment";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import type { Signing } from "~/forms/agreement";
import { newId } from "~/forms/id";
import type { SentFile } from "@db/files/intake/sent-file";
import { clausesToSign, dossierOfAgreement, lockAgreement, markSigned, noteMade, partiesSigning, putParties } from "@db/queries/agreement-writes";
import { insertCommitment } from "@db/queries/commitment-writes";
import { moveWritten, touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { recordStateChange } from "@db/queries/state-changes";
import { type Transaction, transaction } from "@db/transaction";

import { countedNow } from "./commitment-content";
import { keepDocument, storeFile } from "./keep-document";
import type { FieldCodes } from "./meeting-refusal";
import { type Refused, refused } from "./refusal";

export type SigningRefused = Refused<"not_found" | "forbidden" | "illegal_move" | "changed_meanwhile" | SigningRefusal> | (Refused<"fields"> & { readonly fields: FieldCodes });
export type SigningResult = { readonly ok: true; readonly made: number } | SigningRefused;

type Clock = { readonly now: Date; readonly today: Day };

/**
 * Signs an agreement on a day that has come: it is locked, and each clause that binds somebody makes its commitment in the same transaction. The same form
 * sent twice (same id) signs once. The scan of the paper, where one came, is kept with it.
 * Refused: *not_found*, *forbidden*, *illegal_move* (the dossier is closed), *changed_meanwhile* (the draft is no longer the one that was shown),
 * *no_party*, *no_clause*, *already_signed*, `in_the_future` at the day, and why a scan is not kept at `scan`.
 */
export async function signAgreement(viewer: Viewer, agreementId: Id, signing: Signing, { now, today, scan }: Clock & { readonly scan?: SentFile | undefined }): Promise<SigningResult> {
  if (signing.signedOn > today) return { ok: false, refusal: "fields", fields: { signedOn: ["in_the_future"] } };
  const kept = scan ? await storeFile(scan, SCANS) : null;
  if (kept && !kept.ok) return { ok: false, refusal: "fields", fields: { scan: [kept.code] } };
  const scope = scopeOf(viewer);
  return transaction(viewer.id, async (tx) => {
    const dossierId = await dossierOfAgreement(tx, agreementId);
    const holder = dossierId && (await lockDossier(tx, scope, dossierId));
    const found = holder && (await lockAgreement(tx, scope, agreementId));
    if (!found || !holder) return refused("not_found");
    const { organisationId } = found;
    if (!may(viewer, "agreement.keep", { organisationId })) return refused("forbidden");
    const written = await moveWritten(tx, signing.id);
    const [parties, clauses] = [await partiesSigning(tx, agreementId), await clausesToSign(tx, agreementId)];
    if (written) return written.subjectId === agreementId && written.actorId === viewer.id ? { ok: true, made: clauses.filter(({ commitmentId }) => commitmentId).length } : refused("forbidden");
    const why = whyNotSigned({ state: found.state, parties: parties.length, clauses: clauses.length });
    if (why) return refused(why);
    if (!takesRecords(holder.state)) return refused("illegal_move");
    if (found.version !== signing.version) return refused("changed_meanwhile");

    const place = { agreementId, dossierId, organisationId };
    const signatories = new Map(signing.signatories.map(({ party, signatory }) => [party, signatory]));
    const signed = parties.map(({ partyId, signatory }) => ({ partyId, signatory: signatories.has(partyId) ? (signatories.get(partyId) ?? null) : signatory }));
    await putParties(tx, place, signed);
    const change = { id: signing.id, organisationId, dossierId, subject: "agreement" as const, subjectId: agreementId, move: "sign", fromState: "draft", toState: "signed", onDay: signing.signedOn, at: now, actorId: viewer.id };
    await recordStateChange(tx, change);
    const made = new Map<Id, Id>();
    for (const clause of clauses) {
      const promise = promiseOf(clause, signing.signedOn);
      if (!promise) continue;
      const { trigger, ...due } = promise;
      const spokenBy = signed.find(({ partyId }) => partyId === promise.partyId)?.signatory ?? (promise.side === "ours" ? signing.ourSignatories : null);
      made.set(clause.id, await makeCommitment(tx, viewer, { place, clauseId: clause.id, now, today }, {
        ...due, triggerId: trigger && (trigger.kind === "line" ? (made.get(trigger.id) ?? null) : trigger.id), words: clause.words, verbatim: true, officeHolderId: null, spokenBy, source: "clause", sourceNote: found.title, meetingId: null, eventId: null, rung: "signed_agreement",
        said: exactly(signing.signedOn), confidentiality: found.confidentiality,
      }));
    }
    const documentId = kept ? newId() : null;
    if (kept && documentId) await keepDocument(tx, { id: documentId, dossierId, organisationId, confidentiality: found.confidentiality, createdBy: viewer.id, createdAt: now }, kept.file);
    await markSigned(tx, agreementId, { signedOn: signing.signedOn, place: signing.place, ourSignatories: signing.ourSignatories, documentId });
    await touchDossier(tx, dossierId, now);
    return { ok: true, made: made.size };
  });
}

type Making = { readonly place: { readonly dossierId: Id; readonly organisationId: Id }; readonly clauseId: Id } & Clock;

/** Makes the commitment of a clause, recorded by whoever signs and due as what it waits for stands, and has the clause remember it. Answers its id. */
async function makeCommitment(tx: Transaction, viewer: Viewer, { place: { dossierId, organisationId }, clauseId, now, today }: Making, content: CommitmentContent): Promise<Id> {
  const id = newId();
  await insertCommitment(tx, { id, dossierId, organisationId, recordedBy: viewer.id, now }, await countedNow(tx, content));
  await recordStateChange(tx, { id: newId(), organisationId, dossierId, subject: "commitment", subjectId: id, move: "record", fromState: null, toState: "recorded", onDay: today, at: now, actorId: viewer.id });
  await noteMade(tx, clauseId, id);
  return id;
}
