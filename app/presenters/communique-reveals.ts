import { strictest } from "~/domain/confidentiality";
import type { When } from "~/domain/days";
import { type Language, nameIn } from "~/domain/localized";
import type { Tellable, TellableMeeting } from "~/domain/rows/communique-matter";
import { formatDay } from "~/i18n/dates";
import { linesOf, withoutStop } from "~/i18n/communique/words";

import { tellableItem, type TellableItem } from "./new-communique";

/** A record that members do not read, and that a text tells them of. */
export type Revealed = Omit<TellableItem, "kind"> & { readonly kind: TellableItem["kind"] | "commitment"; readonly verbatim: boolean };

/** Shorter words stand in many texts by chance. */
const SHORTEST = 6;

/**
 * What members would learn by a text that they do not read yet: the records inside the organisation that can be recognised in it, however it was written. A
 * commitment by its words; a meeting or an action by its day and whom it was with, or by what was handed over or noted. What somebody put into words of their
 * own is not recognised, so the whole text is read before publishing all the same.
 */
export function revealedBy(text: string, tellable: readonly Tellable[], { language, textLanguage }: { readonly language: Language; readonly textLanguage: Language }): Revealed[] {
  const plain = spaced(text);
  const holds = (words: string) => words.length >= SHORTEST && plain.includes(spaced(words));
  return tellable.flatMap((told) => {
    const item = tellableItem(told, language);
    const isTold = told.kind === "meeting" ? tellsMeeting(told, textLanguage, holds) : tellsDay(told.when, textLanguage, holds) || linesOf(told.body ?? "").some((line) => holds(withoutStop(line)));
    const own = isTold && told.confidentiality !== "members" ? [{ ...item, verbatim: false }] : [];
    return [...own, ...(told.kind === "meeting" ? commitmentsIn(told, item, holds) : [])];
  });
}

type Holds = (words: string) => boolean;
const spaced = (words: string): string => words.replaceAll(/\s+/gu, " ").trim();

function tellsMeeting({ when, parties, handedOver }: TellableMeeting, language: Language, holds: Holds): boolean {
  const isNamed = parties.length === 0 || parties.some(({ name }) => holds(nameIn(language, name).text));
  return (isNamed && tellsDay(when, language, holds)) || linesOf(handedOver ?? "").some((line) => holds(withoutStop(line)));
}

/** Whether a day of the date stands in the text; a date that is not known is told by nothing. */
function tellsDay({ from, to }: When, language: Language, holds: Holds): boolean {
  return [from, to].some((day) => day !== null && holds(formatDay(language, day, { inProse: true })));
}

/** A commitment is hidden by its own level, and by that of the meeting that holds it. */
function commitmentsIn({ commitments, confidentiality }: TellableMeeting, { note }: TellableItem, holds: Holds): Revealed[] {
  return commitments.filter((each) => (each.confidentiality !== "members" || confidentiality !== "members") && linesOf(each.words).every((line) => holds(withoutStop(line))))
    .map(({ id, words, verbatim, confidentiality: own }) => ({ id, kind: "commitment", title: words, verbatim, note: note.slice(0, 1), level: strictest(own, confidentiality) }));
}
