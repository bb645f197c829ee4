import type { Day } from "~/domain/days";
import { type AnsweredPlace, problemOfDay } from "~/domain/response";
import type { Id, Scope } from "~/domain/viewer";
import { knownParties } from "@db/queries/party-choices";
import { isDocumentOf, isHeldMeetingOf, isLetterReceivedIn, placesIn } from "@db/queries/response-writes";
import type { Transaction } from "@db/transaction";

import type { FieldCodes } from "./meeting-refusal";

type Deposit = { readonly id: Id; readonly dossierId: Id; readonly partyId: Id; readonly onDay: Day };
/** An answer with what its fields are called before their own names: `answers[2].`, or nothing where the form holds one answer. */
type Answer = AnsweredPlace & { readonly at: string; readonly sentOnToId: Id | null };
type Given = { readonly documentId: Id | null; readonly meetingId: Id | null; readonly eventId: Id | null; readonly onDay: Day; readonly answers: readonly Answer[] };

/**
 * What answers name that is not there, or cannot be so: codes at the fields of their form, or null. A place that stood in an answer before may stay
 * (`before`), also where its demand was hidden from the writer since; so may a scan.
 */
export async function wrongInResponses(tx: Transaction, scope: Scope, deposit: Deposit, given: Given, today: Day, before?: AnsweredPlace & { readonly documentId: Id | null }): Promise<FieldCodes | null> {
  const fields: Record<string, string[]> = {};
  const wrongDay = problemOfDay(given.onDay, deposit.onDay, today);
  if (wrongDay) fields.onDay = [wrongDay];
  if (given.meetingId && !(await isHeldMeetingOf(tx, scope, deposit.dossierId, given.meetingId))) fields.meeting = ["not_a_choice"];
  if (given.eventId && !(await isLetterReceivedIn(tx, scope, deposit.dossierId, given.eventId))) fields.letter = ["not_a_choice"];
  if (given.documentId && given.documentId !== before?.documentId && !(await isDocumentOf(tx, scope, deposit.dossierId, given.documentId))) fields.document = ["not_a_choice"];
  const places = await placesIn(tx, scope, deposit.id);
  const isPlace = ({ demandId, anchor }: AnsweredPlace) =>
    demandId === null || (before?.demandId === demandId && before.anchor === anchor) || (places.has(demandId) && (anchor === null || (places.get(demandId)?.has(anchor) ?? false)));
  const parties = await knownParties(given.answers.flatMap(({ sentOnToId }) => (sentOnToId ? [sentOnToId] : [])));
  for (const { at, sentOnToId, ...place } of given.answers) {
    if (!isPlace(place)) fields[`${at}place`] = ["not_a_choice"];
    if (sentOnToId === deposit.partyId) fields[`${at}sentOnTo`] = ["same_party"];
    else if (sentOnToId && !parties.has(sentOnToId)) fields[`${at}sentOnTo`] = ["unknown_party"];
  }
  return Object.keys(fields).length > 0 ? fields : null;
}
