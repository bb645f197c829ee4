import { and, type AnyColumn, eq, inArray, isNull, or } from "drizzle-orm";

import type { HistoryNames, HistoryRow, HistoryTable } from "~/domain/rows/history";
import { TRANSFER } from "~/domain/transfer";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { agreement, clause, commitment, demand, demandFile, demandVersion, deposit, document, dossier, event, meeting, officeHolder, organisation, party, person, response, round, sign } from "@db/schema";

import { heldWithinReach } from "./documents";
import { nameOf } from "./names";
import { dossierIsVisible, levelReaches } from "./visible";

const PEOPLE = ["owner_id", "created_by", "recorded_by", "claimed_by", "actor_id", "struck_by", "restored_by", "proposed_by"];
/** Columns by which the rows of the texts of demands name other records. */
const NAMED_BY_TEXTS = ["demand_id", "from_id", "file_id", "clause_id", "trigger_clause_id", "meeting_id", "event_id", "receipt_id", "document_id"];
const TEXTS: readonly HistoryTable[] = ["demand_file_item", "demand_comment", "demand_ancestry", "demand_link", "deposit", "deposit_item", "response", "agreement", "evidence"];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every id that the rows hold in these columns, before and after. */
function idsIn(rows: readonly HistoryRow[], columns: readonly string[]): Id[] {
  const found = rows.flatMap((row) => columns.flatMap((column) => [row.old?.[column], row.new?.[column]]));
  return [...new Set(found.filter((value): value is Id => typeof value === "string" && UUID.test(value)))];
}

/** What the ids in these rows are called, as far as the reader may know; short queries side by side, none for what is not named. */
export async function historyNames(scope: Scope, rows: readonly HistoryRow[]): Promise<HistoryNames> {
  const actors = rows.map(({ actor }) => actor).filter((actor) => UUID.test(actor));
  const naming = rows.filter((row) => row.table === "strike" || row.new?.move === TRANSFER || row.new?.subject === "demand" || row.new?.subject === "agreement");
  const texts = rows.filter(({ table }) => TEXTS.includes(table));
  const [people, parties, offices, commitments, dossiers, organisations, records, versions, rounds] = await Promise.all([
    peopleCalled([...new Set([...actors, ...idsIn(rows, PEOPLE)])]),
    partiesCalled(idsIn(rows, ["party_id", "sent_on_to_id"])),
    officesCalled(idsIn(rows, ["office_holder_id"])),
    commitmentsCalled(scope, idsIn(rows, ["trigger_id", "target_id", "subject_id", "commitment_id"])),
    dossiersCalled(scope, idsIn(rows, ["merged_into_id", "target_id"])),
    organisationsCalled(idsIn(rows, ["organisation_id"])),
    recordsCalled(scope, [...new Set([...idsIn(naming, ["subject_id"]), ...idsIn(texts, NAMED_BY_TEXTS), ...idsIn(rows, ["trigger_event_id"])])]),
    versionsNumbered(scope, idsIn(rows, ["version_id", "made_version_id"])), roundsCalled(idsIn(rows, ["round_id"])),
  ]);
  return { people, parties, offices, commitments, dossiers, organisations, records, versions, rounds };
}

async function peopleCalled(ids: readonly Id[]): Promise<HistoryNames["people"]> {
  if (ids.length === 0) return new Map();
  const rows = await database().db.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, [...ids]));
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
}

async function partiesCalled(ids: readonly Id[]): Promise<HistoryNames["parties"]> {
  if (ids.length === 0) return new Map();
  const rows = await database().db.select().from(party).where(inArray(party.id, [...ids]));
  return new Map(rows.map((row) => [row.id, nameOf(row)]));
}

async function officesCalled(ids: readonly Id[]): Promise<HistoryNames["offices"]> {
  if (ids.length === 0) return new Map();
  const rows = await database().db.select().from(officeHolder).where(inArray(officeHolder.id, [...ids]));
  return new Map(rows.map((row) => [row.id, nameOf(row)]));
}

