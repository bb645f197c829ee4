import type { Confidentiality } from "~/domain/confidentiality";
import { fulfilmentOf } from "~/domain/fulfilment";
import { nameIn } from "~/domain/localized";
import type { PaperReach } from "~/domain/paper-reach";
import type { DossierCommitments } from "~/domain/rows/ledger-matter";
import type { StoryCommitment } from "~/domain/rows/story";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { tableOfCommitments, type Telling } from "./commitments-on-paper";
import { isolated } from "./isolated";
import type { PaperBlock } from "./paper";
import { figures, issuerOf } from "./paper-frame";

/** What a paper over many dossiers draws on, and up to which level. */
export type Reaching = { readonly reach: PaperReach; readonly level: Confidentiality };
type Fact = { readonly label: string; readonly value: string };

/** What the reader must know of any figure below: whose dossiers it covers, and what somebody of which level reads in them. */
export function reachFacts({ reach, level }: Reaching, { names, language }: Telling): Fact[] {
  const t = translator(language);
  return [
    { label: t("ledgerPapers.reach"), value: t(reach.coversBelow ? "ledgerPapers.reachBelow" : "ledgerPapers.reachAlone", { organisation: isolated(language, issuerOf(names, language)) }) },
    { label: t("ledgerPapers.level"), value: t(`terms.confidentiality.${level}`) },
  ];
}

/** Dossier by dossier what was promised in it and what became of it; nothing where nothing was. */
export function ledgerByDossier(dossiers: readonly DossierCommitments[], telling: Telling): PaperBlock[] {
  const t = translator(telling.language);
  if (dossiers.length === 0) return [];
  return [{ kind: "heading", level: 1, words: t("ledgerPapers.detail") }, ...dossiers.flatMap((dossier) => dossierOf(dossier, telling))];
}

function dossierOf({ number, title, commitments }: DossierCommitments, telling: Telling): PaperBlock[] {
  const { language } = telling;
  const t = translator(language);
  const name = nameIn(language, title).text;
  const words = t("papers.minutes.dossierNumbered", { number: number === null ? t("ledgerPapers.draft") : figures(number), title: isolated(language, name) });
  return [{ kind: "heading", level: 2, words }, { kind: "words", words: sumOf(commitments, telling), quiet: true, leads: true }, tableOfCommitments(commitments, telling)];
}

/** How many were promised, and of them judged, kept and not examined. No rate of so few. */
function sumOf(commitments: readonly StoryCommitment[], { language }: Telling): string {
  const t = translator(language);
  const { kept, n, notExamined } = fulfilmentOf(countsOf(commitments));
  return t("ledgerPapers.sumOfDossier", {
    promised: t("common.count.commitments", counted(language, commitments.length)), judged: t("track.judged", counted(language, n)), kept: t("track.kept", counted(language, kept)), open: t("ledgerPapers.open", counted(language, notExamined)),
  });
}

/** How many of some commitments stand in each state. */
export function countsOf(commitments: readonly Pick<StoryCommitment, "state">[]): Readonly<Partial<Record<StoryCommitment["state"], number>>> {
  const counts: Partial<Record<StoryCommitment["state"], number>> = {};
  for (const { state } of commitments) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
