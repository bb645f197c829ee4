import type { Day } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import { levelsToGive, may } from "~/domain/permissions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import type { AgreementEdit, NewAgreement, NewClause } from "~/forms/agreement";
import {
  type AgreementContent, areClausesElsewhere, authorOfAgreement, demandsAmong, dossierOfAgreement, insertAgreement, isMeetingOf, lockAgreement, putAnswers, putClauses, putParties, updateAgreement,
} from "@db/queries/agreement-writes";
import { touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { knownParties } from "@db/queries/party-choices";
import { type Transaction, transaction } from "@db/transaction";

import { clausesThatWait } from "./clause-triggers";
import type { FieldCodes } from "./meeting-refusal";
import { type Refused, refused } from "./refusal";

export type AgreementRefused = Refused<"not_found" | "forbidden" | "illegal_move" | "already_signed" | "stale"> | (Refused<"fields"> & { readonly fields: FieldCodes });
export type AgreementResult = { readonly ok: true; readonly id: Id } | AgreementRefused;

type Clock = { readonly now: Date; readonly today: Day };
type Draft = Omit<NewAgreement, "id">;
type Parts = { readonly parties: Draft["parties"]; readonly clauses: readonly NewClause[] };
type Place = { readonly agreementId: Id; readonly dossierId: Id; readonly organisationId: Id };

/**
 * Writes the draft of an agreement down in a dossier that takes records. The same id a second time, by the same person in the same dossier, is the same draft.
 * Refused: *not_found* (the dossier is out of reach), *forbidden*, *illegal_move* (the dossier takes no records now), and codes at fields: `unknown_party`,
 * `not_a_choice` for a meeting or a paragraph that is not there, and what a clause cannot wait for (`clausesThatWait`).
 */
export async function keepAgreement(viewer: Viewer, dossierId: Id, { id, ...draft }: NewAgreement, { now, today }: Clock): Promise<AgreementResult> {
  const scope = scopeOf(viewer);
  return transaction(viewer.id, async (tx) => {
    const holder = await lockDossier(tx, scope, dossierId);
    if (!holder) return refused("not_found");
    const { organisationId } = holder;
    const confidentiality = draft.level ?? "organisation";
    if (!may(viewer, "agreement.keep", { organisationId }) || !levelsToGive(viewer, organisationId).includes(confidentiality)) return refused("forbidden");
    const before = await authorOfAgreement(tx, id);
    if (before) return before.createdBy === viewer.id && before.dossierId === dossierId ? { ok: true, id } : refused("forbidden");
    if (!takesRecords(holder.state)) return refused("illegal_move");
    const place = { agreementId: id, dossierId, organisationId };
    const waiting = await clausesThatWait(tx, { scope, agreementId: id, dossierId, today }, draft.clauses);
    const wrong = await wrongIn(tx, viewer, place, draft, { meeting: null, waiting: waiting.fields });
    if (wrong) return wrong;
    if (!(await insertAgreement(tx, { id, dossierId, organisationId, createdBy: viewer.id, createdAt: now }, contentOf(draft, confidentiality)))) return refused("forbidden");
    await putParts(tx, viewer, place, { ...draft, clauses: waiting.clauses }, now);
    await touchDossier(tx, dossierId, now);
    return { ok: true, id };
  });
}

/**
 * Saves what changed in a draft. A signed agreement is corrected by striking it out alone, or by its scan.
 * Refused: *not_found*, *forbidden*, *already_signed*, *stale* (somebody saved another version meanwhile), and codes at fields as when it was first kept.
 */
export async function editAgreement(viewer: Viewer, { id, version, ...draft }: AgreementEdit, { now, today }: Clock): Promise<AgreementResult> {
  const scope = scopeOf(viewer);
  return transaction(viewer.id, async (tx) => {
    const dossierId = await dossierOfAgreement(tx, id);
    const holder = dossierId && (await lockDossier(tx, scope, dossierId));
    const found = holder && (await lockAgreement(tx, scope, id));
    if (!found) return refused("not_found");
    const { organisationId } = found;
    const confidentiality = draft.level ?? found.confidentiality;
    if (!may(viewer, "agreement.keep", { organisationId }) || (draft.level && !levelsToGive(viewer, organisationId).includes(draft.level))) return refused("forbidden");
    if (found.state === "signed") return refused("already_signed");
    if (found.version !== version) return refused("stale");
    const place = { agreementId: id, dossierId, organisationId };
    const waiting = await clausesThatWait(tx, { scope, agreementId: id, dossierId, today }, draft.clauses);
    const wrong = await wrongIn(tx, viewer, place, draft, { meeting: found.meetingId, waiting: waiting.fields });
    if (wrong) return wrong;
    await updateAgreement(tx, id, contentOf(draft, confidentiality));
    await putParts(tx, viewer, place, { ...draft, clauses: waiting.clauses }, now);
    await touchDossier(tx, dossierId, now);
    return { ok: true, id };
  });
}

const contentOf = ({ title, preamble, ourSignatories, meeting }: Draft, confidentiality: AgreementContent["confidentiality"]): AgreementContent => ({ title, preamble, ourSignatories, meetingId: meeting, confidentiality });

/** What the draft names that is not there. A meeting that stood in it before may stay, also where the writer cannot see it. */
async function wrongIn(tx: Transaction, viewer: Viewer, place: Place, { parties, clauses, meeting }: Draft, { meeting: meetingBefore, waiting }: { readonly meeting: Id | null; readonly waiting: FieldCodes }): Promise<AgreementRefused | null> {
  const scope = scopeOf(viewer);
  if (await areClausesElsewhere(tx, place.agreementId, clauses.map(({ id }) => id))) return refused("forbidden");
  const fields: Record<string, string[]> = { ...waiting };
  const known = await knownParties(parties.map(({ partyId }) => partyId));
  parties.forEach(({ partyId }, row) => {
    if (!known.has(partyId)) fields[`parties[${row}].party`] = ["unknown_party"];
  });
  if (meeting && meeting !== meetingBefore && !(await isMeetingOf(tx, scope, place.dossierId, meeting))) fields.meeting = ["not_a_choice"];
  const demands = await demandsAmong(tx, scope, place.dossierId, clauses.flatMap(({ answers }) => answers.map(({ demandId }) => demandId)));
  clauses.forEach(({ place: row, answers }) => {
    if (answers.some(({ demandId }) => !demands.has(demandId))) fields[`clauses[${row}].answers`] = ["not_a_choice"];
  });
  return Object.keys(fields).length > 0 ? { ok: false, refusal: "fields", fields } : null;
}

async function putParts(tx: Transaction, viewer: Viewer, place: Place, { parties, clauses }: Parts, now: Date): Promise<void> {
  await putParties(tx, place, parties);
  await putClauses(tx, place, clauses);
  await putAnswers(tx, scopeOf(viewer), place, clauses, { createdBy: viewer.id, createdAt: now });
}
