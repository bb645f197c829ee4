import { and, asc, desc, eq, gt, inArray, isNull, lte, ne, type SQL, sql } from "drizzle-orm";

import type { AdmissionState } from "~/domain/admission";
import type { EnrolmentRow } from "~/domain/rows/enrolment";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { enrolment, joinLink, organisation, person } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { inOrganisations } from "./visible";

export type NewEnrolment = { readonly id: Id; readonly joinLinkId: Id; readonly organisationId: Id; readonly accountId: Id; readonly state: AdmissionState };

export async function insertEnrolment(tx: Transaction, { state, ...who }: NewEnrolment, now: Date): Promise<void> {
  await tx.insert(enrolment).values({ ...who, state, at: now, decidedAt: state === "admitted" ? now : null });
}

/** The enrolment of an account by one link, or null. */
export async function enrolmentByLink(joinLinkId: Id, accountId: Id): Promise<{ readonly state: AdmissionState } | null> {
  const [row] = await database().db.select({ state: enrolment.state }).from(enrolment).where(and(eq(enrolment.joinLinkId, joinLinkId), eq(enrolment.accountId, accountId)));
  return row ?? null;
}

/** What was decided before of an account in an organisation, by whichever link it came. */
export async function statesBefore(tx: Transaction, organisationId: Id, accountId: Id): Promise<AdmissionState[]> {
  const rows = await tx.select({ state: enrolment.state }).from(enrolment).where(and(eq(enrolment.organisationId, organisationId), eq(enrolment.accountId, accountId)));
  return rows.map(({ state }) => state);
}

/** Whether nobody waits to be admitted to an organisation. */
export async function nobodyWaits(tx: Transaction, organisationId: Id): Promise<boolean> {
  const rows = await tx.select({ id: enrolment.id }).from(enrolment).where(and(eq(enrolment.organisationId, organisationId), eq(enrolment.state, "waiting"))).limit(1);
  return rows.length === 0;
}

const PAGE = 50;
const columns = { enrolment, organisation, linkLabel: joinLink.label, name: person.name, email: person.email, phone: person.phone };

function rowsWhere(condition: SQL | undefined) {
  return database().db.select(columns).from(enrolment)
    .innerJoin(organisation, eq(organisation.id, enrolment.organisationId)).innerJoin(joinLink, eq(joinLink.id, enrolment.joinLinkId)).innerJoin(person, eq(person.id, enrolment.accountId))
    .where(condition).$dynamic();
}
type Found = Awaited<ReturnType<typeof rowsWhere>>[number];
const rowOf = ({ enrolment: { id, accountId, organisationId, state, at }, organisation: place, ...rest }: Found): EnrolmentRow => (
  { id, accountId, organisationId, organisationName: nameOf(place), state, at, ...rest }
);

type Asked = { readonly organisationIds: readonly Id[]; /** Those alone who came by this link. */ readonly link: Id | null; /** The one after whom the page begins. */ readonly after: Id | null };

/** A page of those who wait to be admitted to some organisations, oldest first; the one after whom the next page begins; and how many wait in all. */
export async function waitingIn({ organisationIds, link, after }: Asked): Promise<{ waiting: EnrolmentRow[]; next: Id | null; total: number }> {
  const all = and(inOrganisations(enrolment.organisationId, organisationIds), eq(enrolment.state, "waiting"), link ? eq(enrolment.joinLinkId, link) : undefined);
  const beyond = after ? sql`(${enrolment.at}, ${enrolment.id}) > (select at, id from enrolment where id = ${after})` : undefined;
  const [rows, total] = await Promise.all([
    rowsWhere(and(all, beyond)).orderBy(asc(enrolment.at), asc(enrolment.id)).limit(PAGE + 1),
    database().db.$count(enrolment, all),
  ]);
  const waiting = rows.slice(0, PAGE).map(rowOf);
  return { waiting, next: rows.length > PAGE ? (waiting.at(-1)?.id ?? null) : null, total };
}

/** Those of whom somebody decided since an instant, newest first, at most fifty. Who was admitted at once was not decided of. */
export async function decidedIn(organisationIds: readonly Id[], since: Date): Promise<EnrolmentRow[]> {
  const decided = and(inOrganisations(enrolment.organisationId, organisationIds), ne(enrolment.state, "waiting"), gt(enrolment.decidedAt, since), sql`${enrolment.decidedBy} is not null`);
  return (await rowsWhere(and(decided, isNull(person.erasedAt))).orderBy(desc(enrolment.decidedAt), desc(enrolment.id)).limit(PAGE)).map(rowOf);
}

export type EnrolmentToDecide = { readonly id: Id; readonly accountId: Id; readonly organisationId: Id; readonly state: AdmissionState; readonly decidedAt: Date | null };

/** An enrolment, locked until the transaction ends. */
export async function lockEnrolment(tx: Transaction, id: Id): Promise<EnrolmentToDecide | null> {
  const [row] = await tx.select().from(enrolment).where(eq(enrolment.id, id)).for("update");
  return row ?? null;
}

type DecisionToWrite = { readonly state: "admitted" | "refused"; readonly decidedBy: Id };

export async function writeDecision(tx: Transaction, id: Id, decision: DecisionToWrite, now: Date): Promise<void> {
  await tx.update(enrolment).set({ ...decision, decidedAt: now }).where(eq(enrolment.id, id));
}

/** Whom to admit in one step: some by id, or all who came by a link up to an instant. */
export type Several = { readonly ids: readonly Id[] } | { readonly link: Id; readonly until: Date };

/** Those of several who still wait, in the organisations given and without one account, oldest first, at most `most`; locked until the transaction ends. */
export async function lockWaiting(
  tx: Transaction, several: Several, { organisationIds, without }: { readonly organisationIds: readonly Id[]; readonly without: Id }, most: number,
): Promise<EnrolmentToDecide[]> {
  const which = "ids" in several ? inArray(enrolment.id, [...several.ids]) : and(eq(enrolment.joinLinkId, several.link), lte(enrolment.at, several.until));
  return tx.select().from(enrolment).where(and(which, eq(enrolment.state, "waiting"), inOrganisations(enrolment.organisationId, organisationIds), ne(enrolment.accountId, without)))
    .orderBy(asc(enrolment.at), asc(enrolment.id)).limit(most).for("update");
}

export async function writeAdmissions(tx: Transaction, ids: readonly Id[], decidedBy: Id, now: Date): Promise<void> {
  await tx.update(enrolment).set({ state: "admitted", decidedBy, decidedAt: now }).where(inArray(enrolment.id, [...ids]));
}
