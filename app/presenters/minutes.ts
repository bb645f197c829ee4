import { isCommitmentOutcome, type OutcomeKind } from "~/domain/meeting";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { Confidentiality } from "~/domain/confidentiality";
import type { Speaker } from "~/domain/rows/letterhead";
import type { Meeting, OutcomeLine } from "~/domain/rows/meeting";
import { joinNames } from "~/i18n/lists";
import { translator } from "~/i18n/translator";

import { dueWords, placesWaitedFor } from "./commitment-words";
import { datelineToFill, placeOf } from "./dateline";
import { isolated } from "./isolated";
import { meetingTitle, meetingWhen } from "./meeting";
import type { Paper, PaperBlock } from "./paper";
import { figures, issuerOf, paperFrame } from "./paper-frame";
import { wordsOnPaper } from "./paper-words";

/** The outcomes of a meeting that are no commitments, in the order in which minutes tell them. */
const TOLD = ["decision", "position", "information", "disagreement"] as const satisfies readonly OutcomeKind[];
/** Lines that are left for each side to write its reservations by hand. */
const RESERVATION_LINES = 3;

type MinutesGiven = {
  /** As somebody reads it who reads up to the paper's level: what they may not see is not in it. */
  readonly meeting: Meeting;
  /** The organisation and those above it, from the root down. */
  readonly names: readonly Speaker[];
  readonly language: Language;
  readonly level: Confidentiality;
};

/** The minutes of a meeting as a paper: who was there, what was to be discussed, what came of it, and where both sides sign. Internal notes are not in it. */
export function minutesPaper({ meeting, names, language, level }: MinutesGiven): Paper {
  const t = translator(language);
  return {
    ...paperFrame({ title: t("papers.minutes.title"), names, language, level }),
    subtitle: meetingTitle(language, { title: meeting.title, state: meeting.state, parties: meeting.parties.map(({ name }) => name) }),
    cover: null,
    blocks: [
      factsOf(meeting, language),
      ...presentOf(meeting, names, language),
      ...textOf(t("papers.minutes.agenda"), meeting.agenda),
      ...textOf(t("papers.minutes.handedOver"), meeting.handedOver),
      ...outcomesOf(meeting.outcomes, language),
      ...commitmentsOf(meeting.outcomes, names, language),
      { kind: "heading", level: 1, words: t("papers.minutes.reservations") },
      { kind: "ruled", label: t("papers.minutes.reservationsHelp"), lines: RESERVATION_LINES },
      { kind: "heading", level: 1, words: t("papers.minutes.signatures") },
      signaturesOf(meeting, names, language),
    ],
  };
}

const partyNames = ({ parties }: Meeting, language: Language): string[] => parties.map(({ name }) => nameIn(language, name).text);

function factsOf(meeting: Meeting, language: Language): PaperBlock {
  const t = translator(language);
  const { number, title } = meeting.dossier;
  const dossier = nameIn(language, title).text;
  return {
    kind: "facts",
    facts: [
      { label: t("papers.minutes.when"), value: meetingWhen(language, meeting) },
      { label: t("papers.minutes.place"), value: meeting.place ?? "" },
      { label: t("papers.minutes.parties"), value: joinNames(language, partyNames(meeting, language).map((name) => isolated(language, name))) },
      { label: t("papers.minutes.dossier"), value: number ? t("papers.minutes.dossierNumbered", { number: figures(number), title: isolated(language, dossier) }) : dossier },
    ],
  };
}

/** Both sides, each under its name; a side of which nobody was noted says so. */
function presentOf({ attendees, ...meeting }: Meeting, names: readonly Localized[], language: Language): PaperBlock[] {
  const t = translator(language);
  const nobody = [t("papers.minutes.nobodyNoted")];
  const theirs = joinNames(language, partyNames({ ...meeting, attendees }, language).map((name) => isolated(language, name)));
  return [
    { kind: "heading", level: 1, words: t("papers.minutes.present") },
    {
      kind: "beside",
      lists: [
        { label: t("papers.minutes.onBehalf", { name: isolated(language, issuerOf(names, language)) }), items: attendees.ours.length > 0 ? attendees.ours : nobody },
        { label: theirs ? t("papers.minutes.onBehalf", { name: theirs }) : t("papers.minutes.otherSide"), items: attendees.theirs.length > 0 ? attendees.theirs : nobody },
      ],
    },
  ];
}

