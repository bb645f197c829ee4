import { and, asc, count, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import type { StoryAgreement, StoryDeposit, StoryResponse } from "~/domain/rows/story";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { agreement, agreementParty, clause, demand, demandFile, demandVersion, deposit, depositItem, party, response } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { numberedParagraphsIn } from "./paragraphs";
import { responseIsReadable } from "./response-columns";
import { levelIsReadable, levelReaches } from "./visible";

type Reader = Pick<Transaction, "select">;

/**
 * A deposit is read where its own level and that of its file allow. The file itself is never opened to members: a deposit that was is told to them,
 * unless its file is the bureau's alone. `demand_file` is joined.
 */
const depositIsReadable = (scope: Scope): SQL | undefined =>
  and(levelIsReadable(scope, deposit), or(levelIsReadable(scope, demandFile), and(eq(deposit.confidentiality, "members"), ne(demandFile.confidentiality, "bureau"))));

/** The deposits of a dossier. The caller has found the dossier visible, here and below. */
export async function depositsIn(scope: Scope, dossierId: Id, through: Reader = database().db): Promise<StoryDeposit[]> {
  const points = sql<number>`(select count(*) from ${depositItem} where ${depositItem.depositId} = ${deposit.id} and ${depositItem.point} is not null)`.mapWith(Number);
  const rows = await through.select({ deposit, party, points }).from(deposit).innerJoin(demandFile, eq(demandFile.id, deposit.fileId)).innerJoin(party, eq(party.id, deposit.partyId))
    .where(and(eq(deposit.dossierId, dossierId), depositIsReadable(scope))).orderBy(asc(deposit.onDay), asc(deposit.createdAt));
  return rows.map(({ deposit: row, party: at, points: held }) => ({ ...row, party: nameOf(at), points: held }));
}

const sentOnTo = alias(party, "sent_on_to");

/** The answers to its deposits, each with the place it answers as that was handed over; none to a demand, or from a meeting or a letter, that the reader may not see. */
export async function responsesIn(scope: Scope, dossierId: Id, through: Reader = database().db): Promise<StoryResponse[]> {
  const source = sql<string | null>`case when ${response.anchor} is not null then ${demandVersion.source} end`;
  const rows = await through.select({ response, party, sentOnTo, source, fileTitle: deposit.fileTitle, title: demandVersion.title, point: depositItem.point }).from(response)
    .innerJoin(deposit, eq(deposit.id, response.depositId)).innerJoin(demandFile, eq(demandFile.id, deposit.fileId)).innerJoin(party, eq(party.id, deposit.partyId))
    .leftJoin(depositItem, and(eq(depositItem.depositId, response.depositId), eq(depositItem.demandId, response.demandId))).leftJoin(demandVersion, eq(demandVersion.id, depositItem.versionId))
    .leftJoin(demand, eq(demand.id, response.demandId)).leftJoin(sentOnTo, eq(sentOnTo.id, response.sentOnToId))
    .where(and(
      eq(response.dossierId, dossierId), responseIsReadable(scope), depositIsReadable(scope), or(isNull(response.demandId), levelReaches(scope, demand)),
    ))
    .orderBy(asc(response.onDay), asc(depositItem.position), asc(response.createdAt), asc(response.id));
  return rows.map(({ response: row, party: at, sentOnTo: other, source: text, ...place }) => ({
    ...row, ...place, paragraph: text === null ? null : (numberedParagraphsIn(text).find(({ anchor }) => anchor === row.anchor)?.number ?? null), party: nameOf(at), sentOnTo: other && nameOf(other),
  }));
}

/** The agreements that were signed. */
export async function agreementsIn(scope: Scope, dossierId: Id, through: Reader = database().db): Promise<StoryAgreement[]> {
  const rows = await through.select({ agreement, clauses: count(clause.id) }).from(agreement).leftJoin(clause, eq(clause.agreementId, agreement.id))
    .where(and(eq(agreement.dossierId, dossierId), eq(agreement.state, "signed"), isNotNull(agreement.signedOn), levelIsReadable(scope, agreement))).groupBy(agreement.id).orderBy(asc(agreement.signedOn), asc(agreement.createdAt));
  if (rows.length === 0) return [];
  const parties = await through.select({ agreementId: agreementParty.agreementId, party }).from(agreementParty).innerJoin(party, eq(party.id, agreementParty.partyId))
    .where(inArray(agreementParty.agreementId, rows.map((row) => row.agreement.id))).orderBy(asc(agreementParty.position));
  return rows.flatMap(({ agreement: row, clauses }) => {
    const { id, title, signedOn, place, confidentiality, createdAt } = row;
    return signedOn === null ? [] : [{ id, title, signedOn, place, confidentiality, createdAt, clauses, parties: parties.filter(({ agreementId }) => agreementId === id).map((each) => nameOf(each.party)) }];
  });
}