async function roundsCalled(ids: readonly Id[]): Promise<HistoryNames["rounds"]> {
  if (ids.length === 0) return new Map();
  const rows = await database().db.select().from(round).where(inArray(round.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

async function organisationsCalled(ids: readonly Id[]): Promise<HistoryNames["organisations"]> {
  if (ids.length === 0) return new Map();
  const rows = await database().db.select().from(organisation).where(inArray(organisation.id, [...ids]));
  return new Map(rows.map((row) => [row.id, nameOf(row)]));
}

async function commitmentsCalled(scope: Scope, ids: readonly Id[]): Promise<HistoryNames["commitments"]> {
  if (ids.length === 0) return new Map();
  const rows = await database().db.select({ id: commitment.id, words: commitment.words }).from(commitment)
    .leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
    .where(and(
      inArray(commitment.id, [...ids]), levelReaches(scope, commitment),
      or(isNull(meeting.id), levelReaches(scope, meeting)), or(isNull(event.id), levelReaches(scope, event)),
    ));
  return new Map(rows.map(({ id, words }) => [id, words]));
}

async function dossiersCalled(scope: Scope, ids: readonly Id[]): Promise<HistoryNames["dossiers"]> {
  if (ids.length === 0) return new Map();
  const rows = await database().db.select().from(dossier).where(and(inArray(dossier.id, [...ids]), dossierIsVisible(scope)));
  return new Map(rows.map((row) => [row.id, row.number ?? row.nameAr ?? row.nameFr ?? row.nameEn ?? ""]));
}

/** The numbers of versions of demands that the reader may know of. */
async function versionsNumbered(scope: Scope, ids: readonly Id[]): Promise<HistoryNames["versions"]> {
  if (ids.length === 0) return new Map();
  const rows = await database().db.select({ id: demandVersion.id, number: demandVersion.number }).from(demandVersion).innerJoin(demand, eq(demand.id, demandVersion.demandId))
    .where(and(inArray(demandVersion.id, [...ids]), levelReaches(scope, demand)));
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Records, struck out or not, by their titles or words; what is held by another is read where that is. A meeting that was moved is read where it is now. */
async function recordsCalled(scope: Scope, ids: readonly Id[]): Promise<HistoryNames["records"]> {
  if (ids.length === 0) return new Map();
  const { db } = database();
  const among = (column: AnyColumn) => inArray(column, [...ids]);
  const found = await Promise.all([
    db.select({ id: meeting.id, words: meeting.title }).from(meeting).innerJoin(dossier, eq(dossier.id, meeting.dossierId)).where(and(among(meeting.id), levelReaches(scope, meeting), dossierIsVisible(scope))),
    db.select({ id: event.id, words: event.title }).from(event).where(and(among(event.id), levelReaches(scope, event))),
    db.select({ id: demand.id, words: demand.title }).from(demand).where(and(among(demand.id), levelReaches(scope, demand))),
    db.select({ id: demandFile.id, words: demandFile.title }).from(demandFile).where(and(among(demandFile.id), levelReaches(scope, demandFile))),
    db.select({ id: deposit.id, words: deposit.fileTitle }).from(deposit).innerJoin(demandFile, eq(demandFile.id, deposit.fileId)).where(and(among(deposit.id), levelReaches(scope, deposit), levelReaches(scope, demandFile))),
    db.select({ id: response.id, words: response.words }).from(response).innerJoin(deposit, eq(deposit.id, response.depositId)).innerJoin(demandFile, eq(demandFile.id, deposit.fileId)).leftJoin(demand, eq(demand.id, response.demandId))
      .leftJoin(meeting, eq(meeting.id, response.meetingId)).leftJoin(dossier, eq(dossier.id, meeting.dossierId)).leftJoin(event, eq(event.id, response.eventId))
      .where(and(
        among(response.id), levelReaches(scope, response), levelReaches(scope, deposit), levelReaches(scope, demandFile),
        or(isNull(demand.id), levelReaches(scope, demand)), or(isNull(meeting.id), and(levelReaches(scope, meeting), dossierIsVisible(scope))), or(isNull(event.id), levelReaches(scope, event)),
      )),
    db.select({ id: agreement.id, words: agreement.title }).from(agreement).where(and(among(agreement.id), levelReaches(scope, agreement))),
    db.select({ id: clause.id, words: clause.words }).from(clause).innerJoin(agreement, eq(agreement.id, clause.agreementId)).where(and(among(clause.id), levelReaches(scope, agreement))),
    db.select({ id: document.id, words: document.fileName }).from(document).where(and(among(document.id), levelReaches(scope, document), ...heldWithinReach(scope))),
    db.select({ id: sign.id, words: sign.words }).from(sign).innerJoin(commitment, eq(commitment.id, sign.commitmentId)).where(and(among(sign.id), levelReaches(scope, commitment))),
  ]);
  return new Map(found.flat().flatMap(({ id, words }) => (words ? [[id, words] as const] : [])));
}
