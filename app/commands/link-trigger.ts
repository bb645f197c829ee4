import { dueAfter, whyNotSetOffBy } from "~/domain/chain";
import { withDue } from "~/domain/chain-days";
import type { Day } from "~/domain/days";
import { may } from "~/domain/permissions";
import type { CommitmentRow } from "~/domain/rows/commitment";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { lockCommitment } from "@db/queries/commitments";
import { touchDossier } from "@db/queries/dossier-writes";
import { namedEvent, setTriggerEvent } from "@db/queries/triggers";
import { transaction } from "@db/transaction";

import { isStillWritten } from "./edit-commitment";
import { type MovesAlong, movesAlong } from "./moves-along";
import { type Refused, refused } from "./refusal";

/** The event by which what a commitment waits for came true; null where it has not come after all. `seen` is what the form said of what moves along. */
export type TriggerLink = { readonly id: Id; readonly version: number; readonly eventId: Id | null; readonly seen?: string | undefined };
export type TriggerLinked = { readonly ok: true } | Refused<"not_found" | "forbidden" | "stale" | "judged" | "not_awaited" | "unknown_event" | "event_without_day"> | MovesAlong;

/** Whether a commitment waits for an event in words, which can come true. */
export const awaitsEvent = ({ triggerId, triggerOn, triggerText }: Pick<CommitmentRow, "triggerId" | "triggerOn" | "triggerText">): boolean => triggerId === null && triggerOn === null && triggerText !== null;

/**
 * Says by which event of the dossier the words came true that a commitment waits for, from whose day its own is counted; or that they have not come true, which takes
 * its due day back. A commitment of a signed clause can be set off too: that does not reword it. Saying the same again changes nothing.
 * Refused: *not_found*, *forbidden*, *judged*, *not_awaited* (it waits for no event), *stale*, *unknown_event*, *event_without_day* (its day is not known exactly, or has
 * not come), *moves_along*.
 */
export async function linkTrigger(viewer: Viewer, { id, version, eventId, seen }: TriggerLink, { now, today }: { readonly now: Date; readonly today: Day }): Promise<TriggerLinked> {
  const scope = scopeOf(viewer);
  return transaction<TriggerLinked>(viewer.id, async (tx) => {
    const found = await lockCommitment(tx, scope, id);
    if (!found) return refused("not_found");
    const { organisationId, triggerDays, dossier } = found;
    if (!may(viewer, "commitment.edit", { organisationId })) return refused("forbidden");
    if (!isStillWritten(found)) return refused("judged");
    if (!awaitsEvent(found)) return refused("not_awaited");
    if (found.triggerEventId === eventId) return { ok: true };
    if (found.version !== version) return refused("stale");
    const event = eventId ? await namedEvent(tx, scope, dossier.id, eventId) : null;
    const why = eventId && whyNotSetOffBy(event, today);
    if (why) return refused(why);

    const day = event?.day ?? null;
    const dueOn = dueAfter(day, triggerDays);
    const along = await movesAlong(tx, { scope, dossierId: dossier.id, itself: id, seen }, (links) => withDue(links, id, { dueKind: "after", dueOn, triggerDays, awaits: { kind: "event", id: eventId, day } }));
    if (along) return along;
    await setTriggerEvent(tx, id, eventId, dueOn);
    await touchDossier(tx, dossier.id, now);
    return { ok: true };
  });
}
