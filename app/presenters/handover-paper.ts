import type { Confidentiality } from "~/domain/confidentiality";
import { dayAt } from "~/domain/days";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { HandedOverDossier, HandoverRow } from "~/domain/rows/handover";
import { formatDay } from "~/i18n/dates";
import { counted, formatInteger } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { personIn } from "./handover";
import { isolated } from "./isolated";
import type { Paper, PaperBlock } from "./paper";
import { figures, issuerOf, paperFrame } from "./paper-frame";
import { wordsOnPaper } from "./paper-words";
import { beginningOf } from "./places";

type HandoverPaperGiven = {
  readonly handover: HandoverRow;
  /** Those that somebody of the level reads, as they stand. */
  readonly dossiers: readonly HandedOverDossier[];
  readonly names: readonly Localized[];
  readonly language: Language;
  readonly level: Confidentiality;
};

/** The receipt of a hand-over as a paper: who gave, who took and when, each dossier as it stands, and where both and the bureau sign. */
export function handoverPaper({ handover, dossiers, names, language, level }: HandoverPaperGiven): Paper {
  const t = translator(language);
  return {
    ...paperFrame({ title: t("papers.kind.handover"), names, language, level }),
    subtitle: null,
    cover: null,
    blocks: [
      {
        kind: "facts",
        facts: [
          { label: t("handovers.from"), value: personIn(language, handover.from) }, { label: t("handovers.to"), value: personIn(language, handover.to) },
          { label: t("handovers.on"), value: formatDay(language, dayAt(handover.createdAt), { weekday: true }) },
          { label: t("handovers.dossiers"), value: t("common.count.dossiers", counted(language, dossiers.length)) },
        ],
      },
      ...(dossiers.length < handover.dossierIds.length ? [{ kind: "words", words: t("handovers.paper.notWhole"), quiet: true } as const] : []),
      { kind: "heading", level: 1, words: t("handovers.paper.standing") },
      ...dossiers.flatMap((dossier) => dossierOf(dossier, language)),
      { kind: "heading", level: 1, words: t("papers.minutes.signatures") },
      placesOf(handover, names, language),
    ],
  };
}

function dossierOf({ number, title, state, turn, open, dueNext, nextMeeting, unanswered, documents }: HandedOverDossier, language: Language): PaperBlock[] {
  const t = translator(language);
  const name = nameIn(language, title).text;
  const meeting = nextMeeting && [nextMeeting.title && isolated(language, nextMeeting.title), formatWhen(language, nextMeeting.when, { weekday: true })].filter(Boolean).join(" · ");
  const due = dueNext && `${formatDay(language, dueNext.onDay)} · ${isolated(language, wordsOnPaper(language, { ...dueNext, words: beginningOf(dueNext.words) }))}`;
  return [
    { kind: "heading", level: 2, words: t("papers.minutes.dossierNumbered", { number: number === null ? t("ledgerPapers.draft") : figures(number), title: isolated(language, name) }) },
    {
      kind: "facts",
      facts: [
        { label: t("handovers.paper.state"), value: [t(`terms.dossierState.${state}`), t(`handovers.paper.turn.${turn.whose}`, { day: formatDay(language, turn.since) })].join(" · ") },
        { label: t("handovers.paper.open"), value: t("handovers.paper.sides", { theirs: formatInteger(language, open.theirs), ours: formatInteger(language, open.ours) }) },
        { label: t("handovers.paper.due"), value: due ?? t("handovers.paper.none") },
        { label: t("handovers.paper.meeting"), value: meeting ?? t("handovers.paper.noMeeting") },
        { label: t("handovers.paper.unanswered"), value: formatInteger(language, unanswered) },
        { label: t("handovers.paper.documents"), value: formatInteger(language, documents) },
      ],
    },
  ];
}

function placesOf({ from, to }: HandoverRow, names: readonly Localized[], language: Language): PaperBlock {
  const t = translator(language);
  const lines = [t("papers.minutes.sign.day"), t("papers.minutes.sign.signature")];
  const place = (label: string, name: string) => ({ label: `${label}\n${name}`, lines });
  return {
    kind: "signatures",
    places: [
      ...(from ? [place(t("handovers.paper.gives"), personIn(language, from))] : []), place(t("handovers.paper.takes"), personIn(language, to)),
      { label: `${t("handovers.paper.bureau")}\n${issuerOf(names, language)}`, lines: [t("papers.minutes.sign.name"), ...lines] },
    ],
  };
}
