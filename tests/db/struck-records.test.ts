import { readdirSync, readFileSync } from "node:fs";

import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";

import { strikeOut } from "~/commands/strike-out";
import { exactly } from "~/domain/days";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { type LedgerFilter, WHOLE_LEDGER } from "~/domain/ledger";
import type { NotificationKind } from "~/domain/notification";
import { STRIKEABLE, type Strikeable } from "~/domain/strike";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { agreementById, agreementsOf } from "@db/queries/agreements";
import { commentById } from "@db/queries/demand-comments";
import { fileById, filesOf, lockFile } from "@db/queries/demand-files";
import { askedForBy, demandChoices, demandToLink, linkedCommitments } from "@db/queries/demand-links";
import { ancestorsOf, demandById, demandsInReview, demandsOf, descendantsOf, lockDemand, returnedDemands } from "@db/queries/demands";
import { lockDeposit } from "@db/queries/deposit-writes";
import { depositById, depositsOf, depositsOfDemand, depositsOfFile, depositsOfVersion, versionsNamed } from "@db/queries/deposits";
import { askedOfMembers } from "@db/queries/confirmations";
import { documentById, documentCount, documentsOf } from "@db/queries/documents";
import { evidenceById, evidenceOf } from "@db/queries/evidence";
import { silencesOf } from "@db/queries/party-silences";
import { responseChoices } from "@db/queries/response-choices";
import { lockResponse } from "@db/queries/response-writes";
import { responseById, responsesOf, responsesToDemand, unclassifiedResponses } from "@db/queries/responses";
import { depositsAtPoint, fileOfPoints, pointsOf } from "@db/queries/points";
import { publishedAnswers } from "@db/queries/published-answers";
import { handedOverDemands, publishedDemand } from "@db/queries/published-demands";
import { readableReferences, referenceChoices } from "@db/queries/references";
import { traceRowsOf } from "@db/queries/trace";
import { chainOfDossier } from "@db/queries/chain";
import { communiqueMatter } from "@db/queries/communique-matter";
import { namedEvent, namedEvents, triggerEventChoices } from "@db/queries/triggers";
import { sourcesOf } from "@db/queries/commitment-sources";
import { namedBy } from "@db/queries/commitment-writes";
import { commitmentById, lockCommitment, namedCommitment, othersOf, signsOf } from "@db/queries/commitments";
import { commitmentCounts, hasHeldMeeting } from "@db/queries/dossier-writes";
import { lockEvent } from "@db/queries/event-writes";
import { eventById } from "@db/queries/events";
import { historyOf } from "@db/queries/history";
import { historyNames } from "@db/queries/history-names";
import { ledgerCounts, ledgerPage } from "@db/queries/ledger";
import { commitmentsByDossier } from "@db/queries/ledger-on-paper";
import { calendarMonth } from "@db/queries/ledger-calendar";
import { ledgerParties } from "@db/queries/ledger-parties";
import { triggersAmong } from "@db/queries/meeting-commitments";
import { meetingsInReach } from "@db/queries/meeting-list";
import { meetingChoices, officesMet, possibleTriggers, recentlyMet } from "@db/queries/meeting-suggestions";
import { lockMeeting } from "@db/queries/meeting-writes";
import { meetingById, outcomeCounts } from "@db/queries/meetings";
import { openPublished } from "@db/queries/member-page";
import { myDay } from "@db/queries/my-day";
import { notificationPage, notificationsOfLetter, unsentNotifications } from "@db/queries/notifications";
import { callingCommitments } from "@db/queries/my-day-commitments";
import { dealingsWith, openCommitmentsOf, partiesWithFigures } from "@db/queries/parties";
import { lockLevels, versionsIn } from "@db/queries/publication";
import { strikeFacts } from "@db/queries/strike-facts";
import { struckIn } from "@db/queries/strikes";
import { silentParties } from "@db/queries/silent-parties";
import { storyOf } from "@db/queries/story";
import { briefRows } from "@db/queries/brief";
import { balanceOfRound, commitmentsOfRound, meetingsOfRound, meetingsWithoutRound } from "@db/queries/rounds";
import { trackRecordOf } from "@db/queries/track-record";
import { addCommitment, addDossier, addEvent, addEvidence, addMeeting, addRound, addSign, addStateChange, type BuiltDossier } from "@db/seed/builders";
import { addAgreement, linkToDemand } from "@db/seed/builders/agreements";
import { addAncestry, addComment, addDemand, addDemandFile, addToFile } from "@db/seed/builders/demands";
import { addDeposit, addResponse } from "@db/seed/builders/deposits";
import { seededText } from "@db/seed/builders/texts";
import { demand as demands, document as documents, letter, notification, storedFile } from "@db/schema";
import { HOUSE, transaction, type Transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

/** Stands in every text of every record of the dossier below, all of which are struck out. */
const CANARY = "كناري-مشطوب";

const { union } = ownUnion();
let dossier: BuiltDossier;
let round: Id;
let texts: { demand: Id; agreement: Id; file: Id; standing: Id };
let live: { kept: Id; scanned: Id };
let ids: { putAway: Id; draft: Id; reviewed: Id; returned: Id; deposit: Id; response: Id; agreed: Id; promised: Id; document: Id; meeting: Id; upcoming: Id; outcome: Id; event: Id; said: Id; written: Id; alone: Id; sign: Id; loose: Id; shown: Id; proof: Id };

beforeAll(async () => {
  await transaction(union.coordinator.id, async (tx) => {
    const party = { partyId: union.ministry, words: CANARY, confidentiality: "members" as const };
    dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", confidentiality: "members", parties: [union.ministry] });
    round = await addRound(tx, { createdBy: union.coordinator.id });
    const met = await addMeeting(tx, dossier, {
      roundId: round, title: CANARY, place: CANARY, agenda: CANARY, handedOver: CANARY, notes: CANARY, confidentiality: "members", parties: [union.ministry],
      attendees: [{ side: "theirs", office: CANARY }], outcomes: [{ kind: "their_commitment", words: CANARY }, { kind: "information", words: CANARY }],
    });
    const upcoming = await addMeeting(tx, dossier, { title: CANARY, state: "scheduled", when: exactly("2026-03-10"), confidentiality: "members", parties: [union.ministry] });
    const event = await addEvent(tx, dossier, { kind: "letter_in", title: CANARY, body: CANARY, partyId: union.ministry, confidentiality: "members" });
    const said = await addCommitment(tx, dossier, { ...party, meetingId: met.id, outcomeId: met.outcomeIds[0], dueOn: "2026-02-01" });
    const written = await addCommitment(tx, dossier, { ...party, eventId: event, state: "claimed_done", triggerId: said });
    const alone = await addCommitment(tx, dossier, { ...party, dueOn: "2026-03-06" });
    await addStateChange(tx, dossier, { subject: "commitment", subjectId: said, move: "claim", fromState: "confirmed", toState: "claimed_done", claim: CANARY });
    const sign = await addSign(tx, dossier, { commitmentId: said, words: CANARY });
    const kept = await addCommitment(tx, dossier, { words: "التزام قائم", partyId: union.ministry });
    const loose = await addSign(tx, dossier, { commitmentId: kept, words: CANARY });
    const shown = await addEvidence(tx, dossier, { commitmentId: kept, shows: CANARY, bulletinText: CANARY });
    const proof = await addEvidence(tx, dossier, { commitmentId: alone, kind: "link", shows: CANARY, url: "https://example.org/", pageTitle: CANARY, copy: CANARY, hash: "d".repeat(64) });
    const asked = await addDemand(tx, dossier, { title: "مطلب" });
    await linkToDemand(tx, dossier, [{ demandId: asked.id, anchor: null }], { commitmentId: alone });
    const reached = await addAgreement(tx, dossier, {
      signedOn: "2026-02-01", meetingId: met.id, parties: [{ partyId: union.ministry }],
      clauses: [{ side: "theirs", partyId: union.ministry, commitmentId: said, answers: [{ demandId: asked.id, anchor: null }] }],
    });
    const words = await struckTexts(tx, asked.id);
    texts = { ...words.live, demand: asked.id, agreement: reached.id };
    // Its file is struck out below, so that nothing of that is told with the evidence, which stays.
    live = { kept, scanned: await addEvidence(tx, dossier, { commitmentId: kept, documentId: words.struck.document, hash: "c".repeat(64) }) };
    ids = { meeting: met.id, upcoming: upcoming.id, outcome: met.outcomeIds[0] ?? "", event, said, written, alone, sign, loose, shown, proof, ...words.struck };
  });
  for (const [kind, id] of [["sign", ids.loose], ["meeting", ids.meeting], ["meeting", ids.upcoming], ["event", ids.event], ["commitment", ids.alone]] as const) await strike(kind, id);
  for (const [kind, id] of struckKinds()) await strike(kind, id);
  await tellEverybody();
});

const struckKinds = () => [
  ["demand", ids.draft], ["demand", ids.reviewed], ["demand", ids.returned], ["deposit", ids.deposit], ["response", ids.response], ["agreement", ids.promised], ["document", ids.document],
  ["demand_file", ids.putAway], ["evidence", ids.shown],
] as const;

/** Texts that are struck out beside some that stay and name them: a file that holds a text that stays, a file whose second point stays, a deposit of it with a struck receipt, an answer with a struck scan. */
async function struckTexts(tx: Transaction, asked: Id) {
  const [hash, document] = ["c".repeat(64), newId()];
  await tx.insert(storedFile).values({ hash, bytes: 4, mediaType: "application/pdf", createdBy: union.coordinator.id, createdAt: NOW });
  await tx.insert(documents).values({ id: document, dossierId: dossier.id, organisationId: dossier.organisationId, fileName: CANARY, hash, bytes: 4, mediaType: "application/pdf", confidentiality: "organisation", createdBy: union.coordinator.id, createdAt: NOW });
  const file = await addDemandFile(tx, dossier, { title: "ملف قائم" });
  const canary = { title: CANARY, text: seededText(CANARY), confidentiality: "members", decidedBy: union.bureau.id } as const;
  const draft = await addDemand(tx, dossier, { ...canary, fileId: file, stance: "validated" });
  await addToFile(tx, dossier, file, asked);
  const putAway = await addDemandFile(tx, dossier, { title: CANARY, openedOn: "2026-02-20" });
  await addToFile(tx, dossier, putAway, asked);
  const [reviewed, returned] = [await addDemand(tx, dossier, { ...canary, stance: "in_review" }), await addDemand(tx, dossier, { ...canary, stance: "returned" })];
  await addComment(tx, dossier, draft.id, { versionId: draft.versionId, words: CANARY });
  await addAncestry(tx, dossier, { demandId: asked, fromId: draft.id });
  await addAncestry(tx, dossier, { demandId: reviewed.id, fromId: asked, kind: "split" });
  const { versionId } = (await versionsOfDemand(tx, asked)) ?? { versionId: "" };
  const items = [{ demandId: asked, versionId }];
  const standing = await addDeposit(tx, dossier, { fileId: file, partyId: union.ministry, receiptId: document, items, onDay: "2026-01-10" });
  const deposit = await addDeposit(tx, dossier, { fileId: file, fileTitle: CANARY, partyId: union.ministry, registryNumber: CANARY, receivedBy: CANARY, note: CANARY, items, onDay: "2026-02-10" });
  await addResponse(tx, dossier, { depositId: deposit, demandId: asked, words: CANARY, counterText: CANARY });
  await addResponse(tx, dossier, { depositId: standing, demandId: asked, kind: "partly", words: "جواب قائم", documentId: document });
  const response = await addResponse(tx, dossier, { depositId: standing, demandId: asked, kind: "refused", words: CANARY, sourceNote: CANARY });
  const agreed = await addCommitment(tx, dossier, { words: CANARY, partyId: union.ministry, confidentiality: "members" });
  const { id: promised } = await addAgreement(tx, dossier, {
    title: CANARY, preamble: CANARY, signedOn: "2026-02-01", parties: [{ partyId: union.ministry }],
    clauses: [{ words: CANARY, side: "theirs", partyId: union.ministry, commitmentId: agreed, answers: [{ demandId: asked, anchor: null }] }],
  });
  return { live: { file, standing }, struck: { putAway, draft: draft.id, reviewed: reviewed.id, returned: returned.id, deposit, response, agreed, promised, document } };
}

async function versionsOfDemand(tx: Transaction, id: Id): Promise<{ versionId: Id } | undefined> {
  const [found] = await tx.select({ versionId: demands.currentVersionId }).from(demands).where(eq(demands.id, id));
  return found;
}

async function strike(kind: Strikeable, id: Id): Promise<void> {
  const facts = await strikeFacts(scopeOf(union.localBureau), kind, id);
  const result = await strikeOut(union.localBureau, { kind, id, strikeId: newId(), seen: facts?.seen ?? "", reason: CANARY }, { now: NOW });
  if (!result.ok) throw new Error(`The ${kind} was not struck out: ${result.refusal}`);
}

const FILTERS: readonly LedgerFilter[] = (["open", "closed", "all"] as const).flatMap((standing) =>
  ([null, "overdue", "silent", "undated", "blocked"] as const).map((trouble): LedgerFilter => ({ ...WHOLE_LEDGER, standing, trouble })));
const question = (filter: LedgerFilter) => ({ filter, today: TODAY, thresholds: DEFAULT_THRESHOLDS });

/** Every query that answers with records of a dossier, or counts them: asked by each kind of reader, for everything that was struck out. */
const READS: Readonly<Record<string, (viewer: Viewer, tx: Transaction) => Promise<unknown>>> = {
  sourcesOf: (viewer) => sourcesOf(scopeOf(viewer), dossier.id),
  namedBy: (viewer, tx) => namedBy(tx, scopeOf(viewer), dossier.id, { partyId: null, officeHolderId: null, meetingId: ids.meeting, eventId: ids.event }),
  commitmentById: (viewer) => Promise.all([ids.said, ids.written, ids.alone].map((id) => commitmentById(scopeOf(viewer), id))),
  lockCommitment: (viewer, tx) => lockCommitment(tx, scopeOf(viewer), ids.said),
  chainOfDossier: (viewer, tx) => chainOfDossier(tx, scopeOf(viewer), dossier.id),
  triggerEventChoices: (viewer) => triggerEventChoices(scopeOf(viewer), dossier.id, TODAY),
  namedEvent: (viewer, tx) => namedEvent(tx, scopeOf(viewer), dossier.id, ids.event),
  namedEvents: async (viewer, tx) => [...(await namedEvents(tx, scopeOf(viewer), dossier.id, [ids.event])).keys()],
  othersOf: (viewer) => othersOf(scopeOf(viewer), dossier.id, null),
  namedCommitment: (viewer, tx) => namedCommitment(tx, scopeOf(viewer), dossier.id, ids.alone),
  signsOf: () => Promise.all([signsOf(ids.said), signsOf(ids.alone)]),
  lockEvent: (viewer, tx) => lockEvent(tx, scopeOf(viewer), ids.event),
  eventById: (viewer) => eventById(scopeOf(viewer), ids.event),
  ledgerPage: (viewer) => Promise.all(FILTERS.map((filter) => ledgerPage(scopeOf(viewer), question(filter), null))),
  triggersAmong: async (viewer, tx) => [...(await triggersAmong(tx, scopeOf(viewer), dossier.id, [ids.said, ids.written, ids.alone]))],
  meetingsInReach: (viewer) => Promise.all((["all", "upcoming", "held"] as const).map((filter) => meetingsInReach(scopeOf(viewer), filter, null))),
  recentlyMet: (viewer) => recentlyMet(scopeOf(viewer)),
  officesMet: (viewer) => officesMet(scopeOf(viewer), dossier.id),
  possibleTriggers: (viewer) => possibleTriggers(scopeOf(viewer), dossier.id),
  meetingChoices: (viewer) => meetingChoices(scopeOf(viewer), dossier.id, [], TODAY),
  lockMeeting: (viewer, tx) => lockMeeting(tx, scopeOf(viewer), ids.meeting),
  meetingById: (viewer) => Promise.all([ids.meeting, ids.upcoming].map((id) => meetingById(scopeOf(viewer), id))),
  openPublished: () => openPublished([dossier.id]),
  notificationPage: (viewer) => notificationPage(scopeOf(viewer), null),
  unsentNotifications: (viewer, tx) => unsentNotifications(tx, scopeOf(viewer), { since: new Date("2026-01-01T00:00:00Z"), upTo: new Date("2027-01-01T00:00:00Z") }, 100),
  notificationsOfLetter: async (viewer, tx) => {
    const letter = await letterWithAll(tx, viewer.id);
    return notificationsOfLetter(tx, scopeOf(viewer), letter, 100);
  },
  callingCommitments: (viewer) => callingCommitments({ viewerId: viewer.id, today: TODAY, thresholds: DEFAULT_THRESHOLDS, coordinates: scopeOf(viewer), bureau: scopeOf(viewer) }),
  calendarMonth: (viewer) => Promise.all(FILTERS.map((filter) => calendarMonth(scopeOf(viewer), question(filter), { first: "2026-01-01", last: "2026-12-31" }))),
  ledgerParties: async (viewer) => (await ledgerParties(scopeOf(viewer), question({ ...WHOLE_LEDGER, standing: "all" }), "ar", null)).lines.map(({ figures }) => figures),
  silentParties: (viewer) => silentParties(scopeOf(viewer), { today: TODAY, thresholds: DEFAULT_THRESHOLDS, most: 5 }),
  myDay: (viewer) => myDay({ viewer, scope: scopeOf(viewer), today: TODAY, thresholds: DEFAULT_THRESHOLDS }),
  dealingsWith: (viewer) => dealingsWith(scopeOf(viewer), union.ministry, { today: TODAY, thresholds: DEFAULT_THRESHOLDS }),
  versionsIn: async (viewer) => [...(await versionsIn(scopeOf(viewer), dossier.id))],
  lockLevels: (viewer, tx) => Promise.all((["meeting", "event", "commitment"] as const).map((kind) => lockLevels(tx, scopeOf(viewer), kind, dossier.id, Object.values(ids)))),
  // The bare ids of scans stay in the rows of what names them, and are shown to nobody.
  storyOf: async (viewer) => {
    const { deposits, responses, ...rows } = await storyOf(scopeOf(viewer), dossier.id);
    return { ...rows, deposits: deposits.map((row) => ({ ...row, receiptId: null })), responses: responses.map((row) => ({ ...row, documentId: null })) };
  },
  // The bare id of its meeting stays, so that an edit by somebody who may not read the meeting gives it back; nothing of the meeting does.
  agreementById: async (viewer) => ({ ...(await agreementById(scopeOf(viewer), texts.agreement)), meetingId: null }),
  agreementsOf: (viewer) => agreementsOf(scopeOf(viewer), dossier.id),
  demandChoices: (viewer) => demandChoices(scopeOf(viewer), dossier.id),
  askedForBy: (viewer) => askedForBy(scopeOf(viewer), ids.said),
  linkedCommitments: (viewer) => linkedCommitments(scopeOf(viewer), texts.demand),
  communiqueMatter: (viewer) => communiqueMatter(scopeOf(viewer), dossier.id, TODAY),
  referenceChoices: (viewer) => referenceChoices(scopeOf(viewer), dossier.id),
  readableReferences: async (viewer) => [...(await readableReferences(scopeOf(viewer), Object.values(ids)))],
  traceRowsOf: (viewer) => Promise.all([texts.demand, ids.draft].map((id) => traceRowsOf(scopeOf(viewer), id))),
  demandToLink: (viewer) => demandToLink(scopeOf(viewer), ids.draft),
  demandById: (viewer) => Promise.all([ids.draft, texts.demand].map((id) => demandById(scopeOf(viewer), id))),
  lockDemand: (viewer, tx) => lockDemand(tx, scopeOf(viewer), ids.draft),
  demandsOf: (viewer) => demandsOf(scopeOf(viewer), dossier.id),
  demandsInReview: (viewer) => demandsInReview(scopeOf(viewer), 50),
  returnedDemands: (viewer) => returnedDemands(scopeOf(viewer), [union.organisation], 50),
  // The bare ids of kinship stay out too: what a demand came of is told by its live kin alone.
  ancestorsOf: (viewer) => ancestorsOf(scopeOf(viewer), texts.demand),
  descendantsOf: (viewer) => descendantsOf(scopeOf(viewer), texts.demand),
  filesOf: (viewer) => filesOf(scopeOf(viewer), dossier.id),
  fileById: (viewer) => Promise.all([texts.file, ids.putAway].map((id) => fileById(scopeOf(viewer), id))),
  lockFile: async (viewer, tx) => [await lockFile(tx, scopeOf(viewer), texts.file), await lockFile(tx, scopeOf(viewer), ids.putAway)],
  fileOfPoints: (viewer) => fileOfPoints(scopeOf(viewer), ids.putAway),
  pointsOf: (viewer) => pointsOf(scopeOf(viewer), dossier.id),
  depositsAtPoint: (viewer) => depositsAtPoint(scopeOf(viewer), texts.file, 1),
  commentById: (viewer) => commentById(scopeOf(viewer), ids.draft),
  publishedDemand: (viewer) => Promise.all([ids.draft, texts.demand].map((id) => publishedDemand(scopeOf(viewer), id))),
  publishedAnswers: (viewer) => publishedAnswers(scopeOf(viewer), texts.demand),
  handedOverDemands: (viewer) => handedOverDemands(scopeOf(viewer), dossier.id),
  depositsOf: (viewer) => depositsOf(scopeOf(viewer), dossier.id),
  depositsOfFile: (viewer) => depositsOfFile(scopeOf(viewer), texts.file),
  depositsOfDemand: (viewer) => depositsOfDemand(scopeOf(viewer), texts.demand),
  depositsOfVersion: async (viewer, tx) => depositsOfVersion(scopeOf(viewer), (await versionsOfDemand(tx, texts.demand))?.versionId ?? ""),
  versionsNamed: async (viewer, tx) => [...(await versionsNamed(scopeOf(viewer), [(await versionsOfDemand(tx, texts.demand))?.versionId ?? ""]))],
  depositById: (viewer) => Promise.all([texts.standing, ids.deposit].map((id) => depositById(scopeOf(viewer), id))),
  documentById: (viewer) => documentById(scopeOf(viewer), ids.document),
  askedOfMembers: (viewer) => Promise.all([ids.said, ids.written, ids.alone].map((id) => askedOfMembers(viewer.id, [union.organisation], id))),
  documentsOf: (viewer) => documentsOf(scopeOf(viewer), dossier.id),
  evidenceOf: (viewer) => Promise.all([live.kept, ids.alone].map((id) => evidenceOf(scopeOf(viewer), id))),
  evidenceById: (viewer) => Promise.all([ids.shown, ids.proof, live.scanned].map((id) => evidenceById(scopeOf(viewer), id))),
  responseById: (viewer) => responseById(scopeOf(viewer), ids.response),
  // The bare id of a scan stays here too, so that an edit gives it back.
  responsesOf: (viewer) => Promise.all([texts.standing, ids.deposit].map(async (id) => (await responsesOf(scopeOf(viewer), id)).map((row) => ({ ...row, documentId: null })))),
  responsesToDemand: async (viewer) => (await responsesToDemand(scopeOf(viewer), texts.demand)).map((row) => ({ ...row, documentId: null })),
  unclassifiedResponses: (viewer) => unclassifiedResponses(scopeOf(viewer), [union.organisation], 50),
  responseChoices: (viewer) => responseChoices(scopeOf(viewer), dossier.id),
  lockResponse: (viewer, tx) => lockResponse(tx, scopeOf(viewer), ids.response),
  meetingsOfRound: (viewer) => meetingsOfRound(scopeOf(viewer), round),
  meetingsWithoutRound: (viewer) => meetingsWithoutRound(scopeOf(viewer), [union.organisation]),
  documentCount: async (viewer) => [await documentCount(scopeOf(viewer), dossier.id)],
  commitmentsByDossier: async (viewer) => [await commitmentsByDossier(scopeOf(viewer), { roundId: round }), await commitmentsByDossier(scopeOf(viewer), { roundId: round, open: true })],
  balanceOfRound: (viewer) => balanceOfRound(scopeOf(viewer), round),
  commitmentsOfRound: (viewer) => Promise.all((["all", "open"] as const).map((which) => commitmentsOfRound(scopeOf(viewer), round, which))),
  briefRows: (viewer) => briefRows(scopeOf(viewer), { partyIds: [union.ministry], meeting: { id: ids.upcoming, dossierId: dossier.id }, today: TODAY }),
  trackRecordOf: (viewer) => trackRecordOf(scopeOf(viewer), [union.ministry], TODAY),
  silencesOf: (viewer) => silencesOf(scopeOf(viewer), union.ministry, null),
  lockDeposit: (viewer, tx) => lockDeposit(tx, scopeOf(viewer), ids.deposit),
};

/** Functions of the same files that hand out no record: they write, they answer yes or no or a number of their own, or they make conditions of queries above. */
const NO_RECORDS: readonly string[] = [
  "communiqueIsVisible", "communiquesOf", "communiqueById", "insertCommunique", "authorOfCommunique", "lockCommunique", "updateCommunique", "setPublished", "removeCommunique", "wasIssued", "communiqueDeletedBy",
  "subjectHolds", "unreadNotifications", "markRead", "demandsWaiting",
  "officeChoices", "recentDossiers", "insertCommitment", "recorderOf", "updateCommitment", "setStanding", "setDueOfWaiting", "noteSign", "chainOf", "standingOf", "eventStanding", "setDueOfEvents", "setTriggerEvent", "insertSign", "recorderOfSign",
  "draftContents", "removeDossier", "wasDeletedBy", "insertDraft", "updateContent", "setState", "touchDossier", "drawNumber", "commitmentCounts", "hasHeldMeeting", "moveWritten", "lockState", "dossiersToWake",
  "dossierByAddress", "dossierById", "lockDossier", "submittedDossiers", "lastRefusal", "insertEvent", "authorOfEvent", "updateEvent", "eventIsVisible", "streamsOf", "commitmentIsReadable", "someStreams", "idsOf", "directionOf", "orderKeyOf", "ledgerQuestion", "pageQuery", "rowsOf", "rowOf", "countOf", "countsQuery", "ledgerCounts", "writeNextStep", "idsOnDay", "conditionsOf", "ledgerRowsOf",
  "countsQuery", "recordFromMeeting", "correctSaidDates", "officesHeld", "dossiersToRecordIn", "carryOver", "carriedWith", "transferTargets", "insertMeeting", "authorOfMeeting", "updateMeeting", "setParties",
  "setAttendees", "keptOutcomes", "areLinesElsewhere", "insertOutcome", "updateOutcome", "deleteOutcomes", "meetingIsVisible", "outcomeCounts", "recordVisit", "publishedSince", "dossiersOfMember", "partiesWithFigures",
  "partyById", "officeHoldersOf", "openCommitmentsOf", "partiesUnder", "lastKeptParty", "setLevels", "setDossierLevel", "recordStateChange", "stateChangesOf", "inOrganisations", "levelIsReadable", "levelReaches",
  "dossierIsVisible", "insideOf", "literals", "lockDossiersNaming", "moveReferences", "moveChildren", "setPartyParent", "markMerged", "mergedInto", "referencesTo", "recordedBy",
  "insertAgreement", "boundOf", "authorOfAgreement", "dossierOfAgreement", "lockAgreement", "updateAgreement", "markSigned", "putParties", "partiesSigning", "clausesToSign", "areClausesElsewhere", "putClauses", "putAnswers",
  "commentsOf", "commentOf", "insertComment", "decideComment", "versionsOf", "versionById", "insertVersion", "authorOfVersion", "insertDemand", "authorOfDemand", "setDemandStanding", "wasHandedOver",
  "insertAncestry", "moveOpenComments", "insertFile", "authorOfFile", "updateFile", "putIntoFile", "takeOutOfFile", "takePlaces", "filesHolding", "changePlaces", "lineOf", "holderOf",
  "insertDeposit", "authorOfDeposit", "hasDeposit", "versionHashes", "dossierOfDeposit", "updateDeposit", "depositLineOf", "responseIsReadable", "documentIsVisible", "heldWithinReach", "insertDocument",
  "authorOfDocument", "isSignedClause", "depositsIn", "responsesIn", "agreementsIn", "insertResponses", "authorsOfResponses", "dossierOfResponse", "updateResponse", "placesIn", "isHeldMeetingOf", "isDocumentOf",
  "isLetterReceivedIn", "isDocumentOf", "wholeResponses", "responseRowOf", "answerablePoints",
  "noteMade", "insertEvidence", "authorOfEvidence", "keepCopy", "keepConfirmation", "ownConfirmations", "confirmationsOf", "noteSettled", "demandsAmong", "isMeetingOf", "agreementIsVisible", "commitmentIsVisible", "responseIsReadable", "demandFacts", "hasAnchor", "insertLink", "deleteLink",
  "fillEmptyTexts", "redLinesOf", "redLinesHolding", "roundsOfAll", "roundById", "roundChoices", "roundBefore", "madeInRound", "lastKeptRound", "insertRound", "authorOfRound", "lockRound", "updateRound", "isRoundNamed", "deleteRound", "setRoundOf", "isRound",
  "noteFirstAnswers", "openedOnOf", "trackRecordQuery", "trackNamesOf",
  "versionsWithText", "papersAbout", "papersOver", "lastOfSeries", "insertPaper", "paperById", "paperCertificate", "paperCertificateOfFile", "headOfHistory", "organisationsDownTo", "deleteOldNotifications",
];
/** The history and what is told of striking-outs themselves, where struck records are meant to be found. */
const ABOUT_STRIKES = /^(history|history-names|strike.*)\.ts$/;

/** Tells every reader of every record that was struck out, as if each had been told before. */
async function tellEverybody(): Promise<void> {
  const kinds: readonly (readonly [NotificationKind, Id])[] = [
    ["overdue", ids.said], ["verdict_waiting", ids.written], ["due_soon", ids.alone], ["demand_waiting", ids.reviewed], ["reply_waiting", ids.response], ["meeting_soon", ids.upcoming],
  ];
  const told = Object.values(readers()).flatMap(({ id: accountId }) => kinds.map(([kind, subjectId]) => ({ id: newId(), accountId, kind, subjectId, dossierId: dossier.id, onDay: "2026-03-06", createdAt: NOW })));
  await transaction(HOUSE, (tx) => tx.insert(notification).values(told));
}

/** A letter that carries everything somebody was told. */
async function letterWithAll(tx: Transaction, accountId: Id): Promise<Id> {
  const id = newId();
  await tx.insert(letter).values({ id, accountId, language: "ar", subject: "حوار", paragraphs: [], state: "waiting", createdAt: NOW });
  await tx.update(notification).set({ letterId: id }).where(eq(notification.accountId, accountId));
  return id;
}

const readers = () => ({ bureau: union.localBureau, "bureau above": union.bureau, coordinator: union.coordinator, member: union.member, administrator: union.administrator });

describe.each(Object.keys(READS))("%s", (name) => {
  test("names nothing that was struck out", async () => {
    const named: string[] = [];
    for (const [reader, viewer] of Object.entries(readers())) {
      const found = await transaction(viewer.id, (tx) => READS[name]?.(viewer, tx) ?? Promise.resolve(null));
      const told = JSON.stringify(found);
      named.push(...[CANARY, ...Object.values(ids)].filter((word) => told.includes(word)).map((word) => `${reader}: ${word}`));
    }
    expect(named).toEqual([]);
  });
});

test("every query over records of a dossier is read above, or hands out none", () => {
  const folder = "db/queries";
  const touching = readdirSync(folder).filter((file) => !ABOUT_STRIKES.test(file) && /import \{[^}]*\b(commitment|meeting|event|sign|outcome|attendee|meetingParty|demand|demandFile|demandFileItem|demandVersion|demandComment|demandLink|deposit|depositItem|response|agreement|clause|document|evidence)\b[^}]*\} from "@db\/schema"/.test(readFileSync(`${folder}/${file}`, "utf8")));
  const functions = touching.flatMap((file) => [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name]) => name ?? ""));
  expect(functions.filter((name) => !(name in READS) && !NO_RECORDS.includes(name))).toEqual([]);
});

