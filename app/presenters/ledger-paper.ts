import type { Confidentiality } from "~/domain/confidentiality";
import { nameIn } from "~/domain/localized";
import { chained } from "~/domain/published";
import type { DossierRow } from "~/domain/rows/dossier";
import type { StoryCommitment } from "~/domain/rows/story";
import { translator } from "~/i18n/translator";

import { commitmentsTable, figuresOf, type Telling } from "./commitments-on-paper";
import { isolated } from "./isolated";
import type { Paper } from "./paper";
import { figures, paperFrame } from "./paper-frame";

type LedgerGiven = Telling & { readonly dossier: DossierRow; /** As somebody reads them who reads up to the paper's level. */ readonly commitments: readonly StoryCommitment[]; readonly level: Confidentiality };

/** The ledger of a dossier as a paper: what it adds up to, then what each side committed itself to, and what became of it. */
export function ledgerPaper({ dossier, commitments, level, ...telling }: LedgerGiven): Paper {
  const { names, language } = telling;
  const t = translator(language);
  const title = nameIn(language, dossier.title).text;
  const rows = chained(commitments);
  const sums = figuresOf(rows, language);
  return {
    ...paperFrame({ title: t("papers.ledger.title"), names, language, level }),
    subtitle: dossier.number ? t("papers.minutes.dossierNumbered", { number: figures(dossier.number), title: isolated(language, title) }) : title,
    cover: null,
    blocks: [
      ...(sums.length > 0 ? [{ kind: "heading", level: 1, words: t("papers.ledger.figures") } as const, ...sums] : []),
      ...(rows.length > 0 ? [{ kind: "heading", level: 1, words: t("papers.dossier.commitments") } as const] : [{ kind: "words", words: t("papers.ledger.none"), quiet: true } as const]),
      ...commitmentsTable(rows, "theirs", telling), ...commitmentsTable(rows, "ours", telling),
    ],
  };
}
