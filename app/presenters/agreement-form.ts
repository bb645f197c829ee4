import { clauseDueKind } from "~/domain/agreement";
import type { Day } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import type { Language, Localized } from "~/domain/localized";
import type { PartyKind } from "~/domain/party";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import type { AgreementRow, DemandChoice } from "~/domain/rows/agreement";
import type { When } from "~/domain/days";
import type { Id, Viewer } from "~/domain/viewer";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { type ChoosingFrom, eventOptions } from "./commitment-form";
import { levelsFor, partyOptions } from "./event-form";
import { beginningOf, placeLabel } from "./places";
import { triggerFields } from "./trigger-fields";

type Party = { readonly id: Id; readonly name: Localized; readonly kind: PartyKind; readonly closedOn?: Day | null };
type Meeting = { readonly id: Id; readonly title: string | null; readonly when: When };

/** What can be chosen in the form of an agreement. */
export type AgreementChoices = {
  readonly directory: readonly Party[];
  readonly meetings: readonly Meeting[];
  readonly demands: readonly DemandChoice[];
  /** What a clause can wait for: commitments of the dossier, and its events that came. Words that the reader may not see are null. */
  readonly triggers: readonly { readonly id: Id; readonly words: string | null }[];
  readonly events: ChoosingFrom["events"];
};
type Asking = { readonly viewer: Viewer; readonly language: Language; readonly newId: () => Id };

/** A paragraph that a clause can be said to answer, as its box reads. */
export type PlaceChoice = { readonly value: string; readonly label: string; readonly words: string };
export type PlaceGroup = { readonly label: string; readonly title: string; readonly places: readonly PlaceChoice[] };

/** The demands of the dossier, each with a box for all of it and one for each of its numbered paragraphs. */
export function placeGroups(language: Language, demands: readonly DemandChoice[]): readonly PlaceGroup[] {
  return demands.map(({ id, title, point, paragraphs }) => ({
    label: placeLabel(language, point, null), title,
    places: [
      { value: id, label: placeLabel(language, point, null), words: translator(language)("trace.place.all") },
      ...paragraphs.map(({ anchor, number, text }) => ({ value: `${id}#${anchor}`, label: placeLabel(language, point, number), words: beginningOf(text) })),
    ],
  }));
}

function chosenFrom({ directory, meetings, demands, triggers, events }: AgreementChoices, first: readonly Id[], { language, newId }: Asking) {
  return {
    parties: partyOptions(directory, first, language),
    meetings: meetings.map(({ id, title, when }) => ({ value: id, label: [title, formatWhen(language, when)].filter(Boolean).join(" · ") })),
    places: placeGroups(language, demands),
    triggers: { commitments: triggers.map(({ id, words }) => ({ value: `commitment:${id}`, label: words ?? translator(language)("commitments.another") })), events: eventOptions(language, events) },
    spareId: newId(),
  };
}

const EMPTY_CLAUSE = { binds: "nobody" as const, dueKind: "none" as const };
const EMPTY_CLAUSES = 2;

/** The page on which an agreement is drafted. A dossier with one counterparty has it filled in. */
export function newAgreementPage(dossier: DossierRow, choices: AgreementChoices, asking: Asking) {
  const href = addressOf(dossier);
  const counterparties = dossier.parties.map(({ id }) => id);
  return {
    heading: translator(asking.language)("agreements.newTitle"),
    dossier: { href, number: dossier.number, title: dossier.title, state: dossier.state }, open: takesRecords(dossier.state), back: href,
    ...chosenFrom(choices, counterparties, asking), levels: levelsFor(asking.viewer, dossier.organisationId),
    values: {
      id: asking.newId(), parties: [{ party: counterparties.length === 1 ? counterparties[0] : "" }],
      clauses: Array.from({ length: EMPTY_CLAUSES }, () => ({ id: asking.newId(), ...EMPTY_CLAUSE })), level: "organisation" as const,
    },
  };
}

/** What the clauses wait for already stays a choice, whatever became of it or of the reader's right to see it. */
function withKept({ triggers, events, ...choices }: AgreementChoices, clauses: AgreementRow["clauses"]): AgreementChoices {
  const kept = new Map(clauses.flatMap(({ trigger }) => (trigger?.kind === "commitment" && !triggers.some(({ id }) => id === trigger.id) ? [[trigger.id, { id: trigger.id, words: null }] as const] : [])));
  const came = new Map(clauses.flatMap(({ triggerEventId: id, triggerText }) => (id && !events.some((event) => event.id === id) ? [[id, { id, title: triggerText ?? "", day: null }] as const] : [])));
  return { ...choices, triggers: [...triggers, ...kept.values()], events: [...came.values(), ...events] };
}

/** The page on which a draft is edited. */
export function editAgreementPage(row: AgreementRow, choices: AgreementChoices, asking: Asking) {
  const { id, title, preamble, ourSignatories, meetingId, parties, clauses, confidentiality, version, dossier } = row;
  const meetings = meetingId && !choices.meetings.some((meeting) => meeting.id === meetingId) ? [...choices.meetings, row.meeting ?? { id: meetingId, title: null, when: { kind: "unknown" as const, from: null, to: null } }] : choices.meetings;
  return {
    heading: translator(asking.language)("agreements.editTitle"),
    dossier: { href: addressOf(dossier), number: dossier.number, title: dossier.title, state: dossier.state }, open: true, back: `/agreements/${id}`,
    ...chosenFrom({ ...withKept(choices, clauses), meetings }, parties.map((party) => party.id), asking), levels: levelsFor(asking.viewer, row.organisationId),
    values: {
      id, version, title, preamble: preamble ?? "", ourSignatories: ourSignatories ?? "", meeting: meetingId ?? "",
      parties: parties.map((party) => ({ party: party.id, signatory: party.signatory ?? "" })),
      clauses: [
        ...clauses.map((clause) => ({
          id: clause.id, words: clause.words, binds: clause.side ?? ("nobody" as const), party: clause.partyId ?? "", dueKind: clauseDueKind(clause), dueOn: clause.dueOn ?? "",
          dueDays: clause.dueDays === null ? "" : String(clause.dueDays), ...triggerFields(clause),
          answers: clause.answers.map(({ demandId, anchor }) => (anchor === null ? demandId : `${demandId}#${anchor}`)),
        })),
        { id: asking.newId(), ...EMPTY_CLAUSE },
      ],
      level: confidentiality === "members" ? undefined : confidentiality,
    },
  };
}