test("no figure counts what was struck out", async () => {
  const scope = scopeOf(union.localBureau);
  const [figures, dealings, record, counts, lines, truth] = await Promise.all([
    partiesWithFigures(scope), dealingsWith(scope, union.ministry, { today: TODAY, thresholds: DEFAULT_THRESHOLDS }), trackRecordOf(scope, [union.ministry], TODAY), ledgerCounts(scope, question(FILTERS[0] as LedgerFilter)), outcomeCounts(scope, [ids.meeting]),
    transaction(union.localBureau.id, async (tx) => [await commitmentCounts(tx, dossier.id), await hasHeldMeeting(tx, dossier.id)]),
  ]);
  expect((await demandById(scope, texts.demand))?.places).toMatchObject([{ point: 1 }]);
  expect(await depositById(scope, texts.standing)).toMatchObject({ points: 1, answers: 1, unclassified: 0, receiptHidden: true });
  expect((await agreementsOf(scope, dossier.id)).map(({ id }) => id)).toEqual([texts.agreement]);
  expect(figures.find(({ id }) => id === union.ministry)?.openCommitments).toBe(1);
  expect(await openCommitmentsOf(scope, union.ministry)).toBe(1);
  expect([dealings.meetings, record.whole.counts]).toEqual([[], { recorded: 1 }]);
  expect(counts).toEqual({ troubles: { overdue: 0, silent: 1, undated: 1, blocked: 0 }, steps: { none: 1, due: 0 } });
  expect(lines.get(ids.meeting)?.commitments).toBe(0);
  expect(truth).toEqual([{ commitments: 1, openCommitments: 1 }, false]);
});

test("what was struck out stays in the history and in the list of what is struck out, for those who read the dossier from the inside", async () => {
  const scope = scopeOf(union.localBureau);
  const rows = await historyOf(scope, { id: dossier.id, organisationId: union.organisation }, 500, null);
  expect(rows.filter(({ table, action }) => table === "strike" && action === "INSERT")).toHaveLength(5 + struckKinds().length);
  expect(JSON.stringify(rows)).toContain(CANARY);
  const names = await historyNames(scope, rows);
  expect([names.records.get(ids.meeting), names.records.get(ids.loose), names.commitments.get(ids.alone)]).toEqual([CANARY, CANARY, CANARY]);
  const { lines } = await struckIn(scope, dossier.id, null);
  expect(new Set(lines.map(({ subject }) => subject))).toEqual(new Set(STRIKEABLE));
});

test("members are told nothing of a striking-out", async () => {
  for (const viewer of [union.member, union.administrator, union.sisterCoordinator]) {
    for (const [kind, id] of [["meeting", ids.meeting], ["event", ids.event], ["commitment", ids.alone], ["sign", ids.loose], ...struckKinds()] as const) expect(await strikeFacts(scopeOf(viewer), kind, id)).toBeNull();
  }
});