function textOf(label: string, words: string | null): PaperBlock[] {
  return words ? [{ kind: "heading", level: 1, words: label }, { kind: "words", words }] : [];
}

function outcomesOf(outcomes: readonly OutcomeLine[], language: Language): PaperBlock[] {
  const t = translator(language);
  const told = TOLD.flatMap((kind): PaperBlock[] => {
    const items = outcomes.filter((line) => line.kind === kind).map(({ words }) => words);
    return items.length > 0 ? [{ kind: "heading", level: 2, words: t(`papers.minutes.outcomes.${kind}`) }, { kind: "bullets", items }] : [];
  });
  const main: PaperBlock = { kind: "heading", level: 1, words: t("papers.minutes.cameOfIt") };
  if (told.length > 0) return [main, ...told];
  return outcomes.length > 0 ? [] : [main, { kind: "words", words: t("papers.minutes.noOutcomes"), quiet: true }];
}

/** The commitments of both sides, numbered, as a table: the words as they were said, or in substance, who answers for them, and by when. */
function commitmentsOf(outcomes: readonly OutcomeLine[], names: readonly Localized[], language: Language): PaperBlock[] {
  const t = translator(language);
  const lines = outcomes.filter(({ kind }) => isCommitmentOutcome(kind));
  if (lines.length === 0) return [];
  const places = placesWaitedFor(lines.map(({ commitment }) => commitment));
  return [
    { kind: "heading", level: 1, words: t("papers.minutes.commitments") },
    {
      kind: "table",
      columns: [
        { label: t("papers.minutes.column.number"), share: 1 }, { label: t("papers.minutes.column.words"), share: 8 }, { label: t("papers.minutes.column.bound"), share: 4.5 },
        { label: t("papers.minutes.column.due"), share: 3 }, { label: t("papers.minutes.column.rung"), share: 2.6 },
      ],
      rows: lines.map((line, at) => [String(at + 1), wordsOf(line, language), boundBy(line, names, language), line.commitment ? dueWords(language, line.commitment, places[at]) : "", line.commitment ? t(`terms.rung.${line.commitment.rung}`) : ""]),
    },
  ];
}

function wordsOf({ words, commitment }: OutcomeLine, language: Language): string {
  if (!commitment) return words;
  return commitment.verbatim ? wordsOnPaper(language, { words, verbatim: true }) : `${words}\n${translator(language)("papers.minutes.inSubstance")}`;
}

/** Who answers for a commitment: the institution by name, on paper never "they". */
function boundBy({ kind, commitment }: OutcomeLine, names: readonly Localized[], language: Language): string {
  if (kind === "our_commitment") return issuerOf(names, language);
  return commitment?.party ? nameIn(language, commitment.party).text : translator(language)("papers.minutes.otherSide");
}

/** Where each side signs, with the day written by hand; ours from its own town, which says nothing of where the other side does. */
function signaturesOf(meeting: Meeting, names: readonly Speaker[], language: Language): PaperBlock {
  const t = translator(language);
  const theirs = partyNames(meeting, language);
  const lines = (day: string) => [t("papers.minutes.sign.name"), day, t("papers.minutes.sign.signature")];
  const onBehalf = (name: string) => t("papers.minutes.onBehalf", { name: isolated(language, name) });
  const ours = { label: onBehalf(issuerOf(names, language)), lines: lines(datelineToFill(language, placeOf(names, language))) };
  const others = theirs.length === 0 ? [t("papers.minutes.otherSide")] : theirs.map(onBehalf);
  return { kind: "signatures", places: [ours, ...others.map((label) => ({ label, lines: lines(t("papers.minutes.sign.day")) }))] };
}
