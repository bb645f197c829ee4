import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import type { Day } from "~/domain/days";
import type { DossierParty, DossierRow, SubmittedDossier } from "~/domain/rows/dossier";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { dossier, dossierParty, organisation, party, person, stateChange } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { ownerUntil } from "./owned-dossiers";
import { dossierIsVisible, inOrganisations } from "./visible";

const NUMBER = /^\d{4}-\d{3,9}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const owner = alias(person, "owner");
const submitter = alias(person, "submitter");

/** The counterparties of a dossier, as one value of its row. */
const partiesOf = sql<readonly DossierParty[]>`coalesce((
  select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'gender', p.gender, 'name', json_build_object('ar', p.name_ar, 'fr', p.name_fr, 'en', p.name_en)) order by dp.position)
  from ${dossierParty} dp join ${party} p on p.id = dp.party_id where dp.dossier_id = ${dossier.id}), '[]'::json)`;

/** Who submitted it last. */
const submittedBy = sql<Id | null>`(
  select sc.actor_id from ${stateChange} sc where sc.subject_id = ${dossier.id} and sc.move = 'submit' order by sc.at desc, sc.id desc limit 1)`;

const wholeRow = { dossier, organisation, ownerName: owner.name, ownerUntil, parties: partiesOf, submittedBy };
type Whole = {
  readonly dossier: typeof dossier.$inferSelect;
  readonly organisation: typeof organisation.$inferSelect;
  readonly ownerName: string | null;
  readonly ownerUntil: DossierRow["ownerUntil"];
  readonly parties: readonly DossierParty[];
  readonly submittedBy: Id | null;
};

function rowOf(found: Whole): DossierRow {
  const { nameAr, nameFr, nameEn, ...rest } = found.dossier;
  return { ...rest, title: nameOf({ nameAr, nameFr, nameEn }), organisationName: nameOf(found.organisation), ownerName: found.ownerName, ownerUntil: found.ownerUntil, parties: found.parties, submittedBy: found.submittedBy };
}

/** Dossiers in reach, whole, from a pool or inside a transaction. */
function wholeDossiers(scope: Scope, where: SQL, through: Pick<Transaction, "select"> = database().db) {
  return through.select(wholeRow)
    .from(dossier).innerJoin(organisation, eq(organisation.id, dossier.organisationId)).leftJoin(owner, eq(owner.id, dossier.ownerId))
    .where(and(where, dossierIsVisible(scope)));
}

/** The condition that an address names, or null when it is neither a number nor an id. */
function addressed(address: string): SQL | null {
  if (NUMBER.test(address)) return eq(dossier.number, address);
  return UUID.test(address) ? eq(dossier.id, address) : null;
}

/** The dossier of an address (its number, or its id), or null when there is none that the reader may know of. */
export async function dossierByAddress(scope: Scope, address: string): Promise<DossierRow | null> {
  const where = addressed(address);
  if (!where) return null;
  const [found] = await wholeDossiers(scope, where);
  return found ? rowOf(found) : null;
}

/** The same by id alone. */
export async function dossierById(scope: Scope, id: Id): Promise<DossierRow | null> {
  return UUID.test(id) ? dossierByAddress(scope, id) : null;
}

/** The same inside a transaction, its row locked until the end: every move and edit begins with it. */
export async function lockDossier(tx: Transaction, scope: Scope, id: Id): Promise<DossierRow | null> {
  if (!UUID.test(id)) return null;
  const [found] = await wholeDossiers(scope, eq(dossier.id, id), tx).for("update", { of: dossier });
  return found ? rowOf(found) : null;
}

/** Everything that waits for a bureau that the reader sits in, oldest submission first; `limit` at most. */
export async function submittedDossiers(scope: Scope, limit: number): Promise<SubmittedDossier[]> {
  const last = database().db
    .select({ subjectId: stateChange.subjectId, at: sql<Date>`max(${stateChange.at})`.mapWith(stateChange.at).as("last_at"), times: sql<number>`count(*)`.mapWith(Number).as("times") })
    .from(stateChange).where(and(eq(stateChange.subject, "dossier"), eq(stateChange.move, "submit"))).groupBy(stateChange.subjectId).as("last_submission");
  const rows = await database().db.select({ ...wholeRow, submittedAt: last.at, submissions: last.times, submittedByName: submitter.name })
    .from(dossier).innerJoin(organisation, eq(organisation.id, dossier.organisationId)).innerJoin(last, eq(last.subjectId, dossier.id))
    .leftJoin(owner, eq(owner.id, dossier.ownerId)).leftJoin(submitter, sql`${submitter.id} = ${submittedBy}`)
    .where(and(eq(dossier.state, "submitted"), inOrganisations(dossier.organisationId, scope.reads.bureau), dossierIsVisible(scope)))
    .orderBy(asc(last.at), asc(dossier.id)).limit(limit);
  return rows.map((row) => ({ ...rowOf(row), submittedAt: row.submittedAt, submissions: row.submissions, submittedByName: row.submittedByName }));
}

/** The bureau's last decision that sent a dossier back or declined it, for who has to complete it; the caller has asked whether it may be read. */
export async function lastRefusal(dossierId: Id): Promise<{ move: "return" | "decline"; reason: string; by: string | null; on: Day } | null> {
  const [row] = await database().db.select({ move: stateChange.move, reason: stateChange.reason, by: person.name, on: stateChange.onDay })
    .from(stateChange).leftJoin(person, eq(person.id, stateChange.actorId))
    .where(and(eq(stateChange.subjectId, dossierId), inArray(stateChange.move, ["return", "decline"])))
    .orderBy(desc(stateChange.at), desc(stateChange.id)).limit(1);
  return row ? { move: row.move === "decline" ? "decline" : "return", reason: row.reason ?? "", by: row.by, on: row.on } : null;
}

/** The day on which a dossier was opened, whoever asks. */
export async function openedOnOf(tx: Transaction, id: Id): Promise<Day | null> {
  const [row] = await tx.select({ openedOn: dossier.openedOn }).from(dossier).where(eq(dossier.id, id));
  return row?.openedOn ?? null;
}
