import { type Localized, nameIn } from "~/domain/localized";
import type { DossierCommitments } from "~/domain/rows/ledger-matter";
import type { TrackNames } from "~/domain/rows/track-names";
import type { TrackRecord } from "~/domain/track-record";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import type { Telling } from "./commitments-on-paper";
import { isolated } from "./isolated";
import { ledgerByDossier, reachFacts, type Reaching } from "./ledger-by-dossier";
import type { Paper, PaperBlock } from "./paper";
import { figures, paperFrame } from "./paper-frame";
import { labelled } from "./paper-words";
import { type TrackShown, trackShown, type TrackTable } from "./track-record";

/** How the figures of a track record are reckoned, in the order in which it is told. */
const HOW = ["rate", "delay", "median", "exact"] as const;

type PartyLedgerGiven = Telling & Reaching & {
  readonly party: Localized;
  /** Whether parties stand under it, of which the paper tells nothing. */
  readonly hasUnder: boolean;
  /** All of it as somebody reads it who reads the paper. */
  readonly record: TrackRecord;
  readonly recordNames: TrackNames;
  readonly dossiers: readonly DossierCommitments[];
};

/** What a party promised as a paper: the figures of its track record and how they are reckoned, then dossier by dossier what was promised and what became of it. */
export function partyLedgerPaper({ party, hasUnder, record, recordNames, dossiers, reach, level, ...telling }: PartyLedgerGiven): Paper {
  const { names, language } = telling;
  const t = translator(language);
  const shown = trackShown({ record, names: recordNames, partyId: null, language });
  return {
    ...paperFrame({ title: t("papers.kind.party_ledger"), names, language, level }),
    subtitle: nameIn(language, party).text,
    cover: null,
    blocks: [
      { kind: "facts", facts: reachFacts({ reach, level }, telling) },
      ...(hasUnder ? [{ kind: "words", words: t("track.alone"), quiet: true } as const] : []),
      ...(shown ? figuresOf(shown, record, telling) : [{ kind: "words", words: t("ledgerPapers.none") } as const]),
      ...ledgerByDossier(dossiers, telling),
    ],
  };
}

function figuresOf(shown: TrackShown, record: TrackRecord, telling: Telling): PaperBlock[] {
  const t = translator(telling.language);
  return [
    { kind: "heading", level: 1, words: t("papers.ledger.figures") },
    { kind: "facts", facts: shown.figures.map(({ key, label, value, instead, notes }) => ({ label, value: [...(key === "open" ? [] : [value ?? instead]), ...notes.map(({ text }) => text)].join(" · ") })) },
    { kind: "words", words: t("track.notExaminedHelp") },
    ...statesOf(shown, telling),
    ...shown.tables.flatMap((table) => tableOf(table, record, telling)),
    { kind: "heading", level: 2, words: t("track.howTitle") },
    { kind: "bullets", items: HOW.map((key) => t(`track.how.${key}`)) },
  ];
}

/** How many stand in each state, and which of them the rate leaves out. */
function statesOf({ states, apart }: TrackShown, { language }: Telling): PaperBlock[] {
  const t = translator(language);
  const left = apart.map(({ state, count }) => `${t(`terms.commitmentState.${state}`)} ${count.text}`).join(" · ");
  return [
    { kind: "heading", level: 2, words: t("track.states") },
    { kind: "facts", facts: states.map(({ state, count }) => ({ label: t(`terms.commitmentState.${state}`), value: count.text })) },
    ...(apart.length > 0 ? [{ kind: "words", words: labelled(language, t("track.apart"), `${left}. ${t("track.apartHelp")}`), quiet: true } as const] : []),
  ];
}

/** One breakdown. A rate stands from five judged ones on; dossiers beyond those that the table holds are told of below. */
function tableOf({ by, lines, more }: TrackTable, record: TrackRecord, { language }: Telling): PaperBlock[] {
  const t = translator(language);
  const hidden = record[by].total - lines.length;
  const beyond = by === "dossier" && hidden > 0 ? t("ledgerPapers.moreDossiers", counted(language, hidden)) : more;
  return [
    { kind: "heading", level: 2, words: t(`track.by.${by}`) },
    {
      kind: "table",
      columns: [
        { label: t(`track.col.${by}`), share: 7 }, { label: t("track.colJudged"), share: 2, figures: true }, { label: t("track.colKept"), share: 2, figures: true },
        { label: t("track.rate"), share: 2.4, figures: true }, { label: t("track.delay"), share: 2.8 }, { label: t("track.colOpen"), share: 2.4, figures: true },
      ],
      rows: lines.map(({ name, note, judged, kept, rate, delay, open }) => [named(name, note, by, language), judged.text, kept.text, rate ?? "–", delay, open.text]),
    },
    ...(beyond ? [{ kind: "words", words: beyond, quiet: true } as const] : []),
  ];
}

function named(name: Localized | string, note: string | null, by: TrackTable["by"], language: Telling["language"]): string {
  const text = typeof name === "string" ? name : nameIn(language, name).text;
  if (note === null) return text;
  return by === "dossier" ? `${figures(note)} · ${isolated(language, text)}` : `${text}\n${note}`;
}
