import { type Day, daysBetween } from "~/domain/days";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { NEXT_RUNG } from "~/domain/next-rung";
import type { BriefPromise, BriefRows } from "~/domain/rows/brief";
import type { Meeting } from "~/domain/rows/meeting";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { joinNames } from "~/i18n/lists";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { dueWords, officeWords } from "./commitment-words";
import { isolated } from "./isolated";
import { meetingWhen } from "./meeting";
import { figures } from "./paper-frame";
import { beginningOf } from "./places";

/** One line of a brief: words that somebody said, as a quotation only where they are the very words; and what is to be known of them. */
export type BriefLine = { readonly key: string; readonly words: string; readonly look: "verbatim" | "substance" | "plain"; /** What is known of it, part by part. */ readonly note: readonly string[]; readonly late: string | null; readonly href: string | null };

/** A brief as its page shows it: one sheet for the room. */
export type BriefPage = {
  readonly heading: string;
  readonly parties: readonly { readonly id: Id; readonly name: Localized }[];
  /** When and where the meeting is, and of which dossier. */
  readonly facts: readonly string[];
  readonly counts: string;
  readonly theirs: readonly BriefLine[];
  readonly more: string | null;
  readonly words: readonly BriefLine[];
  readonly across: readonly { readonly key: string; readonly label: string; readonly value: string }[];
  readonly demands: readonly BriefLine[];
  readonly ours: readonly BriefLine[];
  readonly questions: readonly string[];
  /** The bureau's alone: null for everybody else, whose page says nothing of it. */
  readonly redLines: readonly { readonly id: Id; readonly words: string }[] | null;
  /** Whether agenda and notes of the meeting can be begun with it, and which of them are empty. */
  readonly draft: { readonly action: string; readonly fills: string } | null;
};

/** What is said of the meeting that a brief prepares: its title, when and where it is, and its dossier. */
export const briefFacts = (language: Language, meeting: Pick<Meeting, "title" | "when" | "time" | "place" | "dossier">): readonly (string | null)[] =>
  [meeting.title, meetingWhen(language, meeting), meeting.place, [meeting.dossier.number && figures(meeting.dossier.number), nameIn(language, meeting.dossier.title).text].filter(Boolean).join(" · ")];

type Given = {
  readonly rows: BriefRows;
  readonly parties: readonly { readonly id: Id; readonly name: Localized }[];
  readonly facts: readonly (string | null)[];
  readonly redLines: BriefPage["redLines"];
  readonly draft: BriefPage["draft"];
  readonly today: Day;
  readonly language: Language;
};

export function briefPage({ rows, parties, facts, redLines, draft, today, language }: Given): BriefPage {
  const t = translator(language);
  const hidden = rows.open - rows.theirs.length;
  return {
    heading: t("brief.heading", { parties: joinNames(language, parties.map(({ name }) => nameIn(language, name).text)) }), parties, facts: facts.flatMap((fact) => (fact === null ? [] : [isolated(language, fact)])),
    counts: `${t("brief.open", counted(language, rows.open))} · ${t("track.overdue", counted(language, rows.overdue))}`,
    theirs: rows.theirs.map((row) => promiseLine(row, today, language, parties.length > 1)), more: hidden > 0 ? t("track.more", counted(language, hidden)) : null,
    words: rows.lastWords.map(({ onDay, words, verbatim, party }, place) => ({ key: `${place} ${onDay}`, words, look: verbatim ? "verbatim" : "substance", note: noteOf(language, [nameIn(language, party).text, formatDay(language, onDay)]), late: null, href: null })),
    across: acrossOf(rows, language), demands: rows.demands.map(({ id, title, since, maintained, dossierNumber }) => ({
      key: id, words: title, look: "plain", href: `/demands/${id}`, late: null,
      note: noteOf(language, [dossierNumber && figures(dossierNumber), t(maintained ? "brief.maintained" : "brief.unanswered", { day: formatDay(language, since) })]),
    })),
    ours: rows.ours.map((row) => promiseLine(row, today, language, false)), questions: questionsOf(rows, today, language), redLines, draft,
  };
}

/** What is known, part by part, none of which turns the others round. */
function noteOf(language: Language, parts: readonly (string | null)[]): string[] {
  return parts.flatMap((part) => (part ? [isolated(language, part)] : []));
}

