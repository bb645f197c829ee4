import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import {
  account, auditCheck, carriedForm, clockRule, confidentialAccess, confirmation, demandDraft, document, dossierMute, letter, notification, notificationSetting, textTemplate, consent, contactChange, enrolment, invitation, joinLink, legalNotice, lastSeen, officeHolder, party, person, recoveryCode, resetLink,
  handover, letterhead, paper, paperJob, retentionNotice, roleGrant, savedView, secondFactor, session, sign, signInStep, stateChange, storedFile, strike, visit,
} from "@db/schema";
import { addCommitment, addCommunique, addDossier, addEvent, addEvidence, addMeeting, addRedLine, addRound, type BuiltDossier, grantRole } from "@db/seed/builders";
import { addAgreement, linkToDemand } from "@db/seed/builders/agreements";
import { addAncestry, addComment, addDemand, addDemandFile, addDemandVersion } from "@db/seed/builders/demands";
import { addDeposit, addResponse } from "@db/seed/builders/deposits";
import { HOUSE, transaction, type Transaction } from "@db/transaction";

import { NOW, type Union } from "./union";

/** What a person is called and reached by; none of it may be found anywhere once they were erased. */
export const CANARIES = { name: "كناري بنت الإمحاء", email: "canary.of.erasure@union.invalid", otherEmail: "canary.next@union.invalid", phone: "+212612340099" } as const;

export interface BusyPerson {
  readonly id: Id;
  /** A dossier of theirs that is open, and one that was settled. */
  readonly openDossier: Id;
  readonly settledDossier: Id;
}

/** Somebody who did everything that can be done here once: every column that can name an account names theirs. A second coordinator of the first organisation. */
export async function busyPerson(union: Union, passwordHash: string): Promise<BusyPerson> {
  const id = newId();
  const { organisation: organisationId, coordinator } = union;
  await transaction(HOUSE, async (tx) => {
    await tx.insert(person).values({ id, name: CANARIES.name, email: CANARIES.email, phone: CANARIES.phone, gender: "feminine" });
    await tx.insert(account).values({ id, passwordHash, language: "fr", createdAt: NOW });
    await tx.insert(lastSeen).values({ accountId: id, at: NOW });
    await grantRole(tx, { accountId: id, organisationId, role: "coordinator", grantedBy: id });
    await tx.insert(roleGrant).values({ id: newId(), accountId: coordinator.id, organisationId, role: "coordinator", startsOn: "2026-03-01", endsOn: "2026-03-31", inSteadOf: id, createdAt: NOW });
    await waysIn(tx, id);
    await invitations(tx, id, organisationId, coordinator.id);
  });
  return { id, ...(await transaction(id, (tx) => records(tx, id, union))) };
}

const later = new Date(NOW.getTime() + 3_600_000);

async function waysIn(tx: Transaction, id: Id): Promise<void> {
  await tx.insert(session).values({ id: `session of ${id}`, userId: id, expiresAt: later, lastUsedAt: NOW, device: "Firefox, Android" });
  await tx.insert(signInStep).values({ id: `step of ${id}`, accountId: id, expiresAt: later });
  await tx.insert(secondFactor).values({ accountId: id, sealedSecret: "sealed", createdAt: NOW });
  await tx.insert(recoveryCode).values({ id: newId(), accountId: id, codeHash: "hash" });
  await tx.insert(resetLink).values({ id: newId(), tokenHash: `reset of ${id}`, accountId: id, createdAt: NOW, expiresAt: later });
  await tx.insert(contactChange).values({ id: newId(), tokenHash: `change of ${id}`, accountId: id, email: CANARIES.otherEmail, createdAt: NOW, expiresAt: later });
  await tx.insert(carriedForm).values({ id: newId(), accountId: id, address: "/settings", fields: [["name", CANARIES.name]], createdAt: NOW });
  await tx.insert(consent).values({ id: newId(), accountId: id, textHash: "hash", at: NOW });
  await tx.insert(legalNotice).values({ id: newId(), purposeFr: "Suivi", createdBy: id, createdAt: NOW });
  await tx.insert(retentionNotice).values({ kind: "unused_account", subject: id, warnedAt: NOW, goesOn: "2026-04-03", keptBecause: `${CANARIES.name} revient` });
}

