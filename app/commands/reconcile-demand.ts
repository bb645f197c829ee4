import { isEditable } from "~/domain/demand";
import { may } from "~/domain/permissions";
import type { RichText } from "~/domain/rich-text";
import type { VersionRow } from "~/domain/rows/demand";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { canonicalText, documentFrom } from "~/editor/canonical";
import { mergeByParagraph, type MergeChoice, type MergePart, resolveMerge } from "~/editor/merge";
import { readRichText } from "~/editor/read";
import { type DraftText, lockDraft, writeDraft } from "@db/queries/demand-drafts";
import { authorOfVersion, versionById } from "@db/queries/demand-versions";
import { lockDemand } from "@db/queries/demands";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";
import { saveVersion } from "./save-demand";

/** Two texts that began as one, with the one they began as. */
export type ThreeTexts = { readonly base: RichText; readonly mine: RichText; readonly theirs: RichText };
/** Their titles likewise. */
export type ThreeTitles = { readonly base: string; readonly mine: string; readonly theirs: string };

/** What was chosen, by the anchor of each paragraph, and of the titles. */
export type Choices = { readonly paragraphs: ReadonlyMap<string, MergeChoice>; readonly title: "mine" | "theirs" | null };

/** The places that need a choice and have none. */
export function withoutChoice(parts: readonly MergePart[], { paragraphs }: Choices): readonly string[] {
  return parts.filter(({ kind, anchor }) => kind === "conflict" && !paragraphs.has(anchor)).map(({ anchor }) => anchor);
}

/** Whether both changed the title, each in their own way. */
export const titlesConflict = ({ base, mine, theirs }: ThreeTitles): boolean => mine !== theirs && mine !== base && theirs !== base;

/** The title that comes of two: the one that was changed, or the chosen one. */
export const titleOf = (titles: ThreeTitles, chosen: Choices["title"]): string => {
  if (titlesConflict(titles)) return chosen === "theirs" ? titles.theirs : titles.mine;
  return titles.mine === titles.base ? titles.theirs : titles.mine;
};

/** A version that is made of somebody's draft and the current one. `current` and `revision` say which two they were shown. */
export type Reconciling = { readonly id: Id; readonly current: Id; readonly revision: number; readonly choices: Choices };

export type ReconcileResult = { readonly ok: true; readonly id: Id } | Refused<"not_found" | "forbidden" | "illegal_move" | "stale" | "nothing_to_join" | "choice_missing" | "too_large">;

/**
 * Leads somebody's draft together with the version that was saved since they began, as they chose paragraph by paragraph, and saves what comes of it as
 * the newest version; their draft is cleared with it. Where the current version says all of it already, nothing is saved, and the draft is cleared.
 * Refused: *not_found*, *forbidden*, *illegal_move* (its state takes no edits), *nothing_to_join* (no draft), *stale* (the draft or the current version is no
 * longer what was shown: the choices are asked for again), *choice_missing*, *too_large* (together they are more than a text may be).
 */
export async function reconcileDemand(viewer: Viewer, demandId: Id, { id, current: shown, revision, choices }: Reconciling, { now }: { readonly now: Date }): Promise<ReconcileResult> {
  return transaction<ReconcileResult>(viewer.id, async (tx) => {
    const demand = await lockDemand(tx, scopeOf(viewer), demandId);
    if (!demand) return refused("not_found");
    if (!may(viewer, "demand.write", demand)) return refused("forbidden");
    const before = await authorOfVersion(tx, id);
    if (before) return before.createdBy === viewer.id && before.demandId === demand.id ? { ok: true, id } : refused("forbidden");
    if (!isEditable(demand.state)) return refused("illegal_move");

    const draft = await lockDraft(tx, demand.id, viewer.id, { base: demand.currentVersionId, now });
    const [current, base] = [await versionById(demand.id, demand.currentVersionId, tx), await versionById(demand.id, draft.base, tx)];
    if (!draft.text || !current || !base) return refused("nothing_to_join");
    if (current.id !== shown || draft.revision !== revision) return refused("stale");
    const texts: ThreeTexts = { base: documentFrom(base.source), mine: documentFrom(draft.text.document), theirs: documentFrom(current.source) };
    const titles: ThreeTitles = { base: base.title, mine: draft.text.title, theirs: current.title };
    if (withoutChoice(mergeByParagraph(texts.base, texts.mine, texts.theirs), choices).length > 0 || (titlesConflict(titles) && !choices.title)) return refused("choice_missing");
    const document = resolveMerge(texts.base, texts.mine, texts.theirs, choices.paragraphs);
    if (!readRichText(canonicalText(document)).ok) return refused("too_large");
    const saved = await saveVersion(tx, viewer, demand, { id, title: titleOf(titles, choices.title), why: draft.text.why, document }, now);
    if (!saved.ok && saved.refusal === "nothing_new") return { ok: true, id: current.id };
    return saved.ok ? saved : refused("forbidden");
  });
}

/** The versions that two texts began from, the earlier first: the two have it in common, and what comes of them holds what the later brought. */
export const inOrder = (one: VersionRow, other: VersionRow): readonly [VersionRow, VersionRow] => (one.number <= other.number ? [one, other] : [other, one]);

export type JoinDraftsResult = { readonly ok: true } | Refused<"stale" | "choice_missing" | "too_large" | "nothing_to_join">;
/** One text of somebody that is to be led together with the draft that the server keeps of another tab of theirs. */
export type JoiningDrafts = DraftText & { readonly base: Id; readonly revision: number; readonly next: number; readonly choices: Choices };

/**
 * Leads two texts of the same person together, one that they sent and the one that is kept of another tab of theirs; what comes of it is kept as their
 * draft. The demand is one that they may write. Refused as above.
 */
export async function joinDrafts(viewer: Viewer, demandId: Id, { base: baseId, revision, next, choices, ...sent }: JoiningDrafts, { now }: { readonly now: Date }): Promise<JoinDraftsResult> {
  const read = readRichText(sent.document);
  return transaction<JoinDraftsResult>(viewer.id, async (tx) => {
    const draft = await lockDraft(tx, demandId, viewer.id, { base: baseId, now });
    const bases = [await versionById(demandId, baseId, tx), await versionById(demandId, draft.base, tx)] as const;
    if (!draft.text || !bases[0] || !bases[1] || !read.ok) return refused("nothing_to_join");
    const [base, later] = inOrder(bases[0], bases[1]);
    if (draft.revision !== revision) return refused("stale");
    const texts: ThreeTexts = { base: documentFrom(base.source), mine: read.document, theirs: documentFrom(draft.text.document) };
    const titles: ThreeTitles = { base: base.title, mine: sent.title, theirs: draft.text.title };
    if (withoutChoice(mergeByParagraph(texts.base, texts.mine, texts.theirs), choices).length > 0 || (titlesConflict(titles) && !choices.title)) return refused("choice_missing");
    const document = canonicalText(resolveMerge(texts.base, texts.mine, texts.theirs, choices.paragraphs));
    if (!readRichText(document).ok) return refused("too_large");
    await writeDraft(tx, demandId, viewer.id, { base: later.id, revision: next, text: { title: titleOf(titles, choices.title), document, why: sent.why || draft.text.why }, now });
    return { ok: true };
  });
}
