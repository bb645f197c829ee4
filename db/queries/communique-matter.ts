import { and, asc, eq, inArray, ne } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Body, Office, Tellable, TellableAction, TellableCommitment, TellableMatter, TellableMeeting } from "~/domain/rows/communique-matter";
import { canHaveBeenHeld } from "~/domain/said";
import { inStoryOrder } from "~/domain/story";
import { type Id, type Scope, scopeUpTo } from "~/domain/viewer";
import { database } from "@db/client";
import { attendee, commitment, dossier, event, meeting, meetingParty, officeHolder, organisation, outcome, party } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { dossierIsVisible, levelIsReadable } from "./visible";
import { whenOf } from "./when";

type Reader = Pick<Transaction, "select">;
type InDossier = { readonly scope: Scope; readonly dossierId: Id; readonly through: Reader };

/**
 * What a communiqué of a dossier can be written from, in the order in which it happened: the meetings that were held, with whom, what was handed over and
 * promised in each, and the collective actions. Null where the dossier is not the reader's to see.
 *
 * A communiqué is read by members in the end and never has the bureau's level. So nothing of that level is in it, whoever writes: the matter is what
 * somebody who reads up to *organisation* reads. What members do not read yet is in it, since a communiqué is how they are told; each part carries its
 * level, and before publishing the writer is shown what members would learn by it.
 */
export async function communiqueMatter(reader: Scope, dossierId: Id, today: Day, through: Reader = database().db): Promise<TellableMatter | null> {
  const scope = scopeUpTo(reader, "organisation");
  const [found] = await through.select({ dossier, organisation }).from(dossier).innerJoin(organisation, eq(organisation.id, dossier.organisationId)).where(and(eq(dossier.id, dossierId), dossierIsVisible(scope)));
  if (!found || !scope.reads.organisation.includes(found.dossier.organisationId)) return null;
  const [meetings, actions] = [await meetingsToTell({ scope, dossierId, through }), await actionsToTell({ scope, dossierId, through })];
  const tellable: readonly Tellable[] = [...meetings, ...actions.filter(({ when }) => canHaveBeenHeld(when, today))];
  return { organisation: bodyOf(found.organisation), dossier: nameOf(found.dossier), tellable: tellable.toSorted(inStoryOrder) };
}

type Named = Parameters<typeof nameOf>[0];
const bodyOf = <Kind extends Body["kind"]>(row: Named & { readonly kind: Kind; readonly gender: Body["gender"] }): Body<Kind> => ({ name: nameOf(row), kind: row.kind, gender: row.gender });

async function meetingsToTell({ scope, dossierId, through }: InDossier): Promise<TellableMeeting[]> {
  const rows = await through.select().from(meeting).where(and(eq(meeting.dossierId, dossierId), eq(meeting.state, "held"), levelIsReadable(scope, meeting)));
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const parties = await through.select({ meetingId: meetingParty.meetingId, party }).from(meetingParty).innerJoin(party, eq(party.id, meetingParty.partyId)).where(inArray(meetingParty.meetingId, ids)).orderBy(asc(meetingParty.position));
  const attendees = await through.select({ meetingId: attendee.meetingId, side: attendee.side, office: attendee.office }).from(attendee).where(inArray(attendee.meetingId, ids)).orderBy(asc(attendee.position));
  const promised = await commitmentsOf(ids, { scope, dossierId, through });
  return rows.map((row) => {
    const there = attendees.filter(({ meetingId }) => meetingId === row.id);
    return {
      kind: "meeting", id: row.id, title: row.title, when: whenOf(row), time: row.atTime, place: row.place, handedOver: row.handedOver, recordedAt: row.createdAt, confidentiality: row.confidentiality,
      parties: parties.filter(({ meetingId }) => meetingId === row.id).map((each) => bodyOf(each.party)),
      attendees: { ours: there.filter(({ side }) => side === "ours").map(({ office }) => office), theirs: there.filter(({ side }) => side === "theirs").map(({ office }) => office) },
      commitments: promised.filter(({ meetingId }) => meetingId === row.id).map(({ told }) => told),
    };
  });
}

/** What was promised in these meetings, in the order of their lines. What is kept as a mere declaration binds nobody, and is not told as a promise. */
async function commitmentsOf(meetingIds: readonly Id[], { scope, through }: InDossier): Promise<{ readonly meetingId: Id | null; readonly told: TellableCommitment }[]> {
  const rows = await through.select({ commitment, party, office: officeHolder }).from(commitment)
    .leftJoin(party, eq(party.id, commitment.partyId)).leftJoin(officeHolder, eq(officeHolder.id, commitment.officeHolderId)).leftJoin(outcome, eq(outcome.id, commitment.outcomeId))
    .where(and(inArray(commitment.meetingId, [...meetingIds]), ne(commitment.state, "declaration"), levelIsReadable(scope, commitment)))
    .orderBy(asc(outcome.position), asc(commitment.createdAt), asc(commitment.id));
  return rows.map(({ commitment: row, party: bound, office }) => ({
    meetingId: row.meetingId,
    told: { id: row.id, side: row.side, words: row.words, verbatim: row.verbatim, party: bound && bodyOf(bound), office: officeOf(row.spokenBy, office), dueOn: row.dueOn, confidentiality: row.confidentiality },
  }));
}

/** Who spoke, by office and never by name: the one that is kept, else the words in which it was noted. */
function officeOf(spokenBy: string | null, office: (Named & Pick<Office, "gender">) | null): Office | null {
  if (office) return { name: nameOf(office), gender: office.gender };
  return spokenBy ? { name: { ar: spokenBy, fr: null, en: null }, gender: null } : null;
}

async function actionsToTell({ scope, dossierId, through }: InDossier): Promise<TellableAction[]> {
  const rows = await through.select().from(event).where(and(eq(event.dossierId, dossierId), eq(event.kind, "action"), levelIsReadable(scope, event)));
  return rows.map((row) => ({ kind: "action", id: row.id, when: whenOf(row), place: row.place, actionKinds: row.actionKinds, title: row.title, body: row.body, recordedAt: row.createdAt, confidentiality: row.confidentiality }));
}
