import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import { triggerKindOf } from "~/domain/chain";
import type { Awaits } from "~/domain/chain-days";
import { exactDay } from "~/domain/days";
import type { ChainRow } from "~/domain/rows/chain";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { commitment, dossier, event, meeting, party } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { commitmentIsVisible } from "./commitments";
import { nameOf } from "./names";
import { levelIsReadable } from "./visible";
import { whenOf } from "./when";

type Reader = Pick<Transaction, "select">;
const triggerEvent = alias(event, "came_true_by");

/** No chain is read further than this. */
const MOST = 300;

/** The ids of what hangs together with the commitments of a dossier, whoever asks: what they wait for and what waits for them, also where a meeting was moved elsewhere. */
const chainedWith = (start: SQL): SQL => sql`(
  with recursive up as (select id, trigger_id from commitment where ${start} union select c.id, c.trigger_id from commitment c join up on c.id = up.trigger_id),
  down as (select id from up union select c.id from commitment c join down on c.trigger_id = down.id)
  select id from down)`;

/** Only what waits for something or is waited for is a link. */
const isLink = sql`(${commitment.dueKind} = 'after' or exists (select 1 from commitment waiting where waiting.trigger_id = ${commitment.id} and waiting.strike_id is null))`;

/**
 * The chains of a dossier as far as the reader may see them, in the order in which they were recorded. What a visible commitment waits for and the reader may
 * not see is there with its state alone. Two round trips.
 */
export async function chainOfDossier(through: Reader, scope: Scope, dossierId: Id): Promise<ChainRow[]> {
  const rows = await through.select({ commitment, party, triggerEvent, eventReadable: sql<boolean>`coalesce(${levelIsReadable(scope, triggerEvent)}, false)` }).from(commitment)
    .innerJoin(dossier, eq(dossier.id, commitment.dossierId)).leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
    .leftJoin(party, eq(party.id, commitment.partyId)).leftJoin(triggerEvent, eq(triggerEvent.id, commitment.triggerEventId))
    .where(and(sql`${commitment.id} in ${chainedWith(sql`dossier_id = ${dossierId}`)}`, isLink, commitmentIsVisible(scope)))
    .orderBy(asc(commitment.createdAt), asc(commitment.id)).limit(MOST);
  const seen = rows.map((row) => rowOf(row));
  const there = new Set(seen.map(({ link }) => link.id));
  const unseen = seen.flatMap(({ link: { awaits } }) => (awaits?.kind === "commitment" && !there.has(awaits.id) ? [awaits.id] : []));
  return unseen.length === 0 ? seen : [...(await namelessAmong(through, unseen)), ...seen];
}

/** The chains of a dossier for its page. */
export const chainsOf = (scope: Scope, dossierId: Id): Promise<ChainRow[]> => chainOfDossier(database().db, scope, dossierId);

type Found = { readonly commitment: typeof commitment.$inferSelect; readonly party: typeof party.$inferSelect | null; readonly triggerEvent: typeof event.$inferSelect | null; readonly eventReadable: boolean };

function rowOf({ commitment: row, party: bound, triggerEvent: came, eventReadable }: Found): ChainRow {
  const { id, state, doneOn, dueKind, dueOn, triggerDays, triggerText, triggerOn, words, verbatim, side, confidentiality } = row;
  return {
    link: { id, state, doneOn, dueKind, dueOn, triggerDays, awaits: awaitsOf(row, came) }, words, verbatim, side, confidentiality, party: bound && nameOf(bound), triggerText, triggerOn,
    event: came && eventReadable ? { id: came.id, title: came.title } : null,
  };
}

function awaitsOf(row: typeof commitment.$inferSelect, came: typeof event.$inferSelect | null): Awaits | null {
  switch (triggerKindOf(row)) {
    case "commitment":
      return { kind: "commitment", id: row.triggerId ?? "" };
    case "day":
      return { kind: "day", on: row.triggerOn ?? "" };
    case "event":
      return came && !came.strikeId ? { kind: "event", id: came.id, day: exactDay(whenOf(came)) } : { kind: "event", id: null, day: null };
    case null:
      return null;
  }
}

/** Commitments that the reader may not see: where they stand, as far as those that wait for them tell it anyway, and nothing else. */
async function namelessAmong(through: Reader, ids: readonly Id[]): Promise<ChainRow[]> {
  const rows = await through.select({ id: commitment.id, state: commitment.state, doneOn: commitment.doneOn, side: commitment.side }).from(commitment).where(and(inArray(commitment.id, [...ids]), isNull(commitment.strikeId)));
  return rows.map(({ side, ...link }) => ({
    link: { ...link, dueKind: "none", dueOn: null, triggerDays: null, awaits: null }, words: null, verbatim: false, side, confidentiality: "organisation", party: null, triggerText: null, triggerOn: null, event: null,
  }));
}
