import { and, asc, eq, isNull, or, sql } from "drizzle-orm";

import type { PublishedAnswer } from "~/domain/rows/demand";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { demandVersion, deposit, depositItem, party, response } from "@db/schema";

import { nameOf } from "./names";
import { numberedParagraphsIn } from "./paragraphs";
import { responseIsReadable } from "./response-columns";
import { levelIsReadable } from "./visible";

/** The answers to a demand that a reader may see with the deposits they were given to: under the scope of a member, the published ones. The caller has found the demand published. */
export async function publishedAnswers(scope: Scope, demandId: Id): Promise<PublishedAnswer[]> {
  const source = sql<string | null>`case when ${response.anchor} is not null then ${demandVersion.source} end`;
  const rows = await database().db.select({ response, party, point: depositItem.point, source }).from(response).innerJoin(deposit, eq(deposit.id, response.depositId)).innerJoin(party, eq(party.id, deposit.partyId))
    .innerJoin(depositItem, and(eq(depositItem.depositId, response.depositId), eq(depositItem.demandId, demandId))).innerJoin(demandVersion, eq(demandVersion.id, depositItem.versionId))
    .where(and(or(eq(response.demandId, demandId), isNull(response.demandId)), responseIsReadable(scope), levelIsReadable(scope, deposit))).orderBy(asc(response.onDay), asc(response.createdAt), asc(response.id));
  return rows.map(({ response: { id, onDay, kind, anchor }, party: at, point, source: text }) => ({
    id, onDay, kind, point, party: nameOf(at), paragraph: text === null ? null : (numberedParagraphsIn(text).find((each) => each.anchor === anchor)?.number ?? null),
  }));
}
