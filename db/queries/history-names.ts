import { and, eq, inArray, isNull, or } from "drizzle-orm";

import type { HistoryNames, HistoryRow } from "~/domain/rows/history";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { commitment, dossier, event, meeting, officeHolder, organisation, party, person } from "@db/schema";

import { nameOf } from "./names";
import { dossierIsVisible, levelIsReadable } from "./visible";

const PEOPLE = ["owner_id", "created_by", "recorded_by", "claimed_by", "actor_id"];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every id that the rows hold in these columns, before and after. */
function idsIn(rows: readonly HistoryRow[], columns: readonly string[]): Id[] {
  const found = rows.flatMap((row) => columns.flatMap((column) => [row.old?.[column], row.new?.[column]]));
  return [...new Set(found.filter((value): value is Id => typeof value === "string" && UUID.test(value)))];
}

/** What the ids in these rows are called, as far as the reader may know; short queries side by side, none for what is not named. */
export async function historyNames(scope: Scope, rows: readonly HistoryRow[]): Promise<HistoryNames> {
  const actors = rows.map(({ actor }) => actor).filter((actor) => UUID.test(actor));
  const [people, parties, offices, commitments, dossiers, organisations] = await Promise.all([
    peopleCalled([...new Set([...actors, ...idsIn(rows, PEOPLE)])]),
    partiesCalled(idsIn(rows, ["party_id"])),
    officesCalled(idsIn(rows, ["office_holder_id"])),
    commitmentsCalled(scope, idsIn(rows, ["trigger_id", "target_id", "subject_id", "commitment_id"])),
    dossiersCalled(scope, idsIn(rows, ["merged_into_id", "target_id"])),
    organisationsCalled(idsIn(rows, ["organisation_id"])),
  ]);
  return { people, parties, offices, commitments, dossiers, organisations };
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
      inArray(commitment.id, [...ids]), levelIsReadable(scope, commitment),
      or(isNull(meeting.id), levelIsReadable(scope, meeting)), or(isNull(event.id), levelIsReadable(scope, event)),
    ));
  return new Map(rows.map(({ id, words }) => [id, words]));
}

async function dossiersCalled(scope: Scope, ids: readonly Id[]): Promise<HistoryNames["dossiers"]> {
  if (ids.length === 0) return new Map();
  const rows = await database().db.select({ id: dossier.id, number: dossier.number }).from(dossier).where(and(inArray(dossier.id, [...ids]), dossierIsVisible(scope)));
  return new Map(rows.flatMap(({ id, number }) => (number ? [[id, number] as const] : [])));
}
