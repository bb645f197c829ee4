import type { Confidentiality } from "~/domain/confidentiality";
import { dayAt } from "~/domain/days";
import { nameIn } from "~/domain/localized";
import type { RichText } from "~/domain/rich-text";
import type { CommuniqueRow } from "~/domain/rows/communique";
import type { ReferenceTarget } from "~/domain/rows/reference";
import type { Speaker } from "~/domain/rows/letterhead";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { dateline } from "./dateline";
import { isolated } from "./isolated";
import type { Paper } from "./paper";
import { figures, issuerOf, paperFrame } from "./paper-frame";
import { referencesSeen } from "./references";

type CommuniqueGiven = {
  readonly row: CommuniqueRow;
  /** Its text. */
  readonly document: RichText;
  /** The organisation and those above it, from the root down. */
  readonly names: readonly Speaker[];
  /** What the text refers to, as far as somebody of the paper's level reads it. */
  readonly references: ReadonlyMap<string, ReferenceTarget>;
  readonly level: Confidentiality;
};

/**
 * A communiqué as a paper, in the language in which it is written: which file it is about, its text without numbers, and where the organisation signs, under
 * the place and the day of its publication. Nobody's name is printed: it is the organisation that speaks. A draft says that it is one.
 */
export function communiquePaper({ row, document, names, references, level }: CommuniqueGiven): Paper {
  const { language, title, publishedAt, dossier } = row;
  const t = translator(language);
  const hidden = t("communiques.hiddenReference");
  const labels = Object.fromEntries(Object.entries(referencesSeen(language, references)).map(([id, { label }]) => [id, label]));
  return {
    ...paperFrame({ title: t("communiques.paper.kind"), names, language, level }),
    subtitle: title,
    cover: null,
    warning: publishedAt ? null : t("communiques.paper.draft"),
    blocks: [
      { kind: "words", words: aboutOf(dossier, language), quiet: true },
      { kind: "richText", document, point: false, references: labels, hidden: { demand: hidden, commitment: hidden, meeting: hidden }, notesLabel: t("communiques.paper.notes") },
      { kind: "signatures", places: [{ label: t("communiques.paper.onBehalf", { organisation: issuerOf(names, language) }), lines: [...dayOf(row), t("communiques.paper.stamp")] }] },
    ],
  };
}

function aboutOf({ number, title }: CommuniqueRow["dossier"], language: CommuniqueRow["language"]): string {
  const name = nameIn(language, title).text;
  return number ? translator(language)("communiques.paper.dossier", { number: figures(number), title: isolated(language, name) }) : name;
}

/** From where and of which day it was published, as letters have it; a draft has no day yet. */
function dayOf({ publishedAt, language, place }: CommuniqueRow): string[] {
  if (!publishedAt) return [];
  const day = dayAt(publishedAt);
  return [dateline(language, place, day) ?? translator(language)("communiques.paper.day", { day: formatDay(language, day, { inProse: true }) })];
}
