import { and, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";

import { COMMITMENT_STATES, type CommitmentState, isOpenCommitment, OPEN_COMMITMENT_STATES, type Side, SIDES } from "~/domain/commitment";
import { CONFIDENTIALITY, type Confidentiality } from "~/domain/confidentiality";
import { addDays, type Day } from "~/domain/days";
import type { Thresholds } from "~/domain/deadlines";
import { dueSpan, type LedgerFilter, NO_DAY, orderOf, statesAsked, type StepFilter, type Trouble } from "~/domain/ledger";
import type { TrackList } from "~/domain/track-record";
import type { Id, Scope } from "~/domain/viewer";
import { agreement, clause, commitment, dossier, event, meeting } from "@db/schema";

import { type Circle, heldByAdopted, insideOf, literals } from "./visible";
import { hasTrigger, waitsOnAnother } from "./waits";

/**
 * The ledger is read as streams: parts that one index holds in the order of the page, each cut to a page's length and then joined.
 * An organisation, a side and a state are a stream; beyond this many, organisations are read together, in the order of the whole table.
 */
const MOST_STREAMS = 128;
export const isOpen = sql`${commitment.state} in (${literals(OPEN_COMMITMENT_STATES)})`;

/** What every stream of one question has in common. */
export type LedgerQuestion = {
  readonly filter: LedgerFilter;
  readonly today: Day;
  readonly thresholds: Thresholds;
  /** The dossiers of the region asked for, where they are few enough to be named: then they are read, and not the whole ledger. */
  readonly dossierIds?: readonly Id[];
};

/** Streams that one condition describes: `classes` is the relation `class` of what tells them apart, null where there is only one of them. */
export type Stream = { readonly classes: SQL | null; readonly where: SQL };
type Kind = { readonly side: Side | null; readonly state: CommitmentState | null };

/** The streams of a question, by what of their levels is open to the reader. Only organisations that the reader reads from the inside have a ledger. */
export function streamsOf(scope: Scope, question: LedgerQuestion): Stream[] {
  const { filter, dossierIds } = question;
  // Whoever is bound by a commitment of ours is no party.
  if (statesAsked(filter).length === 0 || (filter.partyId && filter.side === "ours") || dossierIds?.length === 0) return [];
  return insideOf(scope).flatMap(({ organisationIds, levels }) => {
    const asked = organisationIds.filter((id) => !filter.organisationId || id === filter.organisationId);
    return asked.length === 0 ? [] : [streamOf({ organisationIds: asked, levels }, question)];
  });
}

function streamOf({ organisationIds, levels }: Circle, question: LedgerQuestion): Stream {
  const kinds = kindsOf(question);
  const apart = organisationIds.length * kinds.length <= MOST_STREAMS && !isNarrow(question);
  const classes = (apart ? organisationIds : [null]).flatMap((organisationId) => kinds.map((kind) => ({ organisationId, ...kind })));
  const [first] = classes;
  const several = classes.length > 1;
  const where = [
    several && first?.organisationId ? sql`${commitment.organisationId} = class.organisation_id` : ofOrganisations(organisationIds),
    several && first?.side ? sql`${commitment.side} = class.side` : question.filter.side && eq(commitment.side, question.filter.side),
    several && first?.state ? sql`${commitment.state} = class.state` : stateIs(statesAsked(question.filter)),
    isNull(commitment.strikeId), ...levelsAre(levels), ...conditionsOf(question), ...roundIs(question.filter.roundId, levels),
  ];
  const rows = classes.map(({ organisationId, side, state }) => sql`(${organisationId}::uuid, ${side}::side, ${state}::commitment_state)`);
  return { classes: several ? sql`(values ${sql.join(rows, sql`, `)}) as class (organisation_id, side, state)` : null, where: and(...where.map((condition) => condition || undefined)) ?? sql`true` };
}

/** So many organisations can still lead a look into an index. */
const FEW_ORGANISATIONS = 32;

/**
 * One of some organisations. Hundreds of them are one value, and one that says nothing to the planner: who reads so many reads most rows, and weighing each of
 * them for each index takes longer than reading the page.
 */
function ofOrganisations(ids: readonly Id[]): SQL {
  const [first] = ids;
  if (ids.length === 1 && first) return eq(commitment.organisationId, first);
  const one = sql`${commitment.organisationId} = any(${`{${ids.join(",")}}`}::uuid[])`;
  return ids.length <= FEW_ORGANISATIONS ? one : sql`case when ${one} then true else false end`;
}

/** Few rows at most, which are all read: those of one office-holder, or of a few dossiers. */
const isNarrow = ({ filter, dossierIds }: LedgerQuestion): boolean => dossierIds !== undefined || filter.officeHolderId !== null || filter.dossierId !== null;

/**
 * What is kept in order apart from each other: a party's commitments state by state, the others by side and state where one of them is asked for (and what is
 * closed, for which there is no index of its own). The order of silence and of next steps, and what waits for something,
 * have side and state beside each entry.
 */
function kindsOf(question: LedgerQuestion): readonly Kind[] {
  const { filter } = question;
  const asked = statesAsked(filter);
  const whole = asked.length === COMMITMENT_STATES.length || asked.length === OPEN_COMMITMENT_STATES.length;
  if (orderOf(filter) !== "due" || isNarrow(question) || filter.trouble === "blocked" || (whole && !filter.side && !filter.partyId)) return [{ side: null, state: null }];
  const sides = filter.partyId ? [null] : filter.side ? [filter.side] : SIDES;
  return sides.flatMap((side) => asked.map((state) => ({ side, state })));
}

/** The states asked for, open ones in the words of the partial indexes. */
function stateIs(states: readonly CommitmentState[]): SQL | undefined {
  const open = states.every(isOpenCommitment) ? isOpen : undefined;
  if (states.length === COMMITMENT_STATES.length || (open && states.length === OPEN_COMMITMENT_STATES.length)) return open;
  return and(open, sql`${commitment.state} in (${literals(states)})`);
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
  const readable = or(...insideOf(scope).map(({ organisationIds, levels }) => and(ofOrganisations(organisationIds), isNull(commitment.strikeId), ...levelsAre(levels)))) ?? sql`false`;
  return and(readable, heldByAdopted(scope, commitment.dossierId)) ?? readable;
}

/** What a filter asks beside organisation, side and state. */
export function conditionsOf({ filter, today, thresholds, dossierIds }: LedgerQuestion): SQL[] {
  const { trouble, step, partyId, officeHolderId, regionCode, source, rung, list, dossierId } = filter;
  const due = dueSpan(filter.due, today);
  return [
    trouble ? troubleIs(trouble, today, thresholds) : undefined,
    step ? stepIs(step, today) : undefined,
    due ? and(due.first ? sql`${commitment.dueKey} >= ${due.first}` : undefined, due.last ? sql`${commitment.dueKey} <= ${due.last}` : sql`${commitment.dueKey} < ${NO_DAY}`) : undefined,
    partyId ? eq(commitment.partyId, partyId) : undefined,
    officeHolderId ? eq(commitment.officeHolderId, officeHolderId) : undefined,
    regionCode && !dossierIds ? sql`exists (select 1 from ${dossier} where ${dossier.id} = ${commitment.dossierId} and ${dossier.regionCode} = ${regionCode})` : undefined,
    source ? eq(commitment.source, source) : undefined,
    rung ? sql`${commitment.rung} >= ${rung}` : undefined,
    list ? LISTS[list] : undefined,
    dossierId ? eq(commitment.dossierId, dossierId) : undefined,
  ].filter((condition) => condition !== undefined);
}

/** Which commitments lie behind the figures of a track record, in the words in which `track-record.ts` counts them. */
const LISTS: Readonly<Record<TrackList, SQL>> = {
  judged: sql`${commitment.state} in ('kept', 'partly_kept', 'broken', 'lapsed', 'undone')`,
  set_aside: sql`${commitment.state} in ('renegotiated', 'waived', 'superseded')`,
  not_examined: isOpen,
  dated: sql`${commitment.state} = 'kept' and ${commitment.doneOn} is not null and ${commitment.dueOn} is not null`,
  late: sql`${commitment.state} = 'kept' and ${commitment.doneOn} > ${commitment.dueOn}`,
  answered: sql`${commitment.state} <> 'declaration' and ${commitment.firstAnswerOn} is not null and ${commitment.whenKind} = 'exact'`,
  completed: sql`${commitment.state} = 'kept' and ${commitment.doneOn} is not null and ${commitment.whenKind} = 'exact'`,
};

/** Made in a meeting of a round, or by a clause of an agreement that was reached in one, as far as agreement and meeting are open at these levels. */
function roundIs(roundId: Id | null, levels: readonly Confidentiality[]): SQL[] {
  if (!roundId) return [];
  const readable = literals(levels);
  return [sql`(${commitment.meetingId} in (select ${meeting.id} from ${meeting} where ${meeting.roundId} = ${roundId}) or (${commitment.source} = 'clause' and ${commitment.meetingId} is null and exists (
    select 1 from ${clause} join ${agreement} on ${agreement.id} = ${clause.agreementId} join ${meeting} on ${meeting.id} = ${agreement.meetingId}
    where ${clause.commitmentId} = ${commitment.id} and ${meeting.roundId} = ${roundId} and ${agreement.strikeId} is null and ${meeting.strikeId} is null
      and ${agreement.confidentiality} in (${readable}) and ${meeting.confidentiality} in (${readable}))))`];
}

function stepIs(step: StepFilter, today: Day): SQL {
  if (step === "none") return isNull(commitment.nextStepOn);
  return step === "planned" ? isNotNull(commitment.nextStepOn) : sql`${commitment.nextStepOn} <= ${today}`;
}

function troubleIs(trouble: Trouble, today: Day, thresholds: Thresholds): SQL | undefined {
  switch (trouble) {
    case "overdue":
      return sql`${commitment.dueKey} < ${today}`;
    case "silent":
      return sql`${commitment.silentFrom} <= ${addDays(today, -thresholds.silentAfterDays)}`;
    case "undated":
      return and(eq(commitment.dueKey, NO_DAY), eq(commitment.dueKind, "none"));
    case "blocked":
      return and(hasTrigger, waitsOnAnother);
  }
}

/** What a page is ordered by. Ids break ties. */
export const orderKeyOf = (filter: LedgerFilter) => ({ due: commitment.dueKey, silence: commitment.silentFrom, step: commitment.nextStepOn })[orderOf(filter)];
