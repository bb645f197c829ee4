import { fulfilmentOf } from "~/domain/fulfilment";
import { type Localized, nameIn } from "~/domain/localized";
import type { DossierCommitments } from "~/domain/rows/ledger-matter";
import type { MeetingLine } from "~/domain/rows/meeting";
import type { RoundRow } from "~/domain/rows/round";
import type { StoryCommitment } from "~/domain/rows/story";
import { keptDelays } from "~/domain/track-record";
import { counted, formatInteger, formatPercent } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { figuresOf, tableOfCommitments, type Telling } from "./commitments-on-paper";
import { isolated } from "./isolated";
import { countsOf, ledgerByDossier, reachFacts, type Reaching } from "./ledger-by-dossier";
import type { Paper, PaperBlock } from "./paper";
import { figures, paperFrame } from "./paper-frame";
import { roundName } from "./round-name";

type Met = Pick<MeetingLine, "id" | "state" | "title" | "when" | "place"> & { readonly dossierNumber: string | null };

type RoundLedgerGiven = Telling & Reaching & {
  readonly round: RoundRow;
  /** All of it as somebody reads it who reads the paper. */
  readonly meetings: readonly Met[];
  readonly dossiers: readonly DossierCommitments[];
  /** What is still open of the round before, and that round; null where none is known. */
  readonly before: { readonly round: RoundRow; readonly dossiers: readonly DossierCommitments[] } | null;
};

const everyOne = (dossiers: readonly DossierCommitments[]): StoryCommitment[] => dossiers.flatMap(({ commitments }) => commitments);

/** The balance of a round as a paper: whether it was held, its meetings, the figures of what was promised in it, the same by party and by dossier, and what rolls on from the one before. */
export function roundLedgerPaper({ round, meetings, dossiers, before, reach, level, ...telling }: RoundLedgerGiven): Paper {
  const { names, language } = telling;
  const t = translator(language);
  const promised = everyOne(dossiers);
  return {
    ...paperFrame({ title: t("papers.kind.round_ledger"), names, language, level }),
    subtitle: roundName(language, round),
    cover: null,
    blocks: [
      factsOf(round, { reach, level }, telling),
      // What the house notes of a round is read from the inside alone.
      ...(round.note && level !== "members" ? [{ kind: "words", words: round.note } as const] : []),
      ...(promised.length > 0 ? [{ kind: "heading", level: 1, words: t("papers.ledger.figures") } as const, ...figuresOf(promised, language), ...delayOf(promised, telling), ...byParty(promised, telling)] : [{ kind: "words", words: t("ledgerPapers.round.noneMade") } as const]),
      ...meetingsOf(meetings, telling), ...ledgerByDossier(dossiers, telling), ...rollsOn(before, telling),
    ],
  };
}

function factsOf(round: RoundRow, reaching: Reaching, telling: Telling): PaperBlock {
  const { language } = telling;
  const t = translator(language);
  return {
    kind: "facts",
    facts: [
      { label: t("ledgerPapers.round.state"), value: t(`terms.roundState.${round.state}`) },
      { label: t("rounds.form.when"), value: round.when.kind === "unknown" ? "" : formatWhen(language, round.when) },
      { label: t("rounds.form.party"), value: round.partyName ? nameIn(language, round.partyName).text : "" },
      ...reachFacts(reaching, telling),
    ],
  };
}

/** How late what was kept was kept: a median that occurred, with how many it is taken from. */
function delayOf(promised: readonly StoryCommitment[], { language }: Telling): PaperBlock[] {
  const t = translator(language);
  const { dated, late, medianDelay } = keptDelays(promised);
  if (medianDelay === null) return [];
  const median = medianDelay === 0 ? t("track.onTime") : t("common.count.days", counted(language, medianDelay));
  return [{ kind: "facts", facts: [{ label: t("track.delay"), value: [median, t("track.dated", counted(language, dated)), t("track.late", counted(language, late))].join(" · ") }] }];
}

/** Institution by institution: promised, judged, kept, the rate from five judged ones on, and what nobody has examined. */
function byParty(promised: readonly StoryCommitment[], { language }: Telling): PaperBlock[] {
  const t = translator(language);
  const nameOf = (party: Localized | null) => (party ? nameIn(language, party).text : t("track.none.party"));
  const parties = [...new Set(promised.map(({ party }) => nameOf(party)))];
  const row = (name: string): string[] => {
    const own = promised.filter(({ party }) => nameOf(party) === name);
    const { kept, n, rate, notExamined } = fulfilmentOf(countsOf(own));
    return [name, formatInteger(language, own.length), formatInteger(language, n), formatInteger(language, kept), rate === null ? "–" : formatPercent(language, rate), formatInteger(language, notExamined)];
  };
  return [
    { kind: "heading", level: 2, words: t("track.by.party") },
    {
      kind: "table",
      columns: [
        { label: t("track.col.party"), share: 7 }, { label: t("track.promised"), share: 2, figures: true }, { label: t("track.colJudged"), share: 2, figures: true },
        { label: t("track.colKept"), share: 2, figures: true }, { label: t("track.rate"), share: 2.4, figures: true }, { label: t("track.colOpen"), share: 2.4, figures: true },
      ],
      rows: parties.map(row),
    },
    { kind: "words", words: t("track.how.rate"), quiet: true },
  ];
}

function meetingsOf(meetings: readonly Met[], { language }: Telling): PaperBlock[] {
  const t = translator(language);
  const lines = meetings.map(({ state, title, when, place, dossierNumber }) => {
    const known = [dossierNumber && figures(dossierNumber), state === "held" ? null : t(`terms.meetingState.${state}`), formatWhen(language, when), place && isolated(language, place)].filter((part) => part !== null);
    return `${isolated(language, title ?? t("member.meeting"))} · ${known.join(" · ")}`;
  });
  return [{ kind: "heading", level: 1, words: t("ledgerPapers.round.meetings") }, lines.length > 0 ? { kind: "bullets", items: lines } : { kind: "words", words: t("ledgerPapers.round.noMeetings"), quiet: true }];
}

function rollsOn(before: RoundLedgerGiven["before"], telling: Telling): PaperBlock[] {
  const { language } = telling;
  const t = translator(language);
  const open = before ? everyOne(before.dossiers) : [];
  if (!before || open.length === 0) return [];
  return [{ kind: "heading", level: 1, words: t("ledgerPapers.round.rollsOn") }, { kind: "words", words: t("ledgerPapers.round.rollsOnFrom", { name: roundName(language, before.round) }), quiet: true, leads: true }, tableOfCommitments(open, telling)];
}
