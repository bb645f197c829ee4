import { closesCircle, dueAfter } from "~/domain/chain";
import { heldOffice } from "~/domain/office-holder";
import type { CommitmentContent } from "~/domain/rows/commitment";
import type { Id, Scope } from "~/domain/viewer";
import { namedCommitment } from "@db/queries/commitments";
import { chainOf, namedBy } from "@db/queries/commitment-writes";
import type { Transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

/** Why what a commitment says cannot be kept: it names what is not there, somebody who did not hold the office that day, or waits for itself. */
export type ContentRefusal = "unknown_party" | "unknown_office" | "office_not_held" | "unknown_meeting" | "unknown_letter" | "unknown_commitment" | "circle";

type Asked = { readonly scope: Scope; readonly dossierId: Id; readonly id: Id; /** What it waited for before, which may stay even where the writer cannot see it. */ readonly waitedFor: Id | null };

/** Checks what a commitment names, inside the transaction that holds its dossier's lock, and works out the day it is due if what it waits for is done already. */
export async function checkedContent(tx: Transaction, { scope, dossierId, id, waitedFor }: Asked, content: CommitmentContent): Promise<{ ok: true; content: CommitmentContent } | Refused<ContentRefusal>> {
  const named = await namedBy(tx, scope, dossierId, content);
  if (content.partyId && !named.party) return refused("unknown_party");
  if (content.officeHolderId && named.holder?.partyId !== content.partyId) return refused("unknown_office");
  if (named.holder && !heldOffice(named.holder, content.said)) return refused("office_not_held");
  if (content.meetingId && !named.meeting) return refused("unknown_meeting");
  if (content.eventId && !named.letter) return refused("unknown_letter");
  if (!content.triggerId) return { ok: true, content };

  const trigger = await namedCommitment(tx, scope, dossierId, content.triggerId);
  if (!trigger && content.triggerId !== waitedFor) return refused("unknown_commitment");
  if (closesCircle(await chainOf(tx, dossierId), id, content.triggerId)) return refused("circle");
  return { ok: true, content: trigger ? { ...content, dueOn: dueAfter(trigger.doneOn, content.triggerDays) } : content };
}
