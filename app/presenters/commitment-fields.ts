import { triggerKindOf } from "~/domain/chain";
import type { Day, When } from "~/domain/days";
import type { CommitmentContent } from "~/domain/rows/commitment";
import type { Id } from "~/domain/viewer";

/** A commitment as the fields of its form, by name. */
export type CommitmentFieldValues = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const dateFields = ({ kind, from, to }: When) => ({ kind, from: from ?? "", to: to ?? "" });

type Beginning = {
  readonly id: Id;
  readonly today: Day;
  /** The meeting in which it was said, if the form is opened from one. */
  readonly meeting: { readonly id: Id; readonly when: When; readonly partyIds: readonly Id[] } | null;
  readonly counterparties: readonly Id[];
};

/** What the form of a new commitment begins with: what is already known from where it was opened, and the weakest claim for the rest. */
export function newCommitmentFields({ id, today, meeting, counterparties }: Beginning): CommitmentFieldValues {
  const known = meeting?.partyIds ?? counterparties;
  return {
    id, side: "theirs", wording: "substance", rung: "spoken", dueKind: "none", triggerKind: "commitment", confidentiality: "organisation",
    source: "meeting", meetingId: meeting?.id ?? "", partyId: known.length === 1 ? (known[0] ?? "") : "",
    said: dateFields(meeting?.when ?? { kind: "exact", from: today, to: null }),
  };
}

/** What the form of a commitment that is written anew begins with: what it says. */
export function commitmentFields(id: Id, content: CommitmentContent): CommitmentFieldValues {
  return {
    id, side: content.side, words: content.words, wording: content.verbatim ? "verbatim" : "substance", partyId: content.partyId ?? "", officeHolderId: content.officeHolderId ?? "",
    spokenBy: content.spokenBy ?? "", source: content.source, sourceNote: content.sourceNote ?? "", meetingId: content.meetingId ?? "", eventId: content.eventId ?? "",
    said: dateFields(content.said), rung: content.rung, dueKind: content.dueKind, dueOn: content.dueKind === "on" ? (content.dueOn ?? "") : "", triggerId: content.triggerId ?? "",
    triggerDays: content.triggerDays === null ? "" : String(content.triggerDays), triggerText: content.triggerText ?? "", triggerKind: triggerKindOf(content) ?? "commitment",
    triggerEventId: content.triggerEventId ?? "", triggerOn: content.triggerOn ?? "", confidentiality: content.confidentiality,
  };
}
