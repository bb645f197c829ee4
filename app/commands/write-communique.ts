import { periodOf, takesCommuniques } from "~/domain/communique";
import type { Day } from "~/domain/days";
import { may } from "~/domain/permissions";
import type { RichTextRefusal } from "~/domain/rich-text";
import type { CommuniqueRow } from "~/domain/rows/communique";
import type { CommuniqueMatter } from "~/domain/rows/communique-matter";
import { type Id, scopeOf, scopeUpTo, type Viewer } from "~/domain/viewer";
import { documentFromBlocks } from "~/editor/from-blocks";
import { keptText } from "~/editor/kept-text";
import { readRichText } from "~/editor/read";
import type { NewCommunique } from "~/forms/communique";
import { communiqueDraft } from "~/presenters/communique-draft";
import { communiqueMatter } from "@db/queries/communique-matter";
import { authorOfCommunique, insertCommunique, lockCommunique, updateCommunique } from "@db/queries/communique-writes";
import { touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

type Clock = { readonly now: Date; readonly today: Day };
export type CommuniqueBegun = { readonly ok: true; readonly id: Id } | Refused<"not_found" | "forbidden" | "illegal_move" | "nothing_to_tell">;

/**
 * Begins a communiqué: writes its first draft from the meetings and actions that were chosen, in the language that was asked for.
 * What it is written from is decided in `communiqueMatter`: nothing of the bureau's level, whoever writes. What was chosen and is not there any more
 * (struck out, moved, made stricter) is not told.
 * Refused: *not_found* (the dossier is out of reach, or the bureau's alone), *forbidden*, *illegal_move* (the dossier was not adopted), *nothing_to_tell*.
 * The same id a second time, by the same person in the same dossier, is the same communiqué.
 */
export async function beginCommunique(viewer: Viewer, dossierId: Id, { id, language, from, to, told }: NewCommunique, { now, today }: Clock): Promise<CommuniqueBegun> {
  const scope = scopeOf(viewer);
  return transaction<CommuniqueBegun>(viewer.id, async (tx) => {
    const holder = await lockDossier(tx, scopeUpTo(scope, "organisation"), dossierId);
    if (!holder) return refused("not_found");
    const { organisationId } = holder;
    if (!may(viewer, "communique.write", { organisationId })) return refused("forbidden");
    const before = await authorOfCommunique(tx, id);
    if (before) return before.createdBy === viewer.id && before.dossierId === dossierId ? { ok: true, id } : refused("forbidden");
    if (!takesCommuniques(holder.state)) return refused("illegal_move");
    const found = await communiqueMatter(scope, dossierId, today, tx);
    const chosen = found?.tellable.filter((each) => told.includes(each.id)) ?? [];
    if (!found || chosen.length === 0) return refused("nothing_to_tell");

    const matter: CommuniqueMatter = { organisation: found.organisation, dossier: found.dossier, period: periodOf({ from, to }), told: chosen };
    const { title, blocks } = communiqueDraft(matter, language);
    const written = await insertCommunique(tx, { id, dossierId, organisationId, title, language, text: keptText(documentFromBlocks(blocks)), createdBy: viewer.id, createdAt: now });
    if (!written) return refused("forbidden");
    await touchDossier(tx, dossierId, now);
    return { ok: true, id };
  });
}

export type SentCommunique = { readonly version: number; readonly title: string; readonly document: string };
export type CommuniqueSaved =
  | { readonly ok: true; readonly communique: CommuniqueRow }
  | Refused<"not_found" | "forbidden" | "published_communique" | "stale">
  | { readonly ok: false; readonly refusal: "rich_text"; readonly reason: RichTextRefusal };

/**
 * Saves the text of a draft. A published one is taken back first, so that members never read what nobody saw as they do (settled question 3).
 * Refused: *not_found*, *forbidden*, *rich_text* with its reason, *published_communique*, *stale* (somebody saved another text meanwhile; the very same text is no
 * other one, so that a form sent twice is saved once).
 */
export async function saveCommunique(viewer: Viewer, id: Id, { version, title, document }: SentCommunique): Promise<CommuniqueSaved> {
  const read = readRichText(document);
  if (!read.ok) return { ok: false, refusal: "rich_text", reason: read.refusal };
  const text = keptText(read.document);
  return transaction<CommuniqueSaved>(viewer.id, async (tx) => {
    const found = await lockCommunique(tx, scopeOf(viewer), id);
    if (!found) return refused("not_found");
    if (!may(viewer, "communique.write", found)) return refused("forbidden");
    if (found.publishedAt) return refused("published_communique");
    if (found.hash === text.hash && found.title === title) return { ok: true, communique: found };
    if (found.version !== version) return refused("stale");
    await updateCommunique(tx, id, { title, text });
    return { ok: true, communique: { ...found, title, source: text.source, hash: text.hash, version: found.version + 1 } };
  });
}
