import { and, eq, exists, isNotNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import { OPEN_COMMITMENT_STATES, TRIGGERING_STATES } from "~/domain/commitment";
import { CONFIDENTIALITY, type Confidentiality } from "~/domain/confidentiality";
import { addDays, type Day } from "~/domain/days";
import type { Thresholds } from "~/domain/deadlines";
import { type LedgerFilter, NO_DAY, type Trouble } from "~/domain/ledger";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { commitment, dossier, event, meeting } from "@db/schema";

import { inOrganisations } from "./visible";

/**
 * The ledger is read as streams: parts that one index holds in the order of the page, each cut to a page's length and then joined.
 * One organisation is one stream; beyond this many, all of them are one stream, read in the order of the whole table.
 */
const MOST_STREAMS = 32;
/** A list in the words of the partial indexes, so that the planner knows them again. */
const literals = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(", "));
const isOpen = sql`${commitment.state} in (${literals(OPEN_COMMITMENT_STATES)})`;

export const trigger = alias(commitment, "trigger");
/** It waits on a commitment that is neither kept nor partly kept; `trigger` is joined. */
export const triggerIsOutstanding = sql<boolean>`${trigger.id} is not null and ${trigger.state} not in (${literals(TRIGGERING_STATES)})`;

/** What every stream of one question has in common. */
export type LedgerQuestion = { readonly filter: LedgerFilter; readonly today: Day; readonly thresholds: Thresholds };

/** The conditions of each stream. Only organisations that the reader reads from the inside have a ledger. */
export function streamsOf(scope: Scope, question: LedgerQuestion): SQL[] {
  const rest = conditionsOf(question);
  return circlesOf(scope, question.filter).flatMap(({ organisationIds, levels }) => {
    const within = and(inOrganisations(commitment.organisationId, organisationIds), ...levelsAre(levels), ...rest);
    // A party's commitments are kept in order state by state: over many organisations each state is a stream of its own.
    const byState = question.filter.partyId && organisationIds.length > 1 && isAboutOpenOnes(question.filter) && question.filter.trouble !== "silent";
    return byState ? OPEN_COMMITMENT_STATES.map((state) => and(within, eq(commitment.state, state))) : [within];
  }).filter((stream) => stream !== undefined);
}

type Circle = { readonly organisationIds: readonly Id[]; readonly levels: readonly Confidentiality[] };

function circlesOf({ reads }: Scope, filter: LedgerFilter): Circle[] {
  const fully: Circle = { organisationIds: reads.bureau, levels: CONFIDENTIALITY };
  const partly: Circle = { organisationIds: reads.organisation.filter((id) => !reads.bureau.includes(id)), levels: ["members", "organisation"] };
  const circles = [fully, partly].filter(({ organisationIds }) => organisationIds.length > 0);
  // Silence is kept in order for each organisation alone.
  if (reads.organisation.length > MOST_STREAMS && filter.trouble !== "silent") return circles;
  return circles.flatMap(({ organisationIds, levels }) => organisationIds.map((id) => ({ organisationIds: [id], levels })));
}

/**
 * The strictest level of the commitment and of what holds it, asked as "nothing that holds it is beyond the reader":
 * what holds a commitment is of its organisation, so that only levels are compared and the index keeps its order.
 */
function levelsAre(levels: readonly Confidentiality[]): SQL[] {
  if (levels.length === CONFIDENTIALITY.length) return [];
  const readable = literals(levels);
  return [
    sql`${commitment.confidentiality} in (${readable})`,
    sql`not exists (select 1 from ${dossier} where ${dossier.id} = ${commitment.dossierId} and ${dossier.confidentiality} not in (${readable}))`,
    sql`not exists (select 1 from ${meeting} where ${meeting.id} = ${commitment.meetingId} and ${meeting.confidentiality} not in (${readable}))`,
    sql`not exists (select 1 from ${event} where ${event.id} = ${commitment.eventId} and ${event.confidentiality} not in (${readable}))`,
  ];
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
      const outstanding = database().db.select({ one: sql`1` }).from(trigger).where(and(eq(trigger.id, commitment.triggerId), sql`${trigger.state} not in (${literals(TRIGGERING_STATES)})`));
      return and(isNotNull(commitment.triggerId), exists(outstanding));
    }
  }
}

/** What a page is ordered by: the due day, or for silence the day since which nothing was heard. Ids break ties. */
export const orderKeyOf = (filter: LedgerFilter) => (filter.trouble === "silent" ? commitment.silentFrom : commitment.dueKey);

