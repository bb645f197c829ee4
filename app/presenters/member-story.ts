import { type Day, exactly } from "~/domain/days";
import { type DossierState, STATES_BEFORE_ADOPTION } from "~/domain/dossier";
import type { EventKind } from "~/domain/event";
import { type Language, nameIn } from "~/domain/localized";
import type { StoryAgreement, StoryDeposit, StoryEvent, StoryMeeting, StoryMove, StoryResponse, StoryRows } from "~/domain/rows/story";
import { inStoryOrder, type Placed } from "~/domain/story";
import type { Id } from "~/domain/viewer";
import { formatTime } from "~/i18n/dates";
import { joinNames } from "~/i18n/lists";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { answerLine } from "./answer-lines";
import { isolated } from "./isolated";
import { givenTogether } from "./story-answers";

/** What a line of the member's story is about; `step` is a move of the dossier itself. */
export type MemberLineKind = EventKind | "meeting" | "step" | "deposit" | "answers" | "agreement";

/** One line of the story as members read it. */
export type MemberStoryLine = {
  readonly id: Id;
  readonly kind: MemberLineKind;
  readonly title: string;
  /** When and where, and how much came out of it. */
  readonly note: readonly string[];
  /** What was handed over or written, as its author wrote it. */
  readonly text: string | null;
};
export type PlacedLine = { readonly placed: Placed; readonly line: MemberStoryLine };

/** What became of a dossier within the house is told to members from its adoption on, without who decided and why. */
export const isToldToMembers = (state: DossierState): boolean => !(STATES_BEFORE_ADOPTION as readonly DossierState[]).includes(state);

/** The published story in the order of time. */
export function memberStory(rows: StoryRows, language: Language): PlacedLine[] {
  const steps = rows.moves.flatMap((move) => (move.subject === "dossier" && isToldToMembers(move.toState) ? [stepLine({ ...move, toState: move.toState }, language)] : []));
  const meetings = rows.meetings.map((row) => meetingLine(row, rows.commitments.filter(({ meetingId }) => meetingId === row.id).length, language));
  const answers = [...rows.deposits.map((row) => depositLine(row, language)), ...givenTogether(rows.responses).map((given) => answersLine(given, language)), ...rows.agreements.map((row) => agreementLine(row, language))];
  return [...steps, ...meetings, ...rows.events.map((row) => eventLine(row, language)), ...answers].toSorted((a, b) => inStoryOrder(a.placed, b.placed));
}

function stepLine({ id, toState, onDay, at }: Pick<StoryMove, "id" | "at"> & { readonly toState: DossierState; readonly onDay: Day }, language: Language): PlacedLine {
  const t = translator(language);
  const when = exactly(onDay);
  return { placed: { when, recordedAt: at }, line: { id, kind: "step", title: t(`terms.dossierState.${toState}`), note: [formatWhen(language, when)], text: null } };
}

function meetingLine(row: StoryMeeting, yielded: number, language: Language): PlacedLine {
  const t = translator(language);
  const names = joinNames(language, row.parties.map((name) => isolated(language, nameIn(language, name).text)));
  const hour = row.time && row.when.kind === "exact" ? formatTime(language, row.time) : null;
  const note = [
    row.state === "held" ? null : t(`terms.meetingState.${row.state}`), formatWhen(language, row.when), hour, row.place && isolated(language, row.place),
    yielded > 0 ? t("common.count.commitments", counted(language, yielded)) : null,
  ];
  return {
    placed: { when: row.when, time: row.time, recordedAt: row.createdAt },
    line: {
      id: row.id, kind: "meeting", title: row.title ?? (names ? t("member.meetingWith", { parties: names }) : t("member.meeting")),
      note: note.filter((part) => part !== null), text: row.handedOver,
    },
  };
}

function eventLine(row: StoryEvent, language: Language): PlacedLine {
  const t = translator(language);
  const kinds = row.actionKinds.map((kind) => t(`terms.actionKind.${kind}`));
  const note = [
    kinds.length > 0 ? joinNames(language, kinds) : t(`terms.eventKind.${row.kind}`), row.party && isolated(language, nameIn(language, row.party).text),
    formatWhen(language, row.when), row.place && isolated(language, row.place),
  ];
  return {
    placed: { when: row.when, recordedAt: row.createdAt },
    line: { id: row.id, kind: row.kind, title: row.title, note: note.filter((part) => part !== null), text: row.body },
  };
}

function depositLine({ id, party, fileTitle, onDay, createdAt }: StoryDeposit, language: Language): PlacedLine {
  const when = exactly(onDay);
  return {
    placed: { when, recordedAt: createdAt },
    line: { id, kind: "deposit", title: translator(language)("responses.story.deposit", { party: isolated(language, nameIn(language, party).text) }), note: [formatWhen(language, when), isolated(language, fileTitle)], text: null },
  };
}

/** What they answered on one day, place by place: the kind of each answer in a word, and their words. */
function answersLine(given: readonly [StoryResponse, ...StoryResponse[]], language: Language): PlacedLine {
  const [{ id, party, onDay, createdAt }] = given;
  const t = translator(language);
  const when = exactly(onDay);
  const lines = given.map((row) => answerLine(language, row));
  const said = lines.flatMap(({ words, verbatim, counter }) => [words && (verbatim ? t("common.quote", { words }) : words), counter]).filter((text) => text !== null);
  return {
    placed: { when, recordedAt: createdAt },
    line: {
      id, kind: "answers", title: t("responses.story.answers", { party: isolated(language, nameIn(language, party).text) }),
      note: [formatWhen(language, when), ...lines.map(({ place, answer }) => t("responses.placeAnswer", { place, answer }))], text: said.join("\n\n") || null,
    },
  };
}

function agreementLine({ id, title, parties, signedOn, createdAt }: StoryAgreement, language: Language): PlacedLine {
  const when = exactly(signedOn);
  const names = joinNames(language, parties.map((party) => isolated(language, nameIn(language, party).text)));
  const t = translator(language);
  return {
    placed: { when, recordedAt: createdAt },
    line: { id, kind: "agreement", title, note: [names ? t("responses.story.agreement", { parties: names }) : t("responses.story.agreementAlone"), formatWhen(language, when)], text: null },
  };
}
