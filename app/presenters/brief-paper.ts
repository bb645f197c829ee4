import type { Confidentiality } from "~/domain/confidentiality";
import type { Day } from "~/domain/days";
import { type Localized, type Language, nameIn } from "~/domain/localized";
import type { BriefPromise, BriefRows } from "~/domain/rows/brief";
import { joinNames } from "~/i18n/lists";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { type BriefLine, briefPage, type BriefPage } from "./brief";
import { dueWords, officeWords } from "./commitment-words";
import { isolated } from "./isolated";
import type { Paper, PaperBlock } from "./paper";
import { figures, paperFrame } from "./paper-frame";
import { labelled, wordsOnPaper } from "./paper-words";
import { beginningOf } from "./places";

/** How much of everything stands on the sheet: letters of each text, and lines of each kind. */
export type BriefDensity = { readonly letters: number; readonly theirs: number; readonly questions: number; readonly lines: number };

/** From the fullest sheet to the barest, which fits on a page whatever it is filled with. */
export const BRIEF_DENSITIES: readonly BriefDensity[] = [
  { letters: 90, theirs: 7, questions: 7, lines: 4 }, { letters: 70, theirs: 7, questions: 5, lines: 3 }, { letters: 60, theirs: 5, questions: 4, lines: 2 }, { letters: 48, theirs: 4, questions: 3, lines: 1 }, { letters: 36, theirs: 3, questions: 2, lines: 1 },
];

type BriefPaperGiven = {
  readonly rows: BriefRows;
  readonly parties: readonly Localized[];
  readonly facts: readonly (string | null)[];
  /** Null at every level but the bureau's, whose paper alone says anything of them. */
  readonly redLines: BriefPage["redLines"];
  readonly names: readonly Localized[];
  readonly language: Language;
  readonly level: Confidentiality;
  readonly today: Day;
};

/** The brief for a meeting as a paper of one page: what its page shows, with long texts cut, and what was left out counted. */
export function briefPaper({ rows, parties, facts, redLines, names, language, level, today }: BriefPaperGiven, density: BriefDensity): Paper {
  const t = translator(language);
  const page = briefPage({ rows, parties: parties.map((name, at) => ({ id: String(at), name })), facts, redLines, draft: null, today, language });
  const { letters } = density;
  const list = (label: string, lines: readonly BriefLine[], empty: string) => ({ label, items: lines.length === 0 ? [empty] : cutAt(lines.map((line) => saidIn(line, letters, language)), density.lines, language) });
  const across = page.across.map(({ label, value }) => labelled(language, label, beginningOf(value, letters)));
  return {
    ...paperFrame({ title: t("brief.title"), names, language, level }),
    subtitle: beginningOf(joinNames(language, parties.map((name) => isolated(language, nameIn(language, name).text))), letters),
    cover: null,
    blocks: [
      { kind: "words", words: [page.counts, ...page.facts.map((fact) => beginningOf(fact, letters))].join(" · "), quiet: true },
      { kind: "heading", level: 2, words: t("brief.theirs") },
      ...theirsOf(rows, { density, language, today, namesParty: parties.length > 1 }),
      { kind: "heading", level: 2, words: t("brief.questions") },
      { kind: "bullets", small: true, items: page.questions.length === 0 ? [t("brief.noQuestions")] : page.questions.slice(0, density.questions) },
      { kind: "beside", small: true, lists: [list(t("brief.words"), page.words, t("brief.noWords")), { label: t("brief.across"), items: across }] },
      { kind: "beside", small: true, lists: [list(t("brief.demands"), page.demands, t("brief.noDemands")), list(t("brief.ours"), page.ours, t("brief.noOurs"))] },
      ...(redLines ? [{ kind: "heading", level: 2, words: t("brief.redLines") } as const, { kind: "bullets", small: true, items: redLines.length === 0 ? [t("brief.noRedLines")] : cutAt(redLines.map(({ words }) => beginningOf(words, letters)), density.lines, language) } as const] : []),
    ],
  };
}

type Sheet = { readonly density: BriefDensity; readonly language: Language; readonly today: Day; readonly namesParty: boolean };

/** What they promised and is open: the words, who said them when and how they are attested, and when they are due. A number of days would say another thing tomorrow. */
function theirsOf({ theirs, open }: BriefRows, { density: { theirs: most, letters }, language, today, namesParty }: Sheet): PaperBlock[] {
  const t = translator(language);
  if (theirs.length === 0) return [{ kind: "words", words: t("brief.noTheirs"), quiet: true }];
  const said = (row: BriefPromise) => [namesParty && row.party ? nameIn(language, row.party).text : null, officeWords(language, row), formatWhen(language, row.said), t(`terms.rung.${row.rung}`), row.dossierNumber && figures(row.dossierNumber)]
    .flatMap((part) => (part ? [isolated(language, part)] : [])).join(" · ");
  const due = (row: BriefPromise) => [beginningOf(dueWords(language, row), letters / 2), ...(row.dueOn !== null && row.dueOn < today ? [t("terms.lateness.overdue")] : [])].join(" · ");
  const shown = theirs.slice(0, most);
  return [
    {
      kind: "table",
      columns: [{ label: t("papers.ledger.column.words"), share: 6 }, { label: t("papers.brief.said"), share: 4.6 }, { label: t("papers.ledger.column.due"), share: 3 }],
      rows: shown.map((row) => [cutWords(row, letters, language), beginningOf(said(row), letters), due(row)]),
    },
    ...(open > shown.length ? [{ kind: "words", words: t("track.more", counted(language, open - shown.length)), quiet: true } as const] : []),
  ];
}

/** Words that give the sense of what was said, marked as such. */
const asSense = (words: string, language: Language): string => `${words} ${translator(language)("papers.minutes.inSubstance")}`;

/** The first words of what was said: in quotation marks where they are the very words, else marked as their sense. */
function cutWords({ words, verbatim }: { readonly words: string; readonly verbatim: boolean }, letters: number, language: Language): string {
  const said = wordsOnPaper(language, { words: beginningOf(words, letters), verbatim });
  return verbatim ? said : asSense(said, language);
}

/** A line of the brief, in which only the words that somebody said run their own way. */
function saidIn({ words, look, note }: BriefLine, letters: number, language: Language): string {
  const own = isolated(language, wordsOnPaper(language, { words: beginningOf(words, letters), verbatim: look === "verbatim" }));
  const said = look === "substance" ? asSense(own, language) : own;
  return note.length > 0 ? `${said} · ${beginningOf(note.join(" · "), letters)}` : said;
}

/** The first of some lines, and how many more there are. */
function cutAt(lines: readonly string[], most: number, language: Language): string[] {
  const hidden = lines.length - most;
  return hidden > 0 ? [...lines.slice(0, most), translator(language)("track.more", counted(language, hidden))] : [...lines];
}
