import { closesCircle, dueAfter, isDueBeforeSaid, setOffOn, type Trigger, whyNotSetOffBy } from "~/domain/chain";
import type { Day } from "~/domain/days";
import { heldOffice } from "~/domain/office-holder";
import type { CommitmentContent } from "~/domain/rows/commitment";
import type { Id, Scope } from "~/domain/viewer";
import { namedCommitment } from "@db/queries/commitments";
import { chainOf, namedBy } from "@db/queries/commitment-writes";
import { eventStanding, namedEvent, standingOf } from "@db/queries/triggers";
import type { Transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

/** Why what a commitment says cannot be kept: it names what is not there, somebody who did not hold the office that day, or waits for itself. */
export type ContentRefusal = "unknown_party" | "unknown_office" | "office_not_held" | "unknown_meeting" | "unknown_letter" | "unknown_commitment" | "circle" | "unknown_event" | "event_without_day" | "due_before_said";

/** What it waited for before, which may stay even where the writer cannot see it. */
export type WaitedFor = Pick<CommitmentContent, "triggerId" | "triggerEventId">;
export const NOTHING_BEFORE: WaitedFor = { triggerId: null, triggerEventId: null };
type Asked = { readonly scope: Scope; readonly dossierId: Id; readonly id: Id; readonly before: WaitedFor; readonly today: Day };
type Checked = { readonly ok: true; readonly content: CommitmentContent } | Refused<ContentRefusal>;

/**
 * Checks what a commitment names, inside the transaction that holds its dossier's lock, and works out the day it is due if what it waits for has come already.
 * A day that somebody typed, or from which they count, may not make it due before it was said.
 */
export async function checkedContent(tx: Transaction, asked: Asked, content: CommitmentContent): Promise<Checked> {
  const named = await namedBy(tx, asked.scope, asked.dossierId, content);
  if (content.partyId && !named.party) return refused("unknown_party");
  if (content.officeHolderId && named.holder?.partyId !== content.partyId) return refused("unknown_office");
  if (named.holder && !heldOffice(named.holder, content.said)) return refused("office_not_held");
  if (content.meetingId && !named.meeting) return refused("unknown_meeting");
  if (content.eventId && !named.letter) return refused("unknown_letter");
  return withDueDay(tx, asked, content);
}

/** What a commitment says, with the day it is due counted from what it waits for as that stands now, whoever asks. */
export async function countedNow(tx: Transaction, content: CommitmentContent): Promise<CommitmentContent> {
  if (content.dueKind !== "after") return content;
  const { triggerId, triggerEventId, triggerOn } = content;
  if (triggerId) return dueOf(await standingOf(tx, triggerId), content).content;
  if (triggerEventId) return dueOf(await eventStanding(tx, triggerEventId), content).content;
  return dueOf(triggerOn === null ? null : { kind: "day", on: triggerOn }, content).content;
}

/** Works out when it is due, and refuses what it cannot wait for. */
async function withDueDay(tx: Transaction, asked: Asked, content: CommitmentContent): Promise<Checked> {
  if (content.dueKind === "on") return isDueBeforeSaid(content.dueOn, content.said) ? refused("due_before_said") : { ok: true, content };
  if (content.triggerId) return afterCommitment(tx, asked, content, content.triggerId);
  if (content.triggerEventId) return afterEvent(tx, asked, content, content.triggerEventId);
  const counted = await countedNow(tx, content);
  return content.triggerOn && isDueBeforeSaid(counted.dueOn, content.said) ? refused("due_before_said") : { ok: true, content: counted };
}

async function afterCommitment(tx: Transaction, { scope, dossierId, id, before }: Asked, content: CommitmentContent, triggerId: Id): Promise<Checked> {
  if (triggerId !== before.triggerId && !(await namedCommitment(tx, scope, dossierId, triggerId))) return refused("unknown_commitment");
  if (closesCircle(await chainOf(tx, dossierId), id, triggerId)) return refused("circle");
  return dueOf(await standingOf(tx, triggerId), content);
}

/** Words that no one wrote down are those of the event. */
async function afterEvent(tx: Transaction, { scope, dossierId, before, today }: Asked, content: CommitmentContent, eventId: Id): Promise<Checked> {
  if (eventId === before.triggerEventId) return dueOf(await eventStanding(tx, eventId), content);
  const event = await namedEvent(tx, scope, dossierId, eventId);
  const why = whyNotSetOffBy(event, today);
  if (why) return refused(why);
  return dueOf({ kind: "event", day: event?.day ?? null }, { ...content, triggerText: content.triggerText ?? event?.title ?? null });
}

const dueOf = (trigger: Trigger | null, content: CommitmentContent) => ({ ok: true as const, content: { ...content, dueOn: dueAfter(trigger && setOffOn(trigger), content.triggerDays) } });
