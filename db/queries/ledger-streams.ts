import { and, eq, exists, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import { OPEN_COMMITMENT_STATES, TRIGGERING_STATES } from "~/domain/commitment";
import { CONFIDENTIALITY, type Confidentiality } from "~/domain/confidentiality";
import { addDays, type Day } from "~/domain/days";
import type { Thresholds } from "~/domain/deadlines";
import { type LedgerFilter, NO_DAY, type Trouble } from "~/domain/ledger";
import type { Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { commitment, dossier, event, meeting } from "@db/schema";

import { type Circle, inOrganisations, insideOf, literals } from "./visible";

/**
 * The ledger is read as streams: parts that one index holds in the order of the page, each cut to a page's length and then joined.
 * One organisation is one stream; beyond this many, all of them are one stream, read in the order of the whole table.
 */
const MOST_STREAMS = 32;
export const isOpen = sql`${commitment.state} in (${literals(OPEN_COMMITMENT_STATES)})`;

export const trigger = alias(commitment, "trigger");
/** It waits on a commitment that is neither kept nor partly kept nor struck out; `trigger` is joined. */
export const triggerIsOutstanding = sql<boolean>`${trigger.id} is not null and ${trigger.strikeId} is null and ${trigger.state} not in (${literals(TRIGGERING_STATES)})`;

/** What every stream of one question has in common. */
export type LedgerQuestion = { readonly filter: LedgerFilter; readonly today: Day; readonly thresholds: Thresholds };

/** The conditions of each stream. Only organisations that the reader reads from the inside have a ledger. */
export function streamsOf(scope: Scope, question: LedgerQuestion): SQL[] {
  const rest = conditionsOf(question);
  return circlesOf(scope).flatMap(({ organisationIds, levels }) => {
    const within = and(inOrganisations(commitment.organisationId, organisationIds), isNull(commitment.strikeId), ...levelsAre(levels), ...rest);
    // A party's commitments are kept in order state by state: over many organisations each state is a stream of its own.
    const byState = question.filter.partyId && organisationIds.length > 1 && isAboutOpenOnes(question.filter) && question.filter.trouble !== "silent";
    return byState ? OPEN_COMMITMENT_STATES.map((state) => and(within, eq(commitment.state, state))) : [within];
  }).filter((stream) => stream !== undefined);
}

function circlesOf(scope: Scope): Circle[] {
  const circles = insideOf(scope);
  if (scope.reads.organisation.length > MOST_STREAMS) return circles;
  return circles.flatMap(({ organisationIds, levels }) => organisationIds.map((id) => ({ organisationIds: [id], levels })));
}

/**
 * The strictest level of the commitment and of what holds it: what holds a commitment is of its organisation, so that only levels are compared
 * (and when a meeting or a letter is struck out, so is what was said in it).
 * Each is asked as a value and not as an (anti-)join: nearly every row passes, which the planner does not expect of a join, and would sort
 * all the rows of a large organisation instead of reading the first fifty off the index.
 */
function levelsAre(levels: readonly Confidentiality[]): SQL[] {
  if (levels.length === CONFIDENTIALITY.length) return [];
  const readable = literals(levels);
  return [
    sql`${commitment.confidentiality} in (${readable})`,
    sql`(select ${dossier.confidentiality} in (${readable}) from ${dossier} where ${dossier.id} = ${commitment.dossierId}) is not false`,
    sql`(select ${meeting.confidentiality} in (${readable}) from ${meeting} where ${meeting.id} = ${commitment.meetingId}) is not false`,
    sql`(select ${event.confidentiality} in (${readable}) from ${event} where ${event.id} = ${commitment.eventId}) is not false`,
  ];
}

/** Whether a reader may know of a commitment from the inside, not struck out and at the strictest level of it and of what holds it; in a form that lets an index keep its order. */
export function commitmentIsReadable(scope: Scope): SQL {
  return or(...insideOf(scope).map(({ organisationIds, levels }) => and(inOrganisations(commitment.organisationId, organisationIds), isNull(commitment.strikeId), ...levelsAre(levels)))) ?? sql`false`;
}

const isAboutOpenOnes = (filter: LedgerFilter) => filter.standing === "open" || filter.trouble !== null;

function conditionsOf({ filter, today, thresholds }: LedgerQuestion): SQL[] {
  return [
    isAboutOpenOnes(filter) ? isOpen : filter.standing === "closed" ? sql`not (${isOpen})` : undefined,
    filter.trouble ? troubleIs(filter.trouble, today, thresholds) : undefined,
    filter.side ? eq(commitment.side, filter.side) : undefined,
    filter.partyId ? eq(commitment.partyId, filter.partyId) : undefined,
    filter.regionCode ? sql`exists (select 1 from ${dossier} where ${dossier.id} = ${commitment.dossierId} and ${dossier.regionCode} = ${filter.regionCode})` : undefined,
  ].filter((condition) => condition !== undefined);
}

function troubleIs(trouble: Trouble, today: Day, thresholds: Thresholds): SQL | undefined {
  switch (trouble) {
    case "overdue":
      return sql`${commitment.dueKey} < ${today}`;
    case "silent":
      return sql`${commitment.silentFrom} <= ${addDays(today, -thresholds.silentAfterDays)}`;
    case "undated":
      return and(eq(commitment.dueKey, NO_DAY), eq(commitment.dueKind, "none"));
    case "blocked": {
      const outstanding = database().db.select({ one: sql`1` }).from(trigger).where(and(eq(trigger.id, commitment.triggerId), isNull(trigger.strikeId), sql`${trigger.state} not in (${literals(TRIGGERING_STATES)})`));
      return and(isNotNull(commitment.triggerId), exists(outstanding));
    }
  }
}

/** What a page is ordered by: the due day, or for silence the day since which nothing was heard. Ids break ties. */
export const orderKeyOf = (filter: LedgerFilter) => (filter.trouble === "silent" ? commitment.silentFrom : commitment.dueKey);

