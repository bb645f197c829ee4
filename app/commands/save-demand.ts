import { isEditable } from "~/domain/demand";
import { may } from "~/domain/permissions";
import { type RichText, type RichTextRefusal, SCHEMA_VERSION } from "~/domain/rich-text";
import type { DemandRow } from "~/domain/rows/demand";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { canonicalText, hashOf } from "~/editor/canonical";
import { readRichText } from "~/editor/read";
import { clearDraft, type DraftText, lockDraft, writeDraft } from "@db/queries/demand-drafts";
import { authorOfVersion, insertVersion, versionById } from "@db/queries/demand-versions";
import { lockDemand } from "@db/queries/demands";
import { touchDossier } from "@db/queries/dossier-writes";
import { type Transaction, transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

/** A version that is to be saved: the id that it was born with, the version it was made from, the keepings of the draft that it may follow. */
export type SentVersion = DraftText & { readonly id: Id; readonly base: Id; readonly revision: number; readonly next: number };

export type SaveDemandResult =
  | { readonly ok: true; readonly id: Id }
  | Refused<"not_found" | "forbidden" | "illegal_move" | "stale" | "nothing_new">
  /** With the keeping that the other draft is at. */
  | (Refused<"elsewhere"> & { readonly revision: number })
  | { readonly ok: false; readonly refusal: "rich_text"; readonly reason: RichTextRefusal };

/**
 * Saves what somebody wrote as the newest version of a demand, and clears their draft with it. The same id a second time is the same version.
 * Refused: *not_found*, *forbidden*, *illegal_move* (its state takes no edits), *rich_text* with its reason; *elsewhere* (another draft of the same person
 * is there, which this text did not follow: it stays as it is); *stale* (another version became current since: the text is kept as the person's draft,
 * to be led together with it); *nothing_new* (the text and the title are those of the current version).
 */
export async function saveDemand(viewer: Viewer, demandId: Id, sent: SentVersion, { now }: { readonly now: Date }): Promise<SaveDemandResult> {
  const read = readRichText(sent.document);
  if (!read.ok) return { ok: false, refusal: "rich_text", reason: read.refusal };
  return transaction(viewer.id, async (tx) => {
    const demand = await lockDemand(tx, scopeOf(viewer), demandId);
    if (!demand || !(await versionById(demand.id, sent.base, tx))) return refused("not_found");
    if (!may(viewer, "demand.write", demand)) return refused("forbidden");
    const before = await authorOfVersion(tx, sent.id);
    if (before) return before.createdBy === viewer.id && before.demandId === demand.id ? { ok: true, id: sent.id } : refused("forbidden");

    const text: DraftText = { title: sent.title, why: sent.why, document: canonicalText(read.document) };
    const draft = await lockDraft(tx, demand.id, viewer.id, { base: sent.base, now });
    const follows = draft.text === null || draft.revision === sent.revision || draft.revision === sent.next;
    if (!follows && !(draft.text?.document === text.document && draft.text.title === text.title)) return { ...refused("elsewhere"), revision: draft.revision };
    const keep = () => writeDraft(tx, demand.id, viewer.id, { base: sent.base, revision: draft.revision + 1, text, now });
    if (!isEditable(demand.state)) {
      await keep();
      return refused("illegal_move");
    }
    if (demand.currentVersionId !== sent.base) {
      await keep();
      return refused("stale");
    }
    return saveVersion(tx, viewer, demand, { id: sent.id, title: sent.title, why: sent.why, document: read.document }, now);
  });
}

type ReadVersion = { readonly id: Id; readonly title: string; readonly why: string; readonly document: RichText };

/** Writes a version that follows the current one, and clears the draft that it was made of. The caller holds the demand's lock and has asked everything. */
export async function saveVersion(tx: Transaction, viewer: Viewer, demand: DemandRow, { id, title, why, document }: ReadVersion, now: Date): Promise<{ readonly ok: true; readonly id: Id } | Refused<"nothing_new" | "forbidden">> {
  const current = await versionById(demand.id, demand.currentVersionId, tx);
  const hash = hashOf(document);
  if (current && current.hash === hash && current.title === title) {
    await clearDraft(tx, demand.id, viewer.id, demand.currentVersionId);
    return refused("nothing_new");
  }
  const { organisationId, dossier } = demand;
  const written = await insertVersion(tx, {
    id, demandId: demand.id, dossierId: dossier.id, organisationId, title, source: canonicalText(document), hash, schemaVersion: SCHEMA_VERSION, origin: "written",
    parentId: demand.currentVersionId, why: why || null, createdBy: viewer.id, now,
  });
  if (!written) return refused("forbidden");
  await clearDraft(tx, demand.id, viewer.id, id);
  await touchDossier(tx, dossier.id, now);
  return { ok: true, id };
}
