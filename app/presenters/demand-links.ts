import type { CommitmentState, Side } from "~/domain/commitment";
import { type Language, nameIn } from "~/domain/localized";
import type { DemandChoice } from "~/domain/rows/agreement";
import type { LinkedCommitment } from "~/domain/rows/commitment";
import type { AskedFor, LinkedCommitmentLine } from "~/domain/rows/demand-link";
import type { Id } from "~/domain/viewer";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { placeGroups } from "./agreement-form";
import { isolated } from "./isolated";
import { beginningOf, placeLabel, placeLine, type PlaceLine } from "./places";

export type LinkLine = { readonly id: Id; readonly href: string; readonly words: string; readonly state: CommitmentState; readonly side: Side; readonly note: string };

/** The page on which commitments are linked to a demand by hand. */
export function demandLinksPage(language: Language, { demand, choice, linked, commitments, newId }: { readonly demand: { readonly id: Id; readonly title: string }; readonly choice: DemandChoice | null; readonly linked: readonly LinkedCommitmentLine[]; readonly commitments: readonly LinkedCommitment[]; readonly newId: () => Id }) {
  const whole = { value: demand.id, label: translator(language)("trace.wholeDemand") };
  const places = choice ? placeGroups(language, [choice]).flatMap(({ places: all }) => all.slice(1)) : [];
  return {
    title: demand.title, href: `/demands/${demand.id}`,
    places: [whole, ...places.map(({ value, label, words }) => ({ value, label: `${label} · ${words}` }))],
    commitments: commitments.flatMap(({ id, words }) => (words === null ? [] : [{ value: id, label: beginningOf(words) }])),
    values: { do: "link" as const, id: newId(), place: demand.id },
    linked: linked.map(({ linkId, anchor, commitmentId, words, state, side, party, said }): LinkLine => {
      const paragraph = choice?.paragraphs.find((each) => each.anchor === anchor)?.number ?? null;
      const place = anchor === null ? translator(language)("trace.wholeDemand") : placeLabel(language, choice?.point ?? null, paragraph);
      return { id: linkId, href: `/commitments/${commitmentId}`, words, state, side, note: [place, party && nameIn(language, party).text, formatWhen(language, said)].filter(Boolean).join(" · ") };
    }),
  };
}
export type DemandLinksPage = ReturnType<typeof demandLinksPage>;

/** What asked for a commitment, as its page shows it: the clause that made it, and the sentences of our demands. */
export type AskedLines = { readonly clause: { readonly href: string; readonly words: string } | null; readonly places: readonly (PlaceLine & { readonly demand: string })[] };

export function askedLines(language: Language, { clause, places }: AskedFor, choices: readonly DemandChoice[]): AskedLines {
  const t = translator(language);
  return {
    clause: clause && { href: `/agreements/${clause.agreementId}#${clause.id}`, words: t("trace.asked.clause", { number: String(clause.number), agreement: isolated(language, clause.agreementTitle) }) },
    places: places.flatMap((place) => {
      const line = placeLine(language, choices, place);
      const sentence = choices.find(({ id }) => id === place.demandId);
      const whole = sentence?.paragraphs.find(({ anchor }) => anchor === place.anchor)?.text;
      return line && sentence ? [{ ...line, text: whole ?? line.text, demand: sentence.title }] : [];
    }),
  };
}
