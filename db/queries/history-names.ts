import { and, eq, inArray, isNull, or } from "drizzle-orm";

import type { HistoryNames, HistoryRow } from "~/domain/rows/history";
import { TRANSFER } from "~/domain/transfer";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { agreement, commitment, demand, dossier, event, meeting, officeHolder, organisation, party, person, sign } from "@db/schema";

import { nameOf } from "./names";
import { dossierIsVisible, levelReaches } from "./visible";

const PEOPLE = ["owner_id", "created_by", "recorded_by", "claimed_by", "actor_id", "struck_by", "restored_by"];
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
  const [people, parties, offices, commitments, dossiers, organisations, records] = await Promise.all([
    peopleCalled([...new Set([...actors, ...idsIn(rows, PEOPLE)])]),
    partiesCalled(idsIn(rows, ["party_id"])),
    officesCalled(idsIn(rows, ["office_holder_id"])),
    commitmentsCalled(scope, idsIn(rows, ["trigger_id", "target_id", "subject_id", "commitment_id"])),
    dossiersCalled(scope, idsIn(rows, ["merged_into_id", "target_id"])),
    organisationsCalled(idsIn(rows, ["organisation_id"])),
    recordsCalled(scope, idsIn(naming, ["subject_id"])),
  ]);
  return { people, parties, offices, commitments, dossiers, organisations, records };
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

/** Meetings, events, demands, agreements and signs, struck out or not, by their titles or words; a sign is read where its commitment is. */
async function recordsCalled(scope: Scope, ids: readonly Id[]): Promise<HistoryNames["records"]> {
  if (ids.length === 0) return new Map();
  const { db } = database();
  const [meetings, events, demands, agreements, signs] = await Promise.all([
    db.select({ id: meeting.id, words: meeting.title }).from(meeting).where(and(inArray(meeting.id, [...ids]), levelReaches(scope, meeting))),
    db.select({ id: event.id, words: event.title }).from(event).where(and(inArray(event.id, [...ids]), levelReaches(scope, event))),
    db.select({ id: demand.id, words: demand.title }).from(demand).where(and(inArray(demand.id, [...ids]), levelReaches(scope, demand))),
    db.select({ id: agreement.id, words: agreement.title }).from(agreement).where(and(inArray(agreement.id, [...ids]), levelReaches(scope, agreement))),
    db.select({ id: sign.id, words: sign.words }).from(sign).innerJoin(commitment, eq(commitment.id, sign.commitmentId)).where(and(inArray(sign.id, [...ids]), levelReaches(scope, commitment))),
  ]);
  return new Map([...meetings, ...events, ...demands, ...agreements, ...signs].flatMap(({ id, words }) => (words ? [[id, words] as const] : [])));
}
