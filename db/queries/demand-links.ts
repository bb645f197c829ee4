import { and, asc, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";

import type { DemandChoice } from "~/domain/rows/agreement";
import type { AskedFor, LinkedCommitmentLine } from "~/domain/rows/demand-link";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { agreement, clause, commitment, demand, demandLink, demandVersion, deposit, depositItem, dossier, event, meeting, party } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { agreementIsVisible } from "./agreements";
import { commitmentIsVisible } from "./commitments";
import { demandIsVisible } from "./demand-columns";
import { nameOf } from "./names";
import { numberedParagraphsIn } from "./paragraphs";
import { pointsOf } from "./points";
import { levelIsReadable } from "./visible";
import { whenOf } from "./when";

/** The version of a demand that was handed over last, among the deposits that the reader may see. */
const lastDeposited = (scope: Scope) => sql<Id | null>`(select ${depositItem.versionId} from ${depositItem} join ${deposit} on ${deposit.id} = ${depositItem.depositId}
  where ${depositItem.demandId} = ${demand.id} and ${levelIsReadable(scope, deposit)} order by ${deposit.onDay} desc, ${deposit.createdAt} desc limit 1)`;
const pointThen = (scope: Scope) => sql<number | null>`(select ${depositItem.point} from ${depositItem} join ${deposit} on ${deposit.id} = ${depositItem.depositId}
  where ${depositItem.demandId} = ${demand.id} and ${levelIsReadable(scope, deposit)} order by ${deposit.onDay} desc, ${deposit.createdAt} desc limit 1)`;

/**
 * The demands of a dossier (or those named) with the paragraphs that can be answered: as they were handed over last, then those that came since.
 * Merged ones are left out of the whole list, since their paragraphs live on in what they became. Two round trips.
 */
export async function demandChoices(scope: Scope, dossierId: Id, only?: readonly Id[]): Promise<DemandChoice[]> {
  if (only?.length === 0) return [];
  const { db } = database();
  const [rows, points] = await Promise.all([
    db.select({ id: demand.id, title: demand.title, current: demand.currentVersionId, deposited: lastDeposited(scope), point: pointThen(scope) }).from(demand).innerJoin(dossier, eq(dossier.id, demand.dossierId))
      .where(and(eq(demand.dossierId, dossierId), demandIsVisible(scope), only ? inArray(demand.id, [...only]) : ne(demand.stance, "merged"))).orderBy(asc(demand.createdAt), asc(demand.id)),
    pointsOf(scope, dossierId),
  ]);
  const versionIds = rows.flatMap(({ current, deposited }) => [current, deposited]).filter((id) => id !== null);
  const sources = versionIds.length > 0 ? await db.select({ id: demandVersion.id, source: demandVersion.source }).from(demandVersion).where(inArray(demandVersion.id, versionIds)) : [];
  const inVersion = (id: Id | null) => paragraphsOfSource(sources.find((each) => each.id === id)?.source);
  const choices = rows.map(({ id, title, current, deposited, point }): DemandChoice => {
    const handedOver = inVersion(deposited);
    const since = deposited === current ? [] : inVersion(current).filter(({ anchor }) => !handedOver.some((each) => each.anchor === anchor));
    return { id, title, point: point ?? points.find(({ demandId }) => demandId === id)?.point ?? null, paragraphs: [...handedOver, ...since] };
  });
  return choices.toSorted((a, b) => (a.point ?? Infinity) - (b.point ?? Infinity));
}

const paragraphsOfSource = (source: string | undefined) => (source === undefined ? [] : numberedParagraphsIn(source));

/** What asked for a commitment: the paragraphs it came of, through the clause that made it or linked to it, as far as the reader may see them. */
export async function askedForBy(scope: Scope, commitmentId: Id): Promise<AskedFor> {
  const { db } = database();
  const [clauses, links] = await Promise.all([
    db.select({ clause, agreement }).from(clause).innerJoin(agreement, eq(agreement.id, clause.agreementId)).innerJoin(dossier, eq(dossier.id, agreement.dossierId))
      .where(and(eq(clause.commitmentId, commitmentId), agreementIsVisible(scope))),
    db.select({ demandId: demandLink.demandId, anchor: demandLink.anchor, dossierId: demandLink.dossierId }).from(demandLink)
      .leftJoin(clause, eq(clause.id, demandLink.clauseId)).leftJoin(agreement, eq(agreement.id, clause.agreementId))
      .innerJoin(demand, eq(demand.id, demandLink.demandId)).innerJoin(dossier, eq(dossier.id, demand.dossierId))
      .where(and(sql`${commitmentId} in (${demandLink.commitmentId}, ${clause.commitmentId})`, demandIsVisible(scope), sql`(${agreement.id} is null or ${agreementIsVisible(scope)})`))
      .orderBy(asc(demandLink.createdAt), asc(demandLink.id)),
  ]);
  const [made] = clauses;
  return {
    clause: made ? { id: made.clause.id, number: made.clause.position + 1, agreementId: made.agreement.id, agreementTitle: made.agreement.title } : null,
    places: links.map(({ demandId, anchor }) => ({ demandId, anchor })), dossierId: links[0]?.dossierId ?? null,
  };
}

/** The commitments that were linked to a demand or to a paragraph of it by hand, newest first. */
export async function linkedCommitments(scope: Scope, demandId: Id): Promise<LinkedCommitmentLine[]> {
  const rows = await database().db.select({ link: demandLink, commitment, party }).from(demandLink)
    .innerJoin(commitment, eq(commitment.id, demandLink.commitmentId)).innerJoin(dossier, eq(dossier.id, commitment.dossierId))
    .leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId)).leftJoin(party, eq(party.id, commitment.partyId))
    .where(and(eq(demandLink.demandId, demandId), commitmentIsVisible(scope))).orderBy(desc(demandLink.createdAt), desc(demandLink.id));
  return rows.map(({ link, commitment: row, party: bound }) => ({
    linkId: link.id, anchor: link.anchor, commitmentId: row.id, words: row.words, state: row.state, side: row.side, party: bound && nameOf(bound), said: whenOf(row),
  }));
}