function promiseLine(row: BriefPromise, today: Day, language: Language, namesParty: boolean): BriefLine {
  const t = translator(language);
  const { id, words, verbatim, said, dossierNumber, dueOn } = row;
  const known = [namesParty && row.party ? nameIn(language, row.party).text : null, officeWords(language, row), formatWhen(language, said), t(`terms.rung.${row.rung}`), t("brief.due", { due: dueWords(language, row) }), dossierNumber && figures(dossierNumber)];
  return {
    key: id, words, look: verbatim ? "verbatim" : "substance", note: noteOf(language, known), href: `/commitments/${id}`,
    late: dueOn && dueOn < today ? t("common.late.overdue", counted(language, daysBetween(dueOn, today))) : null,
  };
}

/** Who holds which office now as far as anybody knows, and who sat there last time. */
function acrossOf({ offices, lastMeeting }: BriefRows, language: Language): BriefPage["across"] {
  const t = translator(language);
  const named = (value: readonly string[]) => joinNames(language, value.map((each) => isolated(language, each)));
  return [
    { key: "now", label: t("brief.officesNow"), value: offices.length > 0 ? named(offices.map(({ office }) => nameIn(language, office).text)) : t("brief.officesUnknown") },
    { key: "last", label: t("brief.lastMeeting"), value: lastMeeting ? [lastMeeting.title && isolated(language, lastMeeting.title), formatWhen(language, lastMeeting.when)].filter(Boolean).join(language === "ar" ? "، " : ", ") : t("brief.noMeeting") },
    ...(lastMeeting && lastMeeting.theirs.length > 0 ? [{ key: "theirs", label: t("brief.theyWere"), value: named(lastMeeting.theirs) }] : []),
    ...(lastMeeting && lastMeeting.ours.length > 0 ? [{ key: "ours", label: t("brief.weWere"), value: named(lastMeeting.ours) }] : []),
  ];
}

const MOST_QUESTIONS = 7;

/** Questions that follow from what is recorded, and from nothing else: where it stands, by which day, and in which form it can be had. */
export function questionsOf({ theirs, demands }: Pick<BriefRows, "theirs" | "demands">, today: Day, language: Language): string[] {
  const t = translator(language);
  const called = ({ words, verbatim }: BriefPromise) => (verbatim ? t("common.quote", { words: beginningOf(words) }) : isolated(language, beginningOf(words)));
  const overdue = theirs.filter(({ dueOn }) => dueOn !== null && dueOn < today).map((row) => t("brief.ask.overdue", { words: called(row), day: formatDay(language, row.dueOn ?? today) }));
  const undated = theirs.filter(({ dueKind }) => dueKind === "none").map((row) => t("brief.ask.undated", { words: called(row) }));
  const stronger = theirs.flatMap((row) => {
    const next = NEXT_RUNG[row.rung];
    return next === null || row.state === "claimed_done" ? [] : [t("brief.ask.rung", { words: called(row), rung: t(`terms.rung.${next}`) })];
  });
  const claimed = theirs.filter(({ state }) => state === "claimed_done").map((row) => t("brief.ask.claimed", { words: called(row) }));
  const unanswered = demands.filter(({ maintained }) => !maintained).map(({ title, since }) => t("brief.ask.demand", { title: isolated(language, beginningOf(title)), day: formatDay(language, since) }));
  return [...overdue, ...claimed, ...undated.slice(0, 2), ...unanswered.slice(0, 2), ...stronger.slice(0, 2)].slice(0, MOST_QUESTIONS);
}

/** What a brief puts into an empty agenda and into empty notes, line by line. Red lines are never part of it. */
export function draftOfBrief(rows: BriefRows, today: Day, language: Language): { readonly agenda: string; readonly notes: string } {
  const t = translator(language);
  const points = [
    ...rows.theirs.map(({ words, verbatim }) => (verbatim ? t("common.quote", { words: beginningOf(words) }) : isolated(language, beginningOf(words)))), ...rows.demands.map(({ title }) => beginningOf(title)), ...rows.ours.map(({ words }) => t("brief.ourPoint", { words: beginningOf(words) })),
  ];
  const questions = questionsOf(rows, today, language);
  return { agenda: points.map((point, place) => `${place + 1}. ${point}`).join("\n"), notes: questions.length === 0 ? "" : [t("brief.questions"), ...questions.map((question) => `- ${question}`)].join("\n") };
}
