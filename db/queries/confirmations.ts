import { and, count, eq, inArray, isNull, or, sql } from "drizzle-orm";

import { type Confirmation, type ConfirmationsShown, confirmationsShown, isConfirmable } from "~/domain/confirmation";
import { membersScope } from "~/domain/published";
import type { Id } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { commitment, confirmation, dossier, event, meeting } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { dossierIsVisible, inOrganisations, levelIsReadable } from "./visible";

/** A commitment that a member may answer about: of one of these organisations, published with everything that holds it, and asked about; null where there is none. */
export async function askedOfMembers(memberId: Id, organisationIds: readonly Id[], id: string): Promise<{ readonly id: Id; readonly address: string } | null> {
  if (!idField.safeParse(id).success) return null;
  for (const organisationId of organisationIds) {
    const scope = membersScope(memberId, organisationId);
    const [found] = await database().db.select({ id: commitment.id, state: commitment.state, rung: commitment.rung, address: sql<string>`coalesce(${dossier.number}, ${dossier.id}::text)` })
      .from(commitment).innerJoin(dossier, eq(dossier.id, commitment.dossierId))
      .leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
      .where(and(
        eq(commitment.id, id), inOrganisations(commitment.organisationId, [organisationId]), dossierIsVisible(scope), levelIsReadable(scope, commitment),
        or(isNull(meeting.id), levelIsReadable(scope, meeting)), or(isNull(event.id), levelIsReadable(scope, event)),
      ));
    if (found && isConfirmable(found)) return { id: found.id, address: found.address };
  }
  return null;
}

/** Keeps what a member answers; another answer takes its place, and the same one again changes nothing. */
export async function keepConfirmation(tx: Transaction, given: { readonly commitmentId: Id; readonly accountId: Id; readonly answer: Confirmation; readonly at: Date }): Promise<void> {
  const { answer, at } = given;
  await tx.insert(confirmation).values(given)
    .onConflictDoUpdate({ target: [confirmation.commitmentId, confirmation.accountId], set: { answer, at }, setWhere: sql`${confirmation.answer} <> ${answer}` });
}

/** A member's own answers about some commitments. */
export async function ownConfirmations(accountId: Id, commitmentIds: readonly Id[]): Promise<ReadonlyMap<Id, Confirmation>> {
  if (commitmentIds.length === 0) return new Map();
  const rows = await database().db.select({ id: confirmation.commitmentId, answer: confirmation.answer }).from(confirmation)
    .where(and(eq(confirmation.accountId, accountId), inArray(confirmation.commitmentId, [...commitmentIds])));
  return new Map(rows.map(({ id, answer }) => [id, answer]));
}

/** What those who work on a dossier learn of the answers about a commitment: counts alone, and none of a small group. The caller has asked whether the commitment may be read. */
export async function confirmationsOf(commitmentId: Id): Promise<ConfirmationsShown> {
  const rows = await database().db.select({ answer: confirmation.answer, n: count() }).from(confirmation).where(eq(confirmation.commitmentId, commitmentId)).groupBy(confirmation.answer);
  const of = (answer: Confirmation) => rows.find((row) => row.answer === answer)?.n ?? 0;
  return confirmationsShown({ applied: of("applied"), not_yet: of("not_yet") });
}