/** A demand as far as its links need it; null when the reader does not know of it from the inside. */
export async function demandToLink(scope: Scope, id: string, through: Pick<Transaction, "select"> = database().db) {
  if (!idField.safeParse(id).success) return null;
  const [found] = await through.select({ demand, dossier }).from(demand).innerJoin(dossier, eq(dossier.id, demand.dossierId)).where(and(eq(demand.id, id), demandIsVisible(scope)));
  return found ? { id, title: found.demand.title, organisationId: found.demand.organisationId, dossier: { id: found.dossier.id, number: found.dossier.number, title: nameOf(found.dossier), state: found.dossier.state } } : null;
}

/** Whether any version of a demand has the paragraph. */
export async function hasAnchor(tx: Transaction, demandId: Id, anchor: string): Promise<boolean> {
  const rows = await tx.select({ source: demandVersion.source }).from(demandVersion).where(eq(demandVersion.demandId, demandId)).orderBy(desc(demandVersion.number));
  return rows.some(({ source }) => numberedParagraphsIn(source).some((paragraph) => paragraph.anchor === anchor));
}

type NewLink = { readonly id: Id; readonly demandId: Id; readonly anchor: string | null; readonly commitmentId: Id; readonly dossierId: Id; readonly organisationId: Id; readonly createdBy: Id; readonly createdAt: Date };

/** Says that a commitment came of a paragraph. Answers without writing when this very link (same id, or same place and commitment) is there. */
export async function insertLink(tx: Transaction, link: NewLink): Promise<void> {
  const same = and(eq(demandLink.demandId, link.demandId), eq(demandLink.commitmentId, link.commitmentId), link.anchor === null ? isNull(demandLink.anchor) : eq(demandLink.anchor, link.anchor));
  const there = await tx.select({ id: demandLink.id }).from(demandLink).where(same).limit(1);
  if (there.length === 0) await tx.insert(demandLink).values({ ...link, subject: "commitment" }).onConflictDoNothing({ target: demandLink.id });
}

/** Takes a link to a commitment back. What a clause answers is part of its agreement and is not taken back here. */
export async function deleteLink(tx: Transaction, demandId: Id, id: Id): Promise<void> {
  await tx.delete(demandLink).where(and(eq(demandLink.id, id), eq(demandLink.demandId, demandId), eq(demandLink.subject, "commitment")));
}
