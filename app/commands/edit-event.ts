import { withEventDay } from "~/domain/chain-days";
import { type Day, exactDay } from "~/domain/days";
import { levelsToGive, may } from "~/domain/permissions";
import { canHaveBeenHeld } from "~/domain/said";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import type { EventEdit } from "~/forms/event";
import { touchDossier } from "@db/queries/dossier-writes";
import { lockEvent, updateEvent } from "@db/queries/event-writes";
import { knownParties } from "@db/queries/party-choices";
import { noteSettled } from "@db/queries/settled-counts";
import { setDueOfEvents } from "@db/queries/triggers";
import { transaction } from "@db/transaction";

import { refusedAt } from "./meeting-refusal";
import { type MovesAlong, movesAlong } from "./moves-along";
import { type EventResult, mayLieAhead } from "./record-event";
import { refused } from "./refusal";

/**
 * Saves what changed in a letter, an action or a milestone; its kind stays what it was recorded as.
 * Refused: *not_found*, *forbidden*, *stale* (somebody saved another version meanwhile), *moves_along* (what waits for it is due on another day,
 * which `seen`, what the form said of that, did not show), and codes at fields as when it was recorded.
 */
export async function editEvent(viewer: Viewer, id: Id, edit: EventEdit, { now, today, seen }: { readonly now: Date; readonly today: Day; readonly seen?: string | undefined }): Promise<EventResult | MovesAlong> {
  if (!mayLieAhead(edit.kind) && !canHaveBeenHeld(edit.when, today)) return refusedAt({ "when.from": ["in_the_future"] });
  if (edit.party && !(await knownParties([edit.party])).has(edit.party)) return refusedAt({ party: ["unknown_party"] });
  return transaction(viewer.id, async (tx) => {
    const found = await lockEvent(tx, scopeOf(viewer), id);
    if (!found) return refused("not_found");
    const { organisationId, dossierId, confidentiality } = found;
    if (!may(viewer, "event.edit", { organisationId }) || (edit.level && !levelsToGive(viewer, organisationId).includes(edit.level))) return refused("forbidden");
    if (found.kind !== edit.kind) return refused("illegal_move");
    if (found.version !== edit.version) return refused("stale");
    const { actionKinds, title, body, when, place, party } = edit;
    const along = await movesAlong(tx, { scope: scopeOf(viewer), dossierId, itself: null, seen }, (links) => withEventDay(links, id, exactDay(when)));
    if (along) return along;
    await touchDossier(tx, dossierId, now);
    await updateEvent(tx, id, { actionKinds, title, body, when, place, partyId: party, confidentiality: edit.level ?? confidentiality });
    await setDueOfEvents(tx, [id]);
    await noteSettled(tx, dossierId);
    return { ok: true, id };
  });
}
