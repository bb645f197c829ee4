import { createHash } from "node:crypto";

import type { ConsentGiven } from "~/domain/consent";
import type { Language } from "~/domain/localized";
import { type NoticeInShort, noticeInShort, textOfNotice } from "~/presenters/notice";
import { loadInstallation } from "@db/queries/installation";
import { noticeInForce } from "@db/queries/legal-notice";

/** The notice as a form shows it, and what agreeing to it records. */
export type NoticeShown = { readonly words: NoticeInShort; readonly given: ConsentGiven };

/** The notice in force, in a reader's language, with the hash of its words: the form carries it, so that nobody agrees to other words than they read. */
export async function noticeShown(language: Language): Promise<NoticeShown> {
  const [{ notice }, installation] = await Promise.all([noticeInForce(), loadInstallation()]);
  const words = noticeInShort(language, notice, installation?.name ?? null);
  return { words, given: { noticeId: notice?.id ?? null, textHash: createHash("sha256").update(textOfNotice(words)).digest("hex") } };
}
