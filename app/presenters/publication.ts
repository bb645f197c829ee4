import type { Confidentiality } from "~/domain/confidentiality";
import { exactly } from "~/domain/days";
import { type DossierState, STATES_BEFORE_ADOPTION } from "~/domain/dossier";
import type { EventKind } from "~/domain/event";
import { type Language, nameIn } from "~/domain/localized";
import type { DemandLine } from "~/domain/rows/demand";
import type { DossierRow } from "~/domain/rows/dossier";
import type { StoryAgreement, StoryCommitment, StoryDeposit, StoryEvent, StoryMeeting, StoryResponse, StoryRows } from "~/domain/rows/story";
import { inStoryOrder, type Placed } from "~/domain/story";
import type { Id } from "~/domain/viewer";
import { joinNames } from "~/i18n/lists";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { answerLine, partyText } from "./answer-lines";
import { isolated } from "./isolated";

/** A record that can be opened to members. `shown` is how the form names it with its version. */
export type PublishableRecord = {
  readonly id: Id;
  readonly shown: string;
  readonly kind: "dossier" | "meeting" | "commitment" | "demand" | "deposit" | "answers" | "agreement" | EventKind;
  readonly title: string;
  readonly verbatim: boolean;
  readonly note: readonly string[];
  readonly level: Confidentiality;
  readonly ticked: boolean;
  /** Ticked, and still unseen because this that holds it is not: a meeting or letter, or the dossier itself; or because it was not handed over yet. */
  readonly hiddenBy: "dossier" | "holder" | "deposit" | null;
};

export type PublicationPage = {
  readonly records: readonly PublishableRecord[];
  /** Why members would see nothing whatever is ticked; null when they would. */
  readonly unseen: "beforeAdoption" | "dossierUnpublished" | null;
};

type Found = {
  readonly dossier: DossierRow;
  readonly rows: StoryRows;
  readonly demands: readonly DemandLine[];
  /** The demands that were handed over: members read those alone. */
  readonly deposited: ReadonlySet<Id>;
  readonly versions: ReadonlyMap<Id, number>;
  /** What is ticked; what is open to members already, unless another choice is being tried. */
  readonly ticked: ReadonlySet<Id>;
  readonly language: Language;
};

/** What is open to members now: a dossier's records by their own levels. */
export function publishedNow(dossier: DossierRow, { meetings, events, commitments, deposits, responses, agreements }: StoryRows, demands: readonly DemandLine[]): ReadonlySet<Id> {
  return new Set([dossier, ...meetings, ...events, ...commitments, ...deposits, ...responses, ...agreements, ...demands].filter(({ confidentiality }) => confidentiality === "members").map(({ id }) => id));
}

/** The records of a dossier in the order of its story, the dossier itself first, each commitment under what holds it. */
export function publicationPage(found: Found): PublicationPage {
  const { dossier, rows, ticked, language } = found;
  const t = translator(language);
  const heldBy = (id: Id) => rows.commitments.filter(({ meetingId, eventId }) => meetingId === id || eventId === id).map((row) => commitmentRecord(row, found));
  const holders = new Set([...rows.meetings, ...rows.events].map(({ id }) => id));
  const alone = rows.commitments.filter(({ meetingId, eventId }) => ![meetingId, eventId].some((id) => id !== null && holders.has(id)));
  const placed: readonly { readonly placed: Placed; readonly records: readonly PublishableRecord[] }[] = [
    ...rows.meetings.map((row) => ({ placed: { when: row.when, time: row.time, recordedAt: row.createdAt }, records: [meetingRecord(row, found), ...heldBy(row.id)] })),
    ...rows.events.map((row) => ({ placed: { when: row.when, recordedAt: row.createdAt }, records: [eventRecord(row, found), ...heldBy(row.id)] })),
    ...rows.deposits.map((row) => ({ placed: { when: exactly(row.onDay), recordedAt: row.createdAt }, records: [depositRecord(row, found), ...rows.responses.filter(({ depositId }) => depositId === row.id).map((answer) => responseRecord(answer, found))] })),
    ...rows.agreements.map((row) => ({ placed: { when: exactly(row.signedOn), recordedAt: row.createdAt }, records: [agreementRecord(row, found)] })),
    ...alone.map((row) => ({ placed: { when: row.said, recordedAt: row.createdAt }, records: [commitmentRecord(row, found)] })),
  ];
  const itself = recordOf(dossier, { kind: "dossier", table: "dossier", title: nameIn(language, dossier.title).text, note: [t(`terms.dossierState.${dossier.state}`)] }, found);
  return {
    records: [itself, ...found.demands.filter(({ stance }) => stance !== "merged").map((row) => demandRecord(row, found)), ...placed.toSorted((a, b) => inStoryOrder(a.placed, b.placed)).flatMap(({ records }) => records)],
    unseen: !isAdopted(dossier, rows) ? "beforeAdoption" : ticked.has(dossier.id) ? null : "dossierUnpublished",
  };
}

