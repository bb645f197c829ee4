import type { Day } from "~/domain/days";
import { may } from "~/domain/permissions";
import type { DemandRow } from "~/domain/rows/demand";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { documentFrom } from "~/editor/document";
import { splitDocument } from "~/editor/join";
import { keptText } from "~/editor/kept-text";
import { newId } from "~/forms/id";
import { authorOfDemand, filesHolding, insertAncestry, insertDemand, moveOpenComments, putIntoFile } from "@db/queries/demand-writes";
import { insertVersion, versionById } from "@db/queries/demand-versions";
import { lockDemand } from "@db/queries/demands";
import { touchDossier } from "@db/queries/dossier-writes";
import { recordStateChange } from "@db/queries/state-changes";
import { type Transaction, transaction } from "@db/transaction";

import { whyNotReshaped } from "./merge-demands";
import { type Refused, refused } from "./refusal";

/** Paragraphs that leave a text for a new one. `id` is that of the new demand and is born with the form. */
export type Splitting = { readonly id: Id; readonly version: number; readonly anchors: readonly string[]; readonly title: string; readonly why: string };
export type SplitOff = { readonly ok: true; readonly id: Id } | Refused<"not_found" | "forbidden" | "stale" | "not_editable" | "was_deposited" | "nothing_chosen">;

/**
 * Splits paragraphs off a demand into a new draft that follows it in every file; both texts keep their anchors, and what is still to be decided on a
 * paragraph goes with it.
 * Refused: *not_found*, *forbidden*, *stale*, *not_editable*, *was_deposited*, *nothing_chosen* (no paragraph moves, or none is left).
 * The same id a second time is the same splitting.
 */
export async function splitDemand(viewer: Viewer, demandId: Id, input: Splitting, { now, today }: { readonly now: Date; readonly today: Day }): Promise<SplitOff> {
  return transaction<SplitOff>(viewer.id, async (tx) => {
    const demand = await lockDemand(tx, scopeOf(viewer), demandId);
    const current = demand && (await versionById(demand.id, demand.currentVersionId, tx));
    if (!demand || !current) return refused("not_found");
    if (!may(viewer, "demand.write", demand)) return refused("forbidden");
    const before = await authorOfDemand(tx, input.id);
    if (before) return before.createdBy === viewer.id && before.dossierId === demand.dossier.id ? { ok: true, id: input.id } : refused("forbidden");
    if (demand.version !== input.version) return refused("stale");
    const not = await whyNotReshaped(tx, demand);
    if (not) return refused(not);
    const parts = splitDocument(documentFrom(current.source), new Set(input.anchors));
    if (!parts) return refused("nothing_chosen");
    return writeBoth(tx, viewer, { demand, rest: keptText(parts.rest), moved: keptText(parts.moved) }, input, { now, today });
  });
}

type Parts = { readonly demand: DemandRow; readonly rest: ReturnType<typeof keptText>; readonly moved: ReturnType<typeof keptText> };

async function writeBoth(tx: Transaction, viewer: Viewer, { demand, rest, moved }: Parts, { id, anchors, title, why }: Splitting, { now, today }: { readonly now: Date; readonly today: Day }): Promise<SplitOff> {
  const place = { dossierId: demand.dossier.id, organisationId: demand.organisationId };
  const [restId, versionId] = [newId(), newId()];
  const origin = { origin: "split", parentId: demand.currentVersionId, why, createdBy: viewer.id, now } as const;
  await insertVersion(tx, { ...rest, ...place, ...origin, id: restId, demandId: demand.id, title: demand.title });
  await insertDemand(tx, { ...place, id, part: demand.part, title, confidentiality: demand.confidentiality, versionId, createdBy: viewer.id, createdAt: now });
  await insertVersion(tx, { ...moved, ...place, ...origin, id: versionId, demandId: id, title });
  await insertAncestry(tx, { ...place, demandId: id, fromId: demand.id, kind: "split", at: now, by: viewer.id });
  for (const fileId of await filesHolding(tx, demand.id)) await putIntoFile(tx, { ...place, fileId, demandId: id }, demand.id);
  await moveOpenComments(tx, { fromId: demand.id, toId: id, versionId, anchors });
  await recordStateChange(tx, { ...place, id: newId(), subject: "demand", subjectId: id, move: "open", fromState: null, toState: "draft", onDay: today, at: now, actorId: viewer.id, targetId: demand.id });
  await touchDossier(tx, demand.dossier.id, now);
  return { ok: true, id };
}
