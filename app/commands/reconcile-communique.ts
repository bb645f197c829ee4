import { may } from "~/domain/permissions";
import type { RichText } from "~/domain/rich-text";
import type { CommuniqueRow } from "~/domain/rows/communique";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { documentOf } from "~/editor/build";
import { canonicalText, documentFrom } from "~/editor/document";
import { mergeByParagraph, resolveMerge } from "~/editor/merge";
import { readRichText } from "~/editor/read";
import { communiqueById } from "@db/queries/communiques";

import { type Choices, type ThreeTexts, type ThreeTitles, titleOf, titlesConflict, withoutChoice } from "./reconcile-demand";
import { type Refused, refused } from "./refusal";
import { type CommuniqueSaved, saveCommunique, type SentCommunique } from "./write-communique";

/** A text that was sent, with what its writer began from, as their form kept it. */
export type SentBeside = SentCommunique & { readonly before: string; readonly titleBefore: string };

/** A text that can be read, or an empty one: of two texts without a common beginning, everything in which they differ is asked about. */
function readOr(source: string): RichText {
  const read = readRichText(source);
  return read.ok ? read.document : documentOf([]);
}

/** A text that was sent and the one that was saved meanwhile, with what both began as. */
export function bothTexts(sent: SentBeside, saved: Pick<CommuniqueRow, "source" | "title">): { readonly texts: ThreeTexts; readonly titles: ThreeTitles } {
  return {
    texts: { base: readOr(sent.before), mine: readOr(sent.document), theirs: documentFrom(saved.source) },
    titles: { base: sent.titleBefore, mine: sent.title, theirs: saved.title },
  };
}

export type CommuniqueReconciled = CommuniqueSaved | Refused<"choice_missing">;

/**
 * Leads a text together with the one that was saved meanwhile, as its writer chose paragraph by paragraph, and saves what comes of it. `version` is that of the
 * text they were shown. Refused: as `saveCommunique` does (*stale*: yet another was saved), and *choice_missing*.
 */
export async function reconcileCommunique(viewer: Viewer, id: Id, sent: SentBeside, choices: Choices): Promise<CommuniqueReconciled> {
  const saved = await communiqueById(scopeOf(viewer), id);
  if (!saved) return refused("not_found");
  if (!may(viewer, "communique.write", saved)) return refused("forbidden");
  if (saved.version !== sent.version) return refused("stale");
  const { texts, titles } = bothTexts(sent, saved);
  if (withoutChoice(mergeByParagraph(texts.base, texts.mine, texts.theirs), choices).length > 0 || (titlesConflict(titles) && !choices.title)) return refused("choice_missing");
  const document = canonicalText(resolveMerge(texts.base, texts.mine, texts.theirs, choices.paragraphs));
  return saveCommunique(viewer, id, { version: sent.version, title: titleOf(titles, choices.title), document });
}
