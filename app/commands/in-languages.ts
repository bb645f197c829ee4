import type { Language } from "~/domain/localized";
import { pairedPaper } from "~/presenters/paired-paper";

import type { Composed, PaperWish } from "./composed-paper";
import type { Refused } from "./refusal";

/**
 * What a paper says in the language that was asked for, and, where a second one was, in both side by side. Each is composed for itself and for the same
 * level, so that what that level may not see is in neither. Refused as its composer does.
 */
export async function inLanguages<Code extends string>({ language, second }: PaperWish, compose: (language: Language) => Promise<Composed | Refused<Code>>): Promise<Composed | Refused<Code>> {
  const first = await compose(language);
  if ("refusal" in first || second === undefined || second === language) return first;
  const other = await compose(second);
  return "refusal" in other ? other : { ...first, secondLanguage: second, paper: pairedPaper(first.paper, other.paper) };
}