async function invitations(tx: Transaction, id: Id, organisationId: Id, other: Id): Promise<void> {
  const invited = { organisationId, role: "member" as const, createdAt: NOW, expiresAt: later };
  await tx.insert(invitation).values({ ...invited, id: newId(), tokenHash: `used by ${id}`, guest: CANARIES.name, createdBy: other, usedAt: NOW, usedBy: id });
  await tx.insert(invitation).values({ ...invited, id: newId(), tokenHash: `made by ${id}`, guest: "ضيف", createdBy: id });
  const link = newId();
  await tx.insert(joinLink).values({ id: link, tokenHash: `link of ${id}`, organisationId, label: "الجمع العام", admission: "queue", cap: 10, taken: 1, createdBy: id, createdAt: NOW, expiresAt: later });
  await tx.insert(enrolment).values({ id: newId(), joinLinkId: link, organisationId, accountId: id, state: "waiting", at: NOW });
  await tx.insert(enrolment).values({ id: newId(), joinLinkId: link, organisationId, accountId: other, state: "admitted", at: NOW, decidedBy: id, decidedAt: NOW });
  await tx.insert(resetLink).values({ id: newId(), tokenHash: `reset by ${id}`, accountId: other, createdBy: id, createdAt: NOW, expiresAt: later });
}

async function records(tx: Transaction, id: Id, { organisation: organisationId, ministry }: Union): Promise<Omit<BusyPerson, "id">> {
  const open = await addDossier(tx, { organisationId, createdBy: id, ownerId: id, title: "ملف مفتوح", state: "in_dialogue", parties: [ministry] });
  const settled = await addDossier(tx, { organisationId, createdBy: id, ownerId: id, title: "ملف مغلق", state: "settled", parties: [ministry] });
  const meeting = await addMeeting(tx, open, { title: "اجتماع", state: "held", handedOver: "مذكرة" });
  await addEvent(tx, open, { title: "مراسلة" });
  const commitment = await addCommitment(tx, open, { words: "وعد", partyId: ministry, state: "claimed_done", claimedBy: id, meetingId: meeting.id });
  const shared = { dossierId: open.id, organisationId };
  await addEvidence(tx, open, { commitmentId: commitment, shows: "العدد الذي نشر فيه", createdBy: id });
  await tx.insert(confirmation).values({ commitmentId: commitment, accountId: id, answer: "applied", at: NOW });
  await tx.insert(sign).values({ id: newId(), commitmentId: commitment, ...shared, kind: "their_news", onDay: "2026-02-02", words: "خبر", recordedBy: id, at: NOW });
  await tx.insert(stateChange).values({ id: newId(), ...shared, subject: "dossier", subjectId: open.id, move: "suspend", toState: "suspended", onDay: "2026-02-03", at: NOW, actorId: id, reason: "تعليل" });
  await tx.insert(strike).values({ id: newId(), subject: "meeting", subjectId: meeting.id, ...shared, reason: "خطأ", struckBy: id, struckAt: NOW, restoredBy: id, restoredAt: NOW, restoredReason: "صواب" });
  await tx.insert(officeHolder).values({ id: newId(), partyId: ministry, nameAr: "المدير", createdBy: id, createdAt: NOW });
  await tx.insert(party).values({ id: newId(), kind: "ministry", nameAr: "وزارة أخرى", gender: "feminine", createdBy: id, createdAt: NOW });
  await tx.insert(storedFile).values({ hash: `file of ${id}`, bytes: 1, mediaType: "text/plain", createdBy: id, createdAt: NOW });
  await tx.insert(paper).values({
    id: newId(), kind: "minutes", dossierId: open.id, organisationId: open.organisationId, subjectId: meeting.id, language: "ar", confidentiality: "organisation", code: "22222-33333",
    hash: `file of ${id}`, pages: 1, contentHash: "0", auditSeq: 1, auditHead: "0", issuedBy: id, issuedAt: NOW,
  });
  await tx.insert(auditCheck).values({ id: newId(), askedBy: id, at: NOW, progressAt: NOW, chainsToCheck: 1, chains: 1, links: 1, rows: 1, anchors: 0 });
  await texts(tx, id, open, ministry, commitment);
  await tx.insert(savedView).values({ id: newId(), accountId: id, name: "عرض", query: "side=ours", createdAt: NOW });
  await addRound(tx, { createdBy: id });
  await addRedLine(tx, open, { createdBy: id });
  await addCommunique(tx, open, { createdBy: id, publishedAt: NOW });
  await tx.insert(letterhead).values({ organisationId, linesFr: "Téléphone", changedBy: id, changedAt: NOW });
  await tx.insert(handover).values({ id: newId(), organisationId, fromId: id, toId: id, dossierIds: [open.id], createdBy: id, createdAt: NOW });
  await tx.insert(paperJob).values({ id: newId(), kind: "dossier", subjectId: open.id, dossierId: open.id, organisationId, language: "ar", confidentiality: "organisation", origin: "https://union.invalid", askedBy: id, askedAt: NOW });
  await tx.insert(visit).values({ accountId: id, dossierId: open.id, lastAt: NOW });
  await told(tx, id, open.id, commitment);
  await tx.insert(confidentialAccess).values({ id: newId(), accountId: id, dossierId: open.id, at: NOW });
  return { openDossier: open.id, settledDossier: settled.id };
}

