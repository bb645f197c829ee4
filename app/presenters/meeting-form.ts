import { addDays, type Day } from "~/domain/days";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { isCommitmentOutcome } from "~/domain/meeting";
import { PARTY_FAMILIES, PARTY_KINDS, type PartyKind } from "~/domain/party";
import { levelsToGive } from "~/domain/permissions";
import { type LevelAtRecording, LEVELS_AT_RECORDING, type Meeting } from "~/domain/rows/meeting";
import type { NamedRound } from "~/domain/rows/round";
import type { Side } from "~/domain/commitment";
import type { Id, Viewer } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

import { type ChoosingFrom, eventOptions } from "./commitment-form";
import { roundName } from "./round-name";

export type Option = { readonly value: string; readonly label: string };
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };

/** What the form of a meeting offers to choose from, in the reader's language. */
export type MeetingFormView = {
  readonly suggested: readonly Option[];
  /** The rest of the directory, family by family. */
  readonly others: readonly OptionGroup[];
  readonly partyKinds: readonly Option[];
  readonly offices: Readonly<Record<Side, readonly string[]>>;
  readonly triggers: readonly Option[];
  /** The events of the dossier by which what a line waits for can have come true already. */
  readonly events: readonly Option[];
  /** Empty where no round is known: then there is nothing to choose. */
  readonly rounds: readonly Option[];
  /** Empty where there is nothing to choose. */
  readonly levels: readonly LevelAtRecording[];
  readonly today: Day;
  readonly yesterday: Day;
  /** A fresh id for the line that the "add" button inserts without scripts. */
  readonly spareId: Id;
};

/** A party to choose; one that ceased to exist is offered only where it is named already. */
type Party = { readonly id: Id; readonly name: Localized; readonly kind: PartyKind; readonly closedOn?: Day | null };
type Found = {
  readonly directory: readonly Party[];
  readonly suggested: readonly Id[];
  readonly officesMet: Readonly<Record<Side, readonly string[]>>;
  readonly officesHeld: readonly { readonly office: Localized }[];
  readonly triggers: readonly { readonly id: Id; readonly words: string }[];
  readonly events: ChoosingFrom["events"];
  readonly rounds: readonly NamedRound[];
};
type Where = { readonly viewer: Viewer; readonly organisationId: Id; readonly language: Language; readonly today: Day; readonly spareId: Id };

/** Every party of the directory as a choice. */
export function directoryOptions(parties: readonly Party[], language: Language): readonly Option[] {
  return parties.map(({ id, name }) => ({ value: id, label: nameIn(language, name).text }));
}

/** Rounds as choices. */
export function roundOptions(rounds: readonly NamedRound[], language: Language): readonly Option[] {
  return rounds.map((round) => ({ value: round.id, label: roundName(language, round) }));
}

/** Shapes what was found for the form. Parties of the meeting that is edited stand among the suggested ones, so that their ticks are in sight. */
export function meetingFormView(found: Found, meeting: Meeting | null, { viewer, organisationId, language, today, spareId }: Where): MeetingFormView {
  const t = translator(language);
  const option = ({ id, name }: Party): Option => ({ value: id, label: nameIn(language, name).text });
  const first = [...new Set([...(meeting?.parties.map(({ id }) => id) ?? []), ...found.suggested])];
  const byId = new Map(found.directory.map((party) => [party.id, party]));
  const rest = found.directory.filter(({ id, closedOn }) => !first.includes(id) && !closedOn);
  const families = Object.entries(PARTY_FAMILIES) as [keyof typeof PARTY_FAMILIES, readonly PartyKind[]][];
  const held = found.officesHeld.map(({ office }) => nameIn(language, office).text);
  const levels = LEVELS_AT_RECORDING.filter((level) => levelsToGive(viewer, organisationId).includes(level));
  return {
    suggested: first.flatMap((id) => byId.get(id) ?? []).map(option),
    others: families
      .map(([family, kinds]) => ({ label: t(`terms.partyFamily.${family}`), options: rest.filter(({ kind }) => kinds.includes(kind)).map(option) }))
      .filter(({ options }) => options.length > 0),
    partyKinds: PARTY_KINDS.map((kind) => ({ value: kind, label: t(`terms.partyKind.${kind}`) })),
    offices: {
      ours: offices(meeting?.attendees.ours, found.officesMet.ours),
      theirs: offices(meeting?.attendees.theirs, [...found.officesMet.theirs, ...held]),
    },
    triggers: found.triggers.map(({ id, words }) => ({ value: `commitment:${id}`, label: words })),
    events: eventOptions(language, found.events),
    rounds: roundOptions(roundsToChoose(found.rounds, meeting?.round ?? null), language),
    levels: levels.length > 1 ? levels : [],
    today,
    yesterday: addDays(today, -1),
    spareId,
  };
}

/** The rounds on offer, the one that the meeting is in among them. */
function roundsToChoose(offered: readonly NamedRound[], chosen: NamedRound | null): readonly NamedRound[] {
  return chosen && !offered.some(({ id }) => id === chosen.id) ? [...offered, chosen] : offered;
}

/** More suggestions than this would hide the form. */
const MOST_OFFICES = 6;

/** Those who were there, all of them, then a few that are likely. */
function offices(present: readonly string[] = [], likely: readonly string[]): readonly string[] {
  return [...new Set([...present, ...likely])].slice(0, Math.max(present.length, MOST_OFFICES));
}

/** Lines that stand ready for those who have no scripts. */
const EMPTY_LINES = 3;
const NEW_PARTIES = 2;

/** Ids for the empty rows of a form: each row carries its own, so that a repeated post is the same record. */
type Births = { readonly newId: () => Id };
const newParties = ({ newId }: Births) => Array.from({ length: NEW_PARTIES }, () => ({ id: newId() }));
const emptyLines = ({ newId }: Births, count: number) => Array.from({ length: count }, () => ({ id: newId(), kind: "their_commitment" as const }));

/** What the fields hold when the log opens: today, exactly, and a few empty lines for those who have no scripts. */
export function newMeetingValues(today: Day, births: Births) {
  return { id: births.newId(), when: { kind: "exact", from: today }, newParties: newParties(births), outcomes: emptyLines(births, EMPTY_LINES), level: "organisation" } as const;
}

/** What the fields hold when a meeting still to come is written down. */
export function upcomingValues(births: Births) {
  return { id: births.newId(), state: "scheduled", when: { kind: "exact" }, newParties: newParties(births), level: "organisation" } as const;
}

/** What the fields hold when a meeting is edited: the lines that became commitments are not among them. */
export function meetingValues(meeting: Meeting, births: Births, version: number = meeting.version) {
  const { id, title, when, time, place, agenda, handedOver, notes, round, confidentiality, parties, attendees, outcomes } = meeting;
  const plain = outcomes.filter((line) => !line.commitment && !isCommitmentOutcome(line.kind)).map((line) => ({ id: line.id, kind: line.kind, words: line.words }));
  return {
    id, version, title: title ?? "", when: { kind: when.kind, from: when.from ?? "", to: when.to ?? "" }, time: time?.slice(0, 5) ?? "", place: place ?? "", agenda: agenda ?? "", round: round?.id ?? "",
    handedOver: handedOver ?? "", notes: notes ?? "", parties: parties.map((party) => party.id), newParties: newParties(births),
    oursKnown: [...attendees.ours], theirsKnown: [...attendees.theirs], outcomes: [...plain, ...emptyLines(births, 1)], shown: plain.map((line) => line.id),
    level: confidentiality === "members" ? undefined : confidentiality,
  };
}
