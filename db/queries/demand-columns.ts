import { and, type AnyColumn, eq, isNull, type SQL, sql } from "drizzle-orm";

import { type DepositOfDemand, type Happened, stateOfDemand } from "~/domain/demand";
import type { HoldingDossier } from "~/domain/rows/commitment";
import type { DemandLine } from "~/domain/rows/demand";
import type { Scope } from "~/domain/viewer";
import { demand, demandComment, demandFile, demandVersion, deposit, depositItem, type dossier, response, stateChange } from "@db/schema";

import { nameOf } from "./names";
import { responseIsReadable } from "./response-columns";
import { dossierIsVisible, inOrganisations, levelIsReadable } from "./visible";

/** Which demands a reader may know of from the inside: the strictest of its own level and its dossier's decides. `dossier` is joined. */
export const demandIsVisible = (scope: Scope): SQL | undefined =>
  and(inOrganisations(demand.organisationId, scope.reads.organisation), dossierIsVisible(scope), levelIsReadable(scope, demand));

/** Which demand files a reader may know of from the inside. `dossier` is joined. */
export const demandFileIsVisible = (scope: Scope): SQL | undefined =>
  and(inOrganisations(demandFile.organisationId, scope.reads.organisation), dossierIsVisible(scope), levelIsReadable(scope, demandFile));

/** An instant in whole milliseconds, as JSON carries it. */
const millisecondsOf = (instant: AnyColumn) => sql`floor(extract(epoch from ${instant}) * 1000)::bigint`;

/** When a demand was maintained last; null where it never was. */
export const lastMaintained = sql<Happened | null>`(
  select json_build_object('onDay', ${stateChange.onDay}, 'at', ${millisecondsOf(stateChange.at)}) from ${stateChange}
  where ${and(eq(stateChange.subjectId, demand.id), eq(stateChange.subject, "demand"), eq(stateChange.toState, "maintained"))} order by ${stateChange.onDay} desc, ${stateChange.at} desc limit 1)`;

/** What the deposits that the reader may see say of a demand: the version handed over, and the answers to it or to all of the deposit. */
const depositsSeen = (scope: Scope) => sql<readonly DepositOfDemand[]>`coalesce((
  select json_agg(json_build_object('versionId', ${depositItem.versionId}, 'onDay', ${deposit.onDay}, 'at', ${millisecondsOf(deposit.createdAt)}, 'answers', coalesce((
    select json_agg(${response.kind}) from ${response}
    where ${response.depositId} = ${deposit.id} and (${response.demandId} = ${depositItem.demandId} or ${response.demandId} is null) and ${responseIsReadable(scope)}), '[]'::json)))
  from ${depositItem} join ${deposit} on ${deposit.id} = ${depositItem.depositId} join ${demandFile} on ${demandFile.id} = ${deposit.fileId}
  where ${depositItem.demandId} = ${demand.id} and ${levelIsReadable(scope, deposit)} and ${levelIsReadable(scope, demandFile)}), '[]'::json)`;

const openComments = sql<number>`(select count(*) from ${demandComment} where ${and(eq(demandComment.demandId, demand.id), eq(demandComment.state, "open"), isNull(demandComment.replyToId))})`.mapWith(Number);
const currentNumber = sql<number>`(select ${demandVersion.number} from ${demandVersion} where ${demandVersion.id} = ${demand.currentVersionId})`.mapWith(Number);

/** What every line about a demand is made of; `demand` is joined with another table, so that its columns are named in full. */
export const lineColumns = (scope: Scope) => ({ demand, openComments, currentNumber, deposits: depositsSeen(scope), maintained: lastMaintained });

type FoundLine = { readonly demand: typeof demand.$inferSelect; readonly openComments: number; readonly currentNumber: number; readonly deposits: readonly DepositOfDemand[]; readonly maintained: Happened | null };

/** One line about a demand, its state worked out from its stance and its deposits (settled question 12). */
export function lineOf({ demand: row, deposits, maintained, ...counts }: FoundLine): DemandLine {
  const { id, part, title, stance, currentVersionId, validatedVersionId, confidentiality, version } = row;
  return { id, part, title, stance, currentVersionId, validatedVersionId, confidentiality, version, state: stateOfDemand(stance, validatedVersionId, deposits, maintained), ...counts };
}

/** The dossier that holds a demand or a file, as far as their own pages need it. */
export function holderOf(found: typeof dossier.$inferSelect): HoldingDossier {
  const { id, number, state, ownerId, headCount, closedOn } = found;
  return { id, number, state, ownerId, headCount, closedOn, title: nameOf(found) };
}
