import type { Confidentiality } from "~/domain/confidentiality";
import { dayAt } from "~/domain/days";
import { nameIn } from "~/domain/localized";
import { chained } from "~/domain/published";
import { territoryOf } from "~/domain/regions";
import type { DossierRow } from "~/domain/rows/dossier";
import type { DossierMatter } from "~/domain/rows/dossier-matter";
import { formatDay } from "~/i18n/dates";
import { joinNames } from "~/i18n/lists";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { commitmentsTable, figuresOf, type Telling } from "./commitments-on-paper";
import { demandsOnPaper } from "./demands-on-paper";
import { isolated } from "./isolated";
import type { Paper, PaperBlock } from "./paper";
import { figures, paperFrame, shortHash } from "./paper-frame";
import { storyOnPaper } from "./story-on-paper";

type DossierPaperGiven = Telling & { /** As far as the paper's level reads it: what is beyond it is not in it. */ readonly matter: DossierMatter; readonly level: Confidentiality };

/** A dossier as a paper for the desk it is handed to: what it asks for and why, what happened, what was promised, and what belongs to it. */
export function dossierPaper({ matter, level, ...telling }: DossierPaperGiven): Paper {
  const { dossier } = matter;
  const { names, language } = telling;
  const t = translator(language);
  const rows = { ...matter.rows, commitments: chained(matter.rows.commitments) };
  const story = storyOnPaper(dossier, rows, telling);
  return {
    ...paperFrame({ title: nameIn(language, dossier.title).text, names, language, level }),
    subtitle: t("papers.dossier.kind"),
    cover: { number: dossier.number, lines: coverLines(dossier, telling) },
    blocks: [
      { kind: "contents", label: t("papers.dossier.contents") },
      { kind: "newPage" },
      { kind: "heading", level: 1, words: t("papers.dossier.facts") }, factsOf(dossier, telling),
      { kind: "heading", level: 1, words: t("papers.dossier.grounds") },
      dossier.grounds.trim() === "" ? { kind: "words", words: t("papers.dossier.noGrounds"), quiet: true } : { kind: "words", words: dossier.grounds },
      ...demandsOnPaper(matter, language),
      { kind: "heading", level: 1, words: t("papers.dossier.story") },
      ...(story.length > 0 ? story : [{ kind: "words", words: t("papers.dossier.noStory"), quiet: true } as const]),
      ...(rows.commitments.length > 0 ? [{ kind: "heading", level: 1, words: t("papers.dossier.commitments") } as const, ...figuresOf(rows.commitments, language)] : []),
      ...commitmentsTable(rows.commitments, "theirs", telling), ...commitmentsTable(rows.commitments, "ours", telling),
      ...annexesOf(matter, telling),
    ],
  };
}

const partyNames = ({ parties }: DossierRow, { language }: Telling): string => joinNames(language, parties.map(({ name }) => isolated(language, nameIn(language, name).text)));

const peopleOf = ({ headCount }: DossierRow, { language }: Telling): string => (headCount === null ? translator(language)("story.notCounted") : translator(language)("common.count.people", counted(language, headCount)));

function coverLines(dossier: DossierRow, telling: Telling): string[] {
  const { language } = telling;
  const t = translator(language);
  return [
    ...(dossier.category ? [t("papers.dossier.category", { category: t("story.categoryAndCount", { category: isolated(language, dossier.category), people: peopleOf(dossier, telling) }) })] : []),
    ...(dossier.parties.length > 0 ? [t("papers.dossier.parties", { parties: partyNames(dossier, telling) })] : []),
  ];
}

function factsOf(dossier: DossierRow, telling: Telling): PaperBlock {
  const { language } = telling;
  const t = translator(language);
  const found = territoryOf(dossier);
  const script = language === "ar" ? "ar" : "fr";
  const fact = (key: "number" | "category" | "people" | "level" | "domain" | "sector" | "territory" | "openedOn" | "state" | "parties" | "settled", value: string | null | undefined) => ({ label: t(`papers.dossier.fact.${key}`), value: value ?? "" });
  return {
    kind: "facts",
    facts: [
      fact("number", dossier.number && figures(dossier.number)), fact("category", dossier.category), fact("people", peopleOf(dossier, telling)),
      fact("settled", dossier.settledCount === null ? null : t("story.settles", counted(language, dossier.settledCount))),
      fact("parties", partyNames(dossier, telling)), fact("level", t(`terms.dossierLevel.${dossier.level}`)), fact("domain", t(`terms.dossierDomain.${dossier.domain}`)), fact("sector", dossier.sector),
      fact("territory", found && t("story.territory", { place: [found.province?.[script], found.region[script]].filter(Boolean).join(" · ") })),
      fact("openedOn", formatDay(language, dossier.openedOn)), fact("state", t(`terms.dossierState.${dossier.state}`)),
    ],
  };
}

/** What belongs to the dossier, by name and by the beginning of the hash of each file. */
function annexesOf({ documents }: DossierMatter, { language }: Telling): PaperBlock[] {
  if (documents.length === 0) return [];
  const t = translator(language);
  return [
    { kind: "heading", level: 1, words: t("papers.dossier.documents") },
    {
      kind: "table",
      columns: [{ label: t("papers.minutes.column.number"), share: 1, figures: true }, { label: t("papers.dossier.column.file"), share: 7 }, { label: t("papers.dossier.column.addedOn"), share: 3 }, { label: t("papers.dossier.column.hash"), share: 4, figures: true }],
      rows: documents.map(({ fileName, createdAt, hash }, at) => [String(at + 1), fileName, formatDay(language, dayAt(createdAt)), figures(shortHash(hash))]),
    },
  ];
}
