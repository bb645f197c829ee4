import type { Day } from "~/domain/days";
import { isEditable } from "~/domain/demand";
import { takesRecords } from "~/domain/dossier";
import { may } from "~/domain/permissions";
import type { DemandRow } from "~/domain/rows/demand";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { documentFrom } from "~/editor/document";
import { joinDocuments } from "~/editor/join";
import { keptText } from "~/editor/kept-text";
import { insertAncestry, moveOpenComments, setDemandStanding, takePlaces, wasHandedOver } from "@db/queries/demand-writes";
import { insertVersion, versionById } from "@db/queries/demand-versions";
import { lockDemand } from "@db/queries/demands";
import { moveWritten, touchDossier } from "@db/queries/dossier-writes";
import { recordStateChange } from "@db/queries/state-changes";
import { type Transaction, transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

/** Two texts that become one. `changeId` and `versionId` are born with the form: the move of the one that ends, and the version that holds both. */
export type Merging = {
  readonly changeId: Id;
  readonly versionId: Id;
  /** The demand that is merged into the one of the page. */
  readonly other: Id;
  /** The version of the demand that the reader saw. */
  readonly version: number;
  readonly title: string;
  readonly why: string;
};
export type JoinRefusal = "not_editable" | "was_deposited" | "unknown" | "stricter" | "too_long";
export type Merged = { readonly ok: true } | Refused<"not_found" | "forbidden" | "stale" | JoinRefusal>;

/** Why a text takes no part in merging or splitting; null when it does (settled question 12: these act on what was not handed over). */
export async function whyNotReshaped(tx: Transaction, demand: DemandRow): Promise<"not_editable" | "was_deposited" | null> {
  if (!isEditable(demand.state) || !takesRecords(demand.dossier.state)) return "not_editable";
  return (await wasHandedOver(tx, demand.currentVersionId)) ? "was_deposited" : null;
}

/**
 * Merges another demand of the dossier into this one: a new version holds both texts in order, paragraphs keep their anchors, the places of the other in
 * files and what is still to be decided on it follow, and the other ends as *merged*.
 * Refused: *not_found*, *forbidden*, *stale*, *unknown* (the other is not there, or this very one), *stricter* (the two are not open to the same readers),
 * *not_editable*, *was_deposited*, *too_long*. The same `changeId` a second time is the same merging.
 */
export async function mergeDemands(viewer: Viewer, demandId: Id, input: Merging, { now, today }: { readonly now: Date; readonly today: Day }): Promise<Merged> {
  const scope = scopeOf(viewer);
  return transaction<Merged>(viewer.id, async (tx) => {
    const demand = await lockDemand(tx, scope, demandId);
    if (!demand) return refused("not_found");
    if (!may(viewer, "demand.write", demand)) return refused("forbidden");
    const written = await moveWritten(tx, input.changeId);
    if (written) return written.actorId === viewer.id && written.subjectId === input.other && written.move === "merge" ? { ok: true } : refused("forbidden");
    if (demand.version !== input.version) return refused("stale");
    const other = input.other === demand.id ? null : await lockDemand(tx, scope, input.other);
    if (!other || other.dossier.id !== demand.dossier.id) return refused("unknown");
    if (other.confidentiality !== demand.confidentiality) return refused("stricter");
    const not = (await whyNotReshaped(tx, demand)) ?? (await whyNotReshaped(tx, other));
    if (not) return refused(not);
    return joinInto(tx, viewer, { demand, other }, input, { now, today });
  });
}

type Pair = { readonly demand: DemandRow; readonly other: DemandRow };

async function joinInto(tx: Transaction, viewer: Viewer, { demand, other }: Pair, { changeId, versionId, title, why }: Merging, { now, today }: { readonly now: Date; readonly today: Day }): Promise<Merged> {
  const [mine, theirs] = [await versionById(demand.id, demand.currentVersionId, tx), await versionById(other.id, other.currentVersionId, tx)];
  const joined = mine && theirs && joinDocuments(documentFrom(mine.source), documentFrom(theirs.source));
  if (!joined) return refused("too_long");
  const place = { dossierId: demand.dossier.id, organisationId: demand.organisationId };
  const made = await insertVersion(tx, { ...keptText(joined), ...place, id: versionId, demandId: demand.id, title, origin: "merged", parentId: demand.currentVersionId, why, createdBy: viewer.id, now });
  if (!made) return refused("forbidden");
  await insertAncestry(tx, { ...place, demandId: demand.id, fromId: other.id, kind: "merged", at: now, by: viewer.id });
  await takePlaces(tx, other.id, demand.id);
  await moveOpenComments(tx, { fromId: other.id, toId: demand.id, versionId, anchors: null });
  await recordStateChange(tx, { ...place, id: changeId, subject: "demand", subjectId: other.id, move: "merge", fromState: other.state, toState: "merged", onDay: today, at: now, actorId: viewer.id, reason: why, targetId: demand.id });
  await setDemandStanding(tx, other.id, { stance: "merged" });
  await touchDossier(tx, demand.dossier.id, now);
  return { ok: true };
}
