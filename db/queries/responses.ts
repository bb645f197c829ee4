import { and, asc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import type { DepositRow } from "~/domain/rows/deposit";
import type { AnswerablePoint, ResponseRow } from "~/domain/rows/response";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { demand, demandFile, demandVersion, deposit, depositItem, document, dossier, event, meeting, party, person, response } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { holderOf } from "./demand-columns";
import { depositIsVisible } from "./deposit-columns";
import { nameOf } from "./names";
import { numberedParagraphsIn } from "./paragraphs";
import { responseIsReadable } from "./response-columns";
import { inOrganisations, levelIsReadable, levelReaches } from "./visible";
import { whenOf } from "./when";

type Reader = Pick<Transaction, "select">;

/**
 * Which answers a reader may know of from the inside: those to a deposit and to a demand that they may see, of their own level, from a meeting or a letter
 * that they may see. A demand that was struck out since stays part of what was handed over. `deposit`, `demand_file`, `dossier` and `demand` are joined.
 */
export const responseIsVisible = (scope: Scope): SQL | undefined => and(depositIsVisible(scope), responseIsReadable(scope), or(isNull(response.demandId), levelReaches(scope, demand)));

const sentOnTo = alias(party, "sent_on_to");
/** The text that was handed over, where its paragraphs have to be counted. */
const source = sql<string | null>`case when ${response.anchor} is not null then ${demandVersion.source} end`;

/** Answers with all that is told of them; the caller narrows and orders them. */
export function wholeResponses(scope: Scope, where: SQL | undefined, through: Reader = database().db) {
  return through.select({ response, deposit, party, dossier, sentOnTo, meeting, event, source, title: demandVersion.title, point: depositItem.point, document: { id: document.id, fileName: document.fileName }, createdByName: person.name })
    .from(response).innerJoin(deposit, eq(deposit.id, response.depositId)).innerJoin(demandFile, eq(demandFile.id, deposit.fileId)).innerJoin(dossier, eq(dossier.id, response.dossierId)).innerJoin(party, eq(party.id, deposit.partyId))
    .innerJoin(person, eq(person.id, response.createdBy))
    .leftJoin(demand, eq(demand.id, response.demandId)).leftJoin(depositItem, and(eq(depositItem.depositId, response.depositId), eq(depositItem.demandId, response.demandId))).leftJoin(demandVersion, eq(demandVersion.id, depositItem.versionId))
    .leftJoin(sentOnTo, eq(sentOnTo.id, response.sentOnToId)).leftJoin(meeting, eq(meeting.id, response.meetingId)).leftJoin(event, eq(event.id, response.eventId))
    .leftJoin(document, and(eq(document.id, response.documentId), levelIsReadable(scope, document)))
    .where(and(where, responseIsVisible(scope)));
}

export function responseRowOf(found: Awaited<ReturnType<typeof wholeResponses>>[number]): ResponseRow {
  const { response: row, deposit: { fileTitle, onDay }, party: at, dossier: holder, source: text, title, point, sentOnTo: other, meeting: met, event: letter, document: scan, createdByName } = found;
  const { strikeId: _strikeId, dossierId: _dossierId, ...kept } = row;
  return {
    ...kept, title, point, createdByName, document: scan, dossier: holderOf(holder), deposit: { fileTitle, onDay, party: { id: at.id, name: nameOf(at) } },
    paragraph: text === null ? null : (numberedParagraphsIn(text).find(({ anchor }) => anchor === row.anchor)?.number ?? null),
    sentOnTo: other && nameOf(other), meeting: met && { id: met.id, title: met.title, when: whenOf(met) }, letter: letter && { id: letter.id, title: letter.title, when: whenOf(letter) },
  };
}

/** An answer, or null when there is none that this reader may know of from the inside. */
export async function responseById(scope: Scope, id: string): Promise<ResponseRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [found] = await wholeResponses(scope, eq(response.id, id));
  return found ? responseRowOf(found) : null;
}

const inOrder = [asc(response.onDay), asc(depositItem.position), asc(response.createdAt), asc(response.id)] as const;

/** The answers to a deposit, in the order in which they were given. */
export async function responsesOf(scope: Scope, depositId: Id): Promise<ResponseRow[]> {
  return (await wholeResponses(scope, eq(response.depositId, depositId)).orderBy(...inOrder)).map(responseRowOf);
}

/** The answers that concern a demand, those to all of a deposit that held it among them, in the order in which they were given. */
export async function responsesToDemand(scope: Scope, demandId: Id): Promise<ResponseRow[]> {
  const held = sql`exists (select 1 from deposit_item held where held.deposit_id = ${response.depositId} and held.demand_id = ${demandId})`;
  return (await wholeResponses(scope, or(eq(response.demandId, demandId), and(isNull(response.demandId), held))).orderBy(...inOrder)).map(responseRowOf);
}

/** The replies to these organisations that nobody has classified, the longest waiting first; `limit` at most. */
export async function unclassifiedResponses(scope: Scope, organisationIds: readonly Id[], limit: number): Promise<ResponseRow[]> {
  if (organisationIds.length === 0) return [];
  const rows = await wholeResponses(scope, and(inOrganisations(response.organisationId, organisationIds), isNull(response.kind))).orderBy(asc(response.onDay), asc(response.createdAt), asc(response.id)).limit(limit);
  return rows.map(responseRowOf);
}

/** The points of a deposit as far as the reader may see them, paragraph by paragraph: what an answer can be about. */
export function answerablePoints({ items }: Pick<DepositRow, "items">): AnswerablePoint[] {
  return items.filter(({ part }) => part === "demand").map(({ demandId, point, title, source: text }) => ({ demandId, point, title, paragraphs: numberedParagraphsIn(text) }));
}
