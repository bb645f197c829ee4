import { may } from "~/domain/permissions";
import type { RichTextRefusal } from "~/domain/rich-text";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { readRichText } from "~/editor/read";
import { type DraftText, lockDraft, noteSeen, writeDraft, type DemandDraft } from "@db/queries/demand-drafts";
import { versionById } from "@db/queries/demand-versions";
import { demandById } from "@db/queries/demands";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

/** A text as the editor sends it: the keeping that it follows, and the name of the one that it becomes. Without a text somebody only says that they are here. */
export type SentDraft = { readonly revision: number; readonly next: number; readonly base: Id; readonly text: DraftText | null };

export type KeepDraftResult =
  | { readonly ok: true; readonly revision: number; readonly elsewhere: null }
  /** Another text of the same person is there, and was left as it is. */
  | { readonly ok: true; readonly revision: number; readonly elsewhere: DemandDraft }
  | Refused<"not_found">
  | Refused<"forbidden">
  | { readonly ok: false; readonly refusal: "rich_text"; readonly reason: RichTextRefusal };

/**
 * Keeps what somebody has written of a demand as their own draft, and notes that they are at it. A text that followed another keeping than the last one
 * does not replace what stands there: both are the person's own, and they decide. A keeping whose answer got lost is known by its name.
 * It is kept in any state of the demand, so that nothing vanishes when it is sent to review meanwhile.
 * Refused: *not_found* (also a version to begin from that is not of this demand), *forbidden*, and *rich_text* with its reason: nothing is stored then.
 */
export async function keepDemandDraft(viewer: Viewer, demandId: Id, { revision, next, base, text }: SentDraft, { now }: { readonly now: Date }): Promise<KeepDraftResult> {
  const found = await demandById(scopeOf(viewer), demandId);
  if (!found || !(await versionById(found.id, base))) return refused("not_found");
  if (!may(viewer, "demand.write", found)) return refused("forbidden");
  const read = text && readRichText(text.document);
  if (read && !read.ok) return { ok: false, refusal: "rich_text", reason: read.refusal };
  return transaction(viewer.id, async (tx) => {
    const draft = await lockDraft(tx, demandId, viewer.id, { base, now });
    const follows = draft.text === null || draft.revision === revision || draft.revision === next;
    if (!follows || !text) {
      await noteSeen(tx, demandId, viewer.id, now);
      return { ok: true, revision: draft.revision, elsewhere: follows ? null : draft };
    }
    await writeDraft(tx, demandId, viewer.id, { base, revision: next, text, now });
    return { ok: true, revision: next, elsewhere: null };
  });
}
