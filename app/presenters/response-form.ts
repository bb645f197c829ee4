import type { Day, When } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { PartyKind } from "~/domain/party";
import type { HoldingDossier } from "~/domain/rows/commitment";
import type { DepositRow } from "~/domain/rows/deposit";
import { addressOf } from "~/domain/rows/dossier";
import type { AnswerablePoint, ResponseRow } from "~/domain/rows/response";
import type { Id, Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { levelsFor, partyOptions } from "./event-form";
import { isolated } from "./isolated";
import { beginningOf, placeLabel } from "./places";

type Choices = {
  readonly directory: readonly { readonly id: Id; readonly name: Localized; readonly kind: PartyKind; readonly closedOn?: Day | null }[];
  readonly counterparties: readonly Id[];
  readonly meetings: readonly { readonly id: Id; readonly title: string | null; readonly when: When }[];
  readonly letters: readonly { readonly id: Id; readonly title: string; readonly when: When }[];
  readonly documents: readonly { readonly id: Id; readonly fileName: string }[];
};
type Asking = { readonly viewer: Viewer; readonly language: Language; readonly newId: () => Id };
type Option = { readonly value: string; readonly label: string };

/** A point in the form: how it is called, and what of it can be answered. */
export type PointField = { readonly demandId: Id; readonly label: string; readonly title: string; readonly places: readonly Option[] };

const ALL = "all";

function pointField(language: Language, { demandId, point, title, paragraphs }: AnswerablePoint): PointField {
  return {
    demandId, title, label: placeLabel(language, point, null),
    places: [
      { value: demandId, label: translator(language)("responses.form.wholePoint") },
      ...paragraphs.map(({ anchor, number, text }) => ({ value: `${demandId}#${anchor}`, label: `${placeLabel(language, point, number)} · ${beginningOf(text)}` })),
    ],
  };
}

function sourceChoices(choices: Choices, depositParty: Id, { language }: Asking) {
  const t = translator(language);
  const option = (fallback: string) => ({ id, title, when }: { id: Id; title: string | null; when: When }): Option => ({ value: id, label: [title ?? fallback, formatWhen(language, when)].join(" · ") });
  return {
    meetings: choices.meetings.map(option(t("member.meeting"))), letters: choices.letters.map(option("")), documents: choices.documents.map(({ id, fileName }): Option => ({ value: id, label: fileName })),
    parties: partyOptions(choices.directory.filter(({ id }) => id !== depositParty), choices.counterparties.filter((id) => id !== depositParty), language),
  };
}

type Deposited = { readonly id: Id; readonly fileTitle: string; readonly onDay: Day; readonly party: { readonly id: Id; readonly name: Localized }; readonly dossier: HoldingDossier; readonly organisationId: Id };

function headOf({ id, fileTitle, onDay, party, dossier }: Deposited, language: Language) {
  return {
    dossier: { href: addressOf(dossier), number: dossier.number, title: dossier.title, state: dossier.state }, back: `/deposits/${id}`,
    about: translator(language)("responses.form.about", { party: isolated(language, nameIn(language, party.name).text), day: formatDay(language, onDay), file: isolated(language, fileTitle) }),
  };
}

/** Where an earlier answer was given, to be begun from. */
const sourceValues = ({ source, meetingId, eventId, sourceNote, onDay, documentId }: Pick<ResponseRow, "source" | "meetingId" | "eventId" | "sourceNote" | "onDay" | "documentId">) =>
  ({ source, meeting: meetingId ?? "", letter: eventId ?? "", sourceNote: sourceNote ?? "", onDay, document: documentId ?? "" });

/** The page on which answers to a deposit are recorded, point by point. `like`: an answer from the same source, from which the form begins. */
export function newResponsesPage(deposit: DepositRow, points: readonly AnswerablePoint[], choices: Choices, { like, today, ...asking }: Asking & { readonly like: ResponseRow | null; readonly today: Day }) {
  const { language, viewer, newId } = asking;
  return {
    ...headOf(deposit, language), documentsHref: `${addressOf(deposit.dossier)}/documents`, ...sourceChoices(choices, deposit.party.id, asking), heading: translator(language)("responses.form.newTitle"), open: takesRecords(deposit.dossier.state),
    points: points.map((point) => pointField(language, point)), levels: levelsFor(viewer, deposit.organisationId), spareId: newId(),
    values: {
      ...(like ? sourceValues(like) : { source: "letter" as const, onDay: today }), level: "organisation" as const,
      answers: [...points.map(({ demandId }) => ({ id: newId(), place: demandId })), { id: newId(), place: ALL }],
    },
  };
}
export type NewResponsesPage = ReturnType<typeof newResponsesPage>;

/** What an answer is about, as the choice of its form names it. */
export const placeOf = ({ demandId, anchor }: Pick<ResponseRow, "demandId" | "anchor">): string => (demandId === null ? ALL : anchor === null ? demandId : `${demandId}#${anchor}`);

/** Everything that an answer can be about in a deposit, as one list; a place that stands in it and is not among them any more stays choosable. */
export function placesToChoose(language: Language, points: readonly AnswerablePoint[], now: ResponseRow) {
  const groups = points.map((point) => pointField(language, point)).map(({ label, title, places }) => ({ label: `${label} · ${title}`, options: places }));
  const all = { value: ALL, label: translator(language)("responses.form.all") };
  const standing = placeOf(now);
  const known = standing === ALL || groups.some(({ options }) => options.some(({ value }) => value === standing));
  return [all, ...groups, ...(known ? [] : [{ value: standing, label: placeLabel(language, now.point, now.paragraph) }])];
}

/** The page on which one answer is put right, or classified. */
export function editResponsePage(row: ResponseRow, points: readonly AnswerablePoint[], choices: Choices, asking: Asking) {
  const { language, viewer } = asking;
  const meetings = row.meeting && !choices.meetings.some(({ id }) => id === row.meetingId) ? [...choices.meetings, row.meeting] : choices.meetings;
  const letters = row.letter && !choices.letters.some(({ id }) => id === row.eventId) ? [...choices.letters, row.letter] : choices.letters;
  const documents = row.document && !choices.documents.some(({ id }) => id === row.documentId) ? [...choices.documents, row.document] : choices.documents;
  return {
    ...headOf({ ...row.deposit, id: row.depositId, dossier: row.dossier, organisationId: row.organisationId }, language), documentsHref: `${addressOf(row.dossier)}/documents`, ...sourceChoices({ ...choices, meetings, letters, documents }, row.deposit.party.id, asking),
    heading: translator(language)(row.kind === null ? "responses.form.classifyTitle" : "responses.form.editTitle"), places: placesToChoose(language, points, row), levels: levelsFor(viewer, row.organisationId),
    moreHref: takesRecords(row.dossier.state) ? `/deposits/${row.depositId}/responses/new?like=${row.id}` : null,
    values: {
      id: row.id, version: String(row.version), ...sourceValues(row), place: placeOf(row), kind: row.kind ?? "unclassified", words: row.words ?? "", verbatim: row.verbatim ? "on" : "", counterText: row.counterText ?? "",
      deferredUntil: row.deferredUntil ?? "", sentOnTo: row.sentOnToId ?? "", level: row.confidentiality === "members" ? undefined : row.confidentiality,
    },
  };
}
export type EditResponsePage = ReturnType<typeof editResponsePage>;