function isAdopted({ state }: DossierRow, { moves }: StoryRows): boolean {
  return moves.some((move) => move.subject === "dossier" && move.toState === "adopted") && !(STATES_BEFORE_ADOPTION as readonly DossierState[]).includes(state);
}

type Row = { readonly id: Id; readonly confidentiality: Confidentiality };
type Words = Pick<PublishableRecord, "kind" | "title" | "note"> & { readonly table: string; readonly verbatim?: boolean; readonly holders?: readonly (Id | null)[] };

function recordOf({ id, confidentiality }: Row, { kind, title, note, table, verbatim = false, holders = [] }: Words, { dossier, versions, ticked }: Found): PublishableRecord {
  const isTicked = ticked.has(id);
  const holderHides = holders.some((holder) => holder !== null && !ticked.has(holder));
  const hiddenBy = !ticked.has(dossier.id) ? "dossier" : holderHides ? "holder" : null;
  return { id, kind, title, note, verbatim, shown: `${table}:${id}:${versions.get(id) ?? 0}`, level: confidentiality, ticked: isTicked, hiddenBy: isTicked && id !== dossier.id ? hiddenBy : null };
}

/** Members read a demand in the words that were handed over; one that was not yet can be ticked beforehand. */
function demandRecord(row: DemandLine, found: Found): PublishableRecord {
  const t = translator(found.language);
  const record = recordOf(row, { kind: "demand", table: "demand", title: row.title, note: [t(`terms.demandPart.${row.part}`), t(`terms.demandState.${row.state}`)] }, found);
  return record.ticked && record.hiddenBy === null && !found.deposited.has(row.id) ? { ...record, hiddenBy: "deposit" } : record;
}

function meetingRecord(row: StoryMeeting, found: Found): PublishableRecord {
  const { language } = found;
  const note = [translator(language)(`terms.meetingState.${row.state}`), formatWhen(language, row.when)];
  return recordOf(row, { kind: "meeting", table: "meeting", title: meetingTitle(row, language), note }, found);
}

function eventRecord(row: StoryEvent, found: Found): PublishableRecord {
  const { language } = found;
  return recordOf(row, { kind: row.kind, table: "event", title: row.title, note: [translator(language)(`terms.eventKind.${row.kind}`), formatWhen(language, row.when)] }, found);
}

function commitmentRecord(row: StoryCommitment, found: Found): PublishableRecord {
  const t = translator(found.language);
  const note = [t(`terms.side.${row.side}`), t(`terms.commitmentState.${row.state}`)];
  return recordOf(row, { kind: "commitment", table: "commitment", title: row.words, verbatim: row.verbatim, note, holders: [row.meetingId, row.eventId] }, found);
}

function depositRecord(row: StoryDeposit, found: Found): PublishableRecord {
  const { language } = found;
  return recordOf(row, { kind: "deposit", table: "deposit", title: translator(language)("responses.story.deposit", { party: partyText(language, row.party) }), note: [formatWhen(language, exactly(row.onDay)), row.fileTitle] }, found);
}

/** An answer is told once its deposit is, the demand it is about, and the meeting or the letter it came in. */
function responseRecord(row: StoryResponse, found: Found): PublishableRecord {
  const { language } = found;
  const { answer, place } = answerLine(language, row);
  const title = row.words ?? translator(language)("responses.story.answers", { party: partyText(language, row.party) });
  return recordOf(row, { kind: "answers", table: "response", title, verbatim: row.words !== null && row.verbatim, note: [place, answer, formatWhen(language, exactly(row.onDay))], holders: [row.depositId, row.demandId, row.meetingId, row.eventId] }, found);
}

function agreementRecord(row: StoryAgreement, found: Found): PublishableRecord {
  return recordOf(row, { kind: "agreement", table: "agreement", title: row.title, note: [formatWhen(found.language, exactly(row.signedOn))] }, found);
}

function meetingTitle({ title, parties }: StoryMeeting, language: Language): string {
  if (title) return title;
  const t = translator(language);
  const names = joinNames(language, parties.map((name) => isolated(language, nameIn(language, name).text)));
  return names ? t("member.meetingWith", { parties: names }) : t("member.meeting");
}
