import { type Language, nameIn } from "~/domain/localized";
import type { DossierMatter, FileOnPaper, TextOnPaper } from "~/domain/rows/dossier-matter";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";
import type { PaperBlock } from "./paper";
import { referencesSeen } from "./references";

/** The demands of a dossier, file by file, each with where its texts come from; paragraphs have the numbers of the screen. */
export function demandsOnPaper({ files, references }: Pick<DossierMatter, "files" | "references">, language: Language): PaperBlock[] {
  const t = translator(language);
  if (files.length === 0) return [{ kind: "heading", level: 1, words: t("demands.title") }, { kind: "words", words: t("papers.dossier.noDemands"), quiet: true }];
  const names = Object.fromEntries(Object.entries(referencesSeen(language, references)).map(([id, { label }]) => [id, label]));
  return files.flatMap((file): PaperBlock[] => [
    { kind: "heading", level: 1, words: file.title === null ? t("papers.dossier.otherDemands") : t("papers.dossier.demands", { file: isolated(language, file.title) }) },
    { kind: "words", words: sourceOf(file, language), quiet: true },
    ...(file.deposited?.whole === false ? [{ kind: "words", words: t("papers.dossier.notWhole"), quiet: true } as const] : []),
    ...file.texts.flatMap((text) => textOnPaper(text, names, language)),
  ]);
}

function sourceOf({ title, deposited }: FileOnPaper, language: Language): string {
  const t = translator(language);
  if (deposited) return t("papers.dossier.deposited", { party: isolated(language, nameIn(language, deposited.party).text), day: formatDay(language, deposited.onDay) });
  return t(title === null ? "papers.dossier.notDeposited" : "papers.dossier.validated");
}

function textOnPaper({ part, point, title, document, struck }: TextOnPaper, references: Readonly<Record<string, string>>, language: Language): PaperBlock[] {
  const t = translator(language);
  const hidden = t("papers.dossier.hiddenReference");
  return [
    { kind: "heading", level: 2, words: point === null ? title : t("papers.dossier.point", { point: String(point), title: isolated(language, title) }) },
    ...(struck ? [{ kind: "words", words: t("papers.dossier.struck"), quiet: true } as const] : []),
    { kind: "richText", document, point: part === "demand" ? point : false, references, hidden: { demand: hidden, commitment: hidden, meeting: hidden }, notesLabel: t("papers.dossier.notes") },
  ];
}
