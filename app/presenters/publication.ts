import type { Confidentiality } from "~/domain/confidentiality";
import { type DossierState, STATES_BEFORE_ADOPTION } from "~/domain/dossier";
import type { EventKind } from "~/domain/event";
import { type Language, nameIn } from "~/domain/localized";
import type { DossierRow } from "~/domain/rows/dossier";
import type { StoryCommitment, StoryMeeting, StoryRows } from "~/domain/rows/story";
import { inStoryOrder, type Placed } from "~/domain/story";
import type { Id } from "~/domain/viewer";
import { joinNames } from "~/i18n/lists";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { isolated } from "./isolated";

/** A record that can be opened to members. `shown` is how the form names it with its version. */
export type PublishableRecord = {
  readonly id: Id;
  readonly shown: string;
  readonly kind: "dossier" | "meeting" | "commitment" | EventKind;
  readonly title: string;
  readonly verbatim: boolean;
  readonly note: readonly string[];
  readonly level: Confidentiality;
  readonly ticked: boolean;
  /** Ticked, and still unseen because this that holds it is not: a meeting or letter, or the dossier itself. */
  readonly hiddenBy: "dossier" | "holder" | null;
};

export type PublicationPage = {
  readonly records: readonly PublishableRecord[];
  /** Why members would see nothing whatever is ticked; null when they would. */
  readonly unseen: "beforeAdoption" | "dossierUnpublished" | null;
};

type Found = {
  readonly dossier: DossierRow;
  readonly rows: StoryRows;
  readonly versions: ReadonlyMap<Id, number>;
  /** What is ticked; what is open to members already, unless another choice is being tried. */
  readonly ticked: ReadonlySet<Id>;
  readonly language: Language;
};

/** What is open to members now: a dossier's records by their own levels. */
export function publishedNow(dossier: DossierRow, { meetings, events, commitments }: StoryRows): ReadonlySet<Id> {
  return new Set([dossier, ...meetings, ...events, ...commitments].filter(({ confidentiality }) => confidentiality === "members").map(({ id }) => id));
}

/** The records of a dossier in the order of its story, the dossier itself first, each commitment under what holds it. */
export function publicationPage({ dossier, rows, versions, ticked, language }: Found): PublicationPage {
  const t = translator(language);
  const isSeen = rows.moves.some((move) => move.subject === "dossier" && move.toState === "adopted") && !(STATES_BEFORE_ADOPTION as readonly DossierState[]).includes(dossier.state);
  const record = (row: { readonly id: Id; readonly confidentiality: Confidentiality }, kind: PublishableRecord["kind"], table: string, words: Pick<PublishableRecord, "title" | "note"> & { readonly verbatim?: boolean }, hiddenBy: PublishableRecord["hiddenBy"] = null): PublishableRecord => ({
    id: row.id, kind, shown: `${table}:${row.id}:${versions.get(row.id) ?? 0}`, verbatim: false, ...words, level: row.confidentiality, ticked: ticked.has(row.id),
    hiddenBy: !ticked.has(row.id) || row.id === dossier.id ? null : ticked.has(dossier.id) ? hiddenBy : "dossier",
  });
  const promise = (row: StoryCommitment): PublishableRecord =>
    record(row, "commitment", "commitment", { title: row.words, verbatim: row.verbatim, note: [t(`terms.side.${row.side}`), t(`terms.commitmentState.${row.state}`)] }, [row.meetingId, row.eventId].some((id) => id !== null && !ticked.has(id)) ? "holder" : null);
  const heldBy = (id: Id) => rows.commitments.filter(({ meetingId, eventId }) => meetingId === id || eventId === id).map(promise);
  const holders = new Set([...rows.meetings, ...rows.events].map(({ id }) => id));
  const alone = rows.commitments.filter(({ meetingId, eventId }) => ![meetingId, eventId].some((id) => id !== null && holders.has(id)));
  const placed: readonly { readonly placed: Placed; readonly records: readonly PublishableRecord[] }[] = [
    ...rows.meetings.map((row) => ({
      placed: { when: row.when, time: row.time, recordedAt: row.createdAt },
      records: [record(row, "meeting", "meeting", { title: meetingTitle(row, language), note: [t(`terms.meetingState.${row.state}`), formatWhen(language, row.when)] }), ...heldBy(row.id)],
    })),
    ...rows.events.map((row) => ({
      placed: { when: row.when, recordedAt: row.createdAt },
      records: [record(row, row.kind, "event", { title: row.title, note: [t(`terms.eventKind.${row.kind}`), formatWhen(language, row.when)] }), ...heldBy(row.id)],
    })),
    ...alone.map((row) => ({ placed: { when: row.said, recordedAt: row.createdAt }, records: [promise(row)] })),
  ];
  const itself = record(dossier, "dossier", "dossier", { title: nameIn(language, dossier.title).text, note: [t(`terms.dossierState.${dossier.state}`)] });
  return {
    records: [itself, ...placed.toSorted((a, b) => inStoryOrder(a.placed, b.placed)).flatMap(({ records }) => records)],
    unseen: !isSeen ? "beforeAdoption" : ticked.has(dossier.id) ? null : "dossierUnpublished",
  };
}

function meetingTitle({ title, parties }: StoryMeeting, language: Language): string {
  if (title) return title;
  const t = translator(language);
  const names = joinNames(language, parties.map((name) => isolated(language, nameIn(language, name).text)));
  return names ? t("member.meetingWith", { parties: names }) : t("member.meeting");
}
