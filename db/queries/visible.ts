import { and, type AnyColumn, eq, inArray, isNull, notInArray, or, type SQL, sql } from "drizzle-orm";

import { CONFIDENTIALITY, type Confidentiality } from "~/domain/confidentiality";
import { STATES_BEFORE_ADOPTION } from "~/domain/dossier";
import type { Id, Scope } from "~/domain/viewer";
import { dossier, stateChange } from "@db/schema";

/** One of a list of organisations, in the form that lets an index keep its order when there is only one. Several are one value: a statement asks this many times over. */
export function inOrganisations(column: AnyColumn, ids: readonly Id[]): SQL {
  if (ids.length === 0) return sql`false`;
  return ids.length === 1 ? eq(column, ids[0]) : sql`${column} = any(${`{${ids.join(",")}}`}::uuid[])`;
}

/** A record with an organisation and a level of its own; one that can be struck out says so in `strikeId`. */
type Levelled = { readonly organisationId: AnyColumn; readonly confidentiality: AnyColumn; readonly strikeId?: AnyColumn };

/**
 * Whether the reader's scope covers a record's own level, and the record was not struck out (settled question 17). What holds the record is asked for
 * beside it: the strictest decides. Every list and every count asks this; only the history and the pages about striking-outs ask `levelReaches`.
 */
export function levelIsReadable(scope: Scope, record: Levelled): SQL {
  const reaches = levelReaches(scope, record);
  return record.strikeId ? (and(isNull(record.strikeId), reaches) ?? reaches) : reaches;
}

/** Whether the reader's scope covers a record's own level, struck out or not. */
export function levelReaches(scope: Scope, record: Pick<Levelled, "organisationId" | "confidentiality">): SQL {
  const clauses = reachesOf(scope).map(({ organisationIds, levels }) =>
    and(inOrganisations(record.organisationId, organisationIds), levels.length < CONFIDENTIALITY.length ? inArray(record.confidentiality, [...levels]) : undefined));
  const reached = or(...clauses) ?? sql`false`;
  return scope.only ? (and(reached, inArray(record.confidentiality, [...scope.only])) ?? reached) : reached;
}

const REACHES = new WeakMap<Scope["reads"], readonly Circle[]>();

/** The organisations of which a reader reaches the same levels, each once; reckoned once for a reader, since every part of every statement asks it. */
function reachesOf({ reads }: Scope): readonly Circle[] {
  const known = REACHES.get(reads);
  if (known) return known;
  const beyond = (wide: readonly Id[], narrow: readonly Id[]) => {
    const within = new Set(narrow);
    return wide.filter((id) => !within.has(id));
  };
  const circles: readonly Circle[] = [
    { organisationIds: reads.bureau, levels: CONFIDENTIALITY },
    { organisationIds: beyond(reads.organisation, reads.bureau), levels: ["members", "organisation"] },
    { organisationIds: beyond(reads.members, reads.organisation), levels: ["members"] },
  ];
  const reached = circles.filter(({ organisationIds }) => organisationIds.length > 0);
  REACHES.set(reads, reached);
  return reached;
}

/**
 * Which dossiers a reader may know of. From the inside, all whose level they reach; a member, those published to members and adopted at least once
 * (settled question 3): a dossier withdrawn before adoption stays unseen. A paper for members holds no more than they see.
 */
export function dossierIsVisible(scope: Scope): SQL {
  const inside = scope.reads.organisation;
  const within = new Set(inside);
  const outside = scope.reads.members.filter((id) => !within.has(id));
  const readable = levelIsReadable(scope, dossier);
  if (isForMembers(scope)) return and(readable, wasAdopted) ?? readable;
  if (outside.length === 0) return readable;
  const seenByMembers = and(inOrganisations(dossier.organisationId, outside), wasAdopted);
  return and(readable, inside.length > 0 ? or(inOrganisations(dossier.organisationId, inside), seenByMembers) : seenByMembers) ?? sql`false`;
}

const wasAdopted = and(
  notInArray(dossier.state, [...STATES_BEFORE_ADOPTION]),
  sql`exists (select 1 from ${stateChange} where ${stateChange.subjectId} = ${dossier.id} and ${stateChange.toState} = 'adopted')`,
);

/** Whether only what was published to members is read: that is what a paper for members is made from. */
const isForMembers = ({ only }: Scope): boolean => only?.every((level) => level === "members") ?? false;

/** What of a dossier is asked beside the level of what it holds, where that is told to members; undefined where it is not. */
export const heldByAdopted = (scope: Scope, dossierId: AnyColumn): SQL | undefined =>
  isForMembers(scope) ? sql`exists (select 1 from ${dossier} where ${dossier.id} = ${dossierId} and ${wasAdopted})` : undefined;

/** A list in the words of the partial indexes, so that the planner knows them again. */
export const literals = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(", "));

/** Organisations of which the same levels are open to a reader from the inside. */
export type Circle = { readonly organisationIds: readonly Id[]; readonly levels: readonly Confidentiality[] };

/** The organisations that a reader reads from the inside: those whose every level is open to them, and the others. */
export function insideOf({ reads, only = CONFIDENTIALITY }: Scope): Circle[] {
  const full = new Set(reads.bureau);
  const fully: Circle = { organisationIds: reads.bureau, levels: CONFIDENTIALITY.filter((level) => only.includes(level)) };
  const partly: Circle = { organisationIds: reads.organisation.filter((id) => !full.has(id)), levels: (["members", "organisation"] as const).filter((level) => only.includes(level)) };
  return [fully, partly].filter(({ organisationIds }) => organisationIds.length > 0);
}