/** What they were told of, the letter that carried it, and how they want to be told. */
async function told(tx: Transaction, id: Id, dossierId: Id, commitment: Id): Promise<void> {
  const letterId = newId();
  await tx.insert(letter).values({ id: letterId, accountId: id, language: "fr", subject: "Hiwar", paragraphs: [`Bonjour ${CANARIES.name},`], unsubscribeHash: `letter of ${id}`, state: "sent", createdAt: NOW, sentAt: NOW });
  await tx.insert(notification).values({ id: newId(), accountId: id, kind: "overdue", subjectId: commitment, dossierId, onDay: "2026-02-01", createdAt: NOW, letterId });
  await tx.insert(notificationSetting).values({ accountId: id, rhythm: "daily", named: true, changedAt: NOW });
  await tx.insert(dossierMute).values({ accountId: id, dossierId, createdAt: NOW });
}

/** Texts of demands, and what came of them. */
async function texts(tx: Transaction, id: Id, open: BuiltDossier, ministry: Id, commitment: Id): Promise<void> {
  const shared = { dossierId: open.id, organisationId: open.organisationId, createdBy: id, createdAt: NOW };
  const fileId = await addDemandFile(tx, open, { createdBy: id });
  const [asked, merged] = [await addDemand(tx, open, { createdBy: id }), await addDemand(tx, open, { createdBy: id })];
  await addDemandVersion(tx, open, asked.id, { createdBy: id, proposedBy: id, origin: "amendment" });
  await tx.insert(demandDraft).values({ demandId: asked.id, accountId: id, baseVersionId: asked.versionId, title: CANARIES.name, revision: 1, seenAt: NOW });
  await addComment(tx, open, asked.id, { versionId: asked.versionId, createdBy: id, decidedBy: id, state: "resolved" });
  await addAncestry(tx, open, { demandId: asked.id, fromId: merged.id });
  await linkToDemand(tx, open, [{ demandId: asked.id, anchor: null }], { commitmentId: commitment }, { createdBy: id });
  await tx.insert(textTemplate).values({ id: newId(), organisationId: open.organisationId, name: "نموذج", part: "demand", language: "ar", source: "{}", createdBy: id, createdAt: NOW });
  await tx.insert(document).values({ ...shared, id: newId(), fileName: "وصل.pdf", hash: `file of ${id}`, bytes: 1, mediaType: "application/pdf", confidentiality: "organisation" });
  const deposit = await addDeposit(tx, open, { fileId, partyId: ministry, onDay: "2026-02-04", items: [{ demandId: asked.id, versionId: asked.versionId }] });
  await addResponse(tx, open, { depositId: deposit, onDay: "2026-02-05" });
  await addAgreement(tx, open, { createdBy: id, parties: [{ partyId: ministry }] });
  await tx.insert(clockRule).values({ id: newId(), preset: "own", nameAr: "أجل", days: 15, level: "all", citation: "مصدر", enabled: false, position: 1, changedBy: id, changedAt: NOW });
}
