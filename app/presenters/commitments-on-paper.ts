import type { Side } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import type { Lateness, Thresholds } from "~/domain/deadlines";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { StoryCommitment } from "~/domain/rows/story";
import { formatDay } from "~/i18n/dates";
import { formatInteger } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { balanceOf } from "./balance";
import { dueWords, placesWaitedFor } from "./commitment-words";
import type { PaperBlock } from "./paper";
import { issuerOf } from "./paper-frame";
import { wordsOnPaper } from "./paper-words";
import { latenessIn, officeOf } from "./promise-line";

/** How commitments are told on a paper: by whom they are read, on which day, and who speaks. */
export type Telling = { readonly names: readonly Localized[]; readonly language: Language; readonly today: Day; readonly thresholds: Thresholds };

/** The commitments of one side as a table, in the order in which they were recorded; nothing where there are none. */
export function commitmentsTable(commitments: readonly StoryCommitment[], side: Side, telling: Telling): PaperBlock[] {
  const t = translator(telling.language);
  const rows = commitments.filter((row) => row.side === side);
  if (rows.length === 0) return [];
  return [{ kind: "heading", level: 2, words: t(`papers.ledger.${side}`) }, tableOfCommitments(rows, telling)];
}

/** Commitments as a table, each with its number, whichever side they are of. */
export function tableOfCommitments(rows: readonly StoryCommitment[], telling: Telling): PaperBlock {
  const t = translator(telling.language);
  const places = placesWaitedFor(rows);
  return {
    kind: "table",
    columns: [
      { label: t("papers.ledger.column.number"), share: 1.1, figures: true }, { label: t("papers.ledger.column.words"), share: 6.6 }, { label: t("papers.ledger.column.bound"), share: 4.6 },
      { label: t("papers.ledger.column.rung"), share: 2.4 }, { label: t("papers.ledger.column.due"), share: 3 }, { label: t("papers.ledger.column.standing"), share: 3 },
    ],
    rows: rows.map((row, at) => [String(at + 1), saidWords(row, telling), boundBy(row, telling), t(`terms.rung.${row.rung}`), dueWords(telling.language, row, places[at]), standingOf(row, telling)]),
  };
}

function saidWords(row: StoryCommitment, { language }: Telling): string {
  const said = [formatWhen(language, row.said), ...(row.verbatim ? [] : [translator(language)("story.inSubstance")])];
  return `${wordsOnPaper(language, row)}\n${said.join(" · ")}`;
}

/** The institution by name, on paper never "they", and the office that spoke for it. */
function boundBy(row: StoryCommitment, { names, language }: Telling): string {
  if (row.side === "ours") return issuerOf(names, language);
  const party = row.party ? nameIn(language, row.party).text : translator(language)("papers.minutes.otherSide");
  const office = officeOf(row, language);
  return office && office !== party ? `${party}\n${office}` : party;
}

function standingOf(row: StoryCommitment, { language, today, thresholds }: Telling): string {
  const t = translator(language);
  const done = row.doneOn === null ? [] : [t("papers.ledger.doneOn", { day: formatDay(language, row.doneOn) })];
  return [t(`terms.commitmentState.${row.state}`), ...done, ...datesSay(latenessIn(row, today, thresholds)).map((key) => t(`terms.lateness.${key}`))].join("\n");
}

/** What the dates say, the loudest alone, without days that are counted up to today. */
function datesSay({ overdueDays, longOverdue, blocked, keptLateDays }: Lateness): readonly ("long_overdue" | "overdue" | "blocked" | "kept_late")[] {
  if (overdueDays !== null) return [longOverdue ? "long_overdue" : "overdue"];
  if (blocked) return ["blocked"];
  return keptLateDays === null ? [] : ["kept_late"];
}

/** How the other side's commitments stand in figures: each part, then honest sentences: a rate from five judged ones on, what nobody has examined counted aloud. */
export function figuresOf(commitments: readonly StoryCommitment[], language: Language): PaperBlock[] {
  const t = translator(language);
  const { count, parts, sentences } = balanceOf(commitments, language);
  if (count === 0) return [];
  const facts = [{ label: t("papers.ledger.total"), value: formatInteger(language, count) }, ...parts.filter((part) => part.count > 0).map((part) => ({ label: part.label, value: formatInteger(language, part.count) }))];
  return [{ kind: "facts", facts }, ...sentences.map((words): PaperBlock => ({ kind: "words", words }))];
}
