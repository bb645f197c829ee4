import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";

import type { Admission } from "~/domain/admission";
import type { Day } from "~/domain/days";
import type { Localized } from "~/domain/localized";
import type { JoinLinkRow } from "~/domain/rows/enrolment";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { enrolment, joinLink, organisation, person } from "@db/schema";
import { hashOfToken } from "@db/tokens";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { inOrganisations } from "./visible";

export type NewJoinLink = {
  readonly id: Id; readonly token: string; readonly organisationId: Id; readonly label: string; readonly admission: Admission; readonly cap: number;
  readonly createdBy: Id; readonly expiresAt: Date;
};

/**
 * Writes a join link. One of the same id, by the same person, for the same organisation, through which nobody has come yet, is the same one sent twice:
 * it gets this token instead of its first. Answers false when the id belongs to another.
 */
export async function insertJoinLink(tx: Transaction, { token, ...link }: NewJoinLink, now: Date): Promise<boolean> {
  const tokenHash = hashOfToken(token);
  const written = await tx.insert(joinLink).values({ ...link, tokenHash, createdAt: now }).onConflictDoNothing({ target: joinLink.id }).returning({ id: joinLink.id });
  if (written.length === 1) return true;
  const sameOne = and(
    eq(joinLink.id, link.id), eq(joinLink.createdBy, link.createdBy), eq(joinLink.organisationId, link.organisationId), eq(joinLink.taken, 0), isNull(joinLink.revokedAt),
  );
  const again = await tx.update(joinLink).set({ tokenHash }).where(sameOne).returning({ id: joinLink.id });
  return again.length === 1;
}

const SHOWN = 100;

/** The links of some organisations that are neither over nor revoked, newest first, at most a hundred: those that are full too. */
export async function liveJoinLinks(organisationIds: readonly Id[], now: Date): Promise<JoinLinkRow[]> {
  const waiting = sql<number>`(select count(*)::int from ${enrolment} where ${enrolment.joinLinkId} = ${joinLink.id} and ${enrolment.state} = 'waiting')`;
  const rows = await database().db
    .select({ joinLink, organisation, createdByName: person.name, waiting })
    .from(joinLink).innerJoin(organisation, eq(organisation.id, joinLink.organisationId)).innerJoin(person, eq(person.id, joinLink.createdBy))
    .where(and(inOrganisations(joinLink.organisationId, organisationIds), isNull(joinLink.revokedAt), gt(joinLink.expiresAt, now)))
    .orderBy(desc(joinLink.createdAt)).limit(SHOWN);
  return rows.map(({ joinLink: { id, organisationId, label, admission, cap, taken, expiresAt }, organisation: place, ...rest }) => (
    { id, organisationId, label, admission, cap, taken, expiresAt, organisationName: nameOf(place), ...rest }
  ));
}

/** A join link as its token or its id finds it. */
export type FoundJoinLink = {
  readonly id: Id; readonly organisationId: Id; readonly organisationName: Localized; readonly organisationClosedOn: Day | null; readonly label: string; readonly admission: Admission;
  readonly cap: number; readonly taken: number; readonly createdBy: Id; readonly expiresAt: Date; readonly revokedAt: Date | null;
};

export type JoinLinkFacts = Omit<FoundJoinLink, "organisationName" | "organisationClosedOn">;

/** The join link behind a token, whatever became of it; null when there never was one. In a transaction its row stays locked until the end. */
export async function joinLinkByToken(token: string, tx?: Transaction): Promise<FoundJoinLink | null> {
  const query = (tx ?? database().db).select({ joinLink, organisation }).from(joinLink).innerJoin(organisation, eq(organisation.id, joinLink.organisationId))
    .where(eq(joinLink.tokenHash, hashOfToken(token)));
  const [row] = await (tx ? query.for("update", { of: joinLink }) : query);
  return row ? { ...factsOf(row.joinLink), organisationName: nameOf(row.organisation), organisationClosedOn: row.organisation.closedOn } : null;
}

/** A join link by its id, for deciding whether it may be revoked or its people admitted; locked until the transaction ends. */
export async function lockJoinLink(tx: Transaction, id: Id): Promise<JoinLinkFacts | null> {
  const [row] = await tx.select().from(joinLink).where(eq(joinLink.id, id)).for("update");
  return row ? factsOf(row) : null;
}

function factsOf({ id, organisationId, label, admission, cap, taken, createdBy, expiresAt, revokedAt }: typeof joinLink.$inferSelect): JoinLinkFacts {
  return { id, organisationId, label, admission, cap, taken, createdBy, expiresAt, revokedAt };
}

/** Takes one place of a link whose row the caller has locked and found open. */
export async function takePlace(tx: Transaction, id: Id): Promise<void> {
  await tx.update(joinLink).set({ taken: sql`${joinLink.taken} + 1` }).where(eq(joinLink.id, id));
}

export async function revokeJoinLink(tx: Transaction, id: Id, now: Date): Promise<void> {
  await tx.update(joinLink).set({ revokedAt: now }).where(and(eq(joinLink.id, id), isNull(joinLink.revokedAt)));
}
