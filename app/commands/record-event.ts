import type { Day } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import { levelsToGive, may } from "~/domain/permissions";
import { canHaveBeenHeld } from "~/domain/said";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import type { NewEvent } from "~/forms/event";
import { touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { authorOfEvent, insertEvent } from "@db/queries/event-writes";
import { knownParties } from "@db/queries/party-choices";
import { transaction } from "@db/transaction";

import { type FieldCodes, refusedAt } from "./meeting-refusal";
import { type Refused, refused } from "./refusal";

export type EventRefused = Refused<"not_found" | "forbidden" | "illegal_move" | "stale"> | (Refused<"fields"> & { readonly fields: FieldCodes });
export type EventResult = { readonly ok: true; readonly id: Id } | EventRefused;

/** A letter that was sent or came, or a milestone, lies behind; a collective action can be announced for a day ahead. */
export const mayLieAhead = (kind: NewEvent["kind"]): boolean => kind === "action";

/**
 * Records a letter, a collective action or a milestone in an open dossier.
 * Refused: *not_found* (the dossier is out of reach), *forbidden*, *illegal_move* (the dossier takes no records now), and codes at fields:
 * `unknown_party`, and `in_the_future` for what cannot lie ahead. The same id a second time, by the same person in the same dossier, is the same event.
 */
export async function recordEvent(viewer: Viewer, dossierId: Id, event: NewEvent, { now, today }: { readonly now: Date; readonly today: Day }): Promise<EventResult> {
  if (!mayLieAhead(event.kind) && !canHaveBeenHeld(event.when, today)) return refusedAt({ "when.from": ["in_the_future"] });
  if (event.party && !(await knownParties([event.party])).has(event.party)) return refusedAt({ party: ["unknown_party"] });
  return transaction(viewer.id, async (tx) => {
    const holder = await lockDossier(tx, scopeOf(viewer), dossierId);
    if (!holder) return refused("not_found");
    const { organisationId } = holder;
    const confidentiality = event.level ?? "organisation";
    if (!may(viewer, "event.record", { organisationId }) || !levelsToGive(viewer, organisationId).includes(confidentiality)) return refused("forbidden");
    const before = await authorOfEvent(tx, event.id);
    if (before) return before.createdBy === viewer.id && before.dossierId === dossierId ? { ok: true, id: event.id } : refused("forbidden");
    if (!takesRecords(holder.state)) return refused("illegal_move");

    const { id, kind, actionKinds, title, body, when, place, party } = event;
    const written = await insertEvent(tx, { id, dossierId, organisationId, kind, createdBy: viewer.id, createdAt: now }, { actionKinds, title, body, when, place, partyId: party, confidentiality });
    if (!written) return refused("forbidden");
    await touchDossier(tx, dossierId, now);
    return { ok: true, id };
  });
}
