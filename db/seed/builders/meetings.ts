import type { Side } from "~/domain/commitment";
import type { Confidentiality } from "~/domain/confidentiality";
import { exactly, type When } from "~/domain/days";
import type { ActionKind, EventKind } from "~/domain/event";
import type { MeetingState, OutcomeKind } from "~/domain/meeting";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { whenValues } from "@db/queries/when";
import { attendee, event, meeting, meetingParty, outcome } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { type BuiltDossier, SEEDED_AT, SEEDED_ON } from "./defaults";

type NewMeeting = {
  id?: Id;
  state?: MeetingState;
  title?: string;
  when?: When;
  atTime?: string;
  place?: string;
  agenda?: string;
  handedOver?: string;
  notes?: string;
  roundId?: Id;
  confidentiality?: Confidentiality;
  createdBy?: Id;
  at?: Date;
  parties?: readonly Id[];
  attendees?: readonly { side: Side; office: string }[];
  outcomes?: readonly { kind: OutcomeKind; words: string }[];
};

/** Adds a meeting to a dossier, by default one held on the day of `SEEDED_AT`. Answers its id and those of its outcomes, in order. */
export async function addMeeting(tx: Transaction, dossier: BuiltDossier, given: NewMeeting = {}): Promise<{ id: Id; outcomeIds: Id[] }> {
  const { id = newId(), state = "held", when = exactly(SEEDED_ON), confidentiality = "organisation", createdBy = dossier.createdBy, at = SEEDED_AT } = given;
  const { parties = [], attendees = [], outcomes = [], title, atTime, place, agenda, handedOver, notes, roundId } = given;
  const within = { meetingId: id, dossierId: dossier.id, organisationId: dossier.organisationId };
  await tx.insert(meeting).values({
    id, dossierId: dossier.id, organisationId: dossier.organisationId, state, title, atTime, place, agenda, handedOver, notes, roundId, confidentiality, createdBy, createdAt: at, ...whenValues(when),
  });
  if (parties.length > 0) await tx.insert(meetingParty).values(parties.map((partyId, position) => ({ ...within, partyId, position })));
  if (attendees.length > 0) await tx.insert(attendee).values(attendees.map((each, position) => ({ ...within, ...each, id: newId(), position })));
  const lines = outcomes.map((each, position) => ({ ...within, ...each, id: newId(), position }));
  if (lines.length > 0) await tx.insert(outcome).values(lines);
  return { id, outcomeIds: lines.map((line) => line.id) };
}

type NewEvent = {
  id?: Id;
  kind?: EventKind;
  actionKinds?: readonly ActionKind[];
  title?: string;
  body?: string;
  when?: When;
  place?: string;
  partyId?: Id;
  confidentiality?: Confidentiality;
  createdBy?: Id;
  at?: Date;
};

/** Adds a letter, an action or a milestone to a dossier, by default a milestone on the day of `SEEDED_AT`. Answers its id. */
export async function addEvent(tx: Transaction, dossier: BuiltDossier, given: NewEvent = {}): Promise<Id> {
  const { id = newId(), kind = "milestone", actionKinds = [], title = "حدث للتجربة", when = exactly(SEEDED_ON), confidentiality = "organisation", at = SEEDED_AT } = given;
  const { createdBy = dossier.createdBy, body, place, partyId } = given;
  await tx.insert(event).values({
    id, dossierId: dossier.id, organisationId: dossier.organisationId, kind, actionKinds: [...actionKinds], title, body, place, partyId, confidentiality, createdBy, createdAt: at, ...whenValues(when),
  });
  return id;
}
