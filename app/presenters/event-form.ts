import type { Day } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import { EVENT_KINDS, type EventKind } from "~/domain/event";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { PARTY_FAMILIES, type PartyKind } from "~/domain/party";
import { levelsToGive } from "~/domain/permissions";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import type { EventRecord } from "~/domain/rows/event";
import { LEVELS_AT_RECORDING } from "~/domain/rows/meeting";
import type { Id, Viewer } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

type Party = { readonly id: Id; readonly name: Localized; readonly kind: PartyKind; readonly closedOn?: Day | null };
type Asking = { readonly viewer: Viewer; readonly language: Language };

/** The kind of event that an address asks for; a milestone when it names none. */
export function eventKindNamed(name: string | null): EventKind {
  return EVENT_KINDS.find((kind) => kind === name) ?? "milestone";
}

/** The directory as choices: the counterparties of the dossier first, the rest family by family, without those that ceased to exist. */
export function partyOptions(directory: readonly Party[], first: readonly Id[], language: Language) {
  const option = ({ id, name }: Party) => ({ value: id, label: nameIn(language, name).text });
  const families = Object.entries(PARTY_FAMILIES) as [keyof typeof PARTY_FAMILIES, readonly PartyKind[]][];
  const rest = directory.filter(({ id, closedOn }) => !first.includes(id) && !closedOn);
  return [
    ...directory.filter(({ id }) => first.includes(id)).map(option),
    ...families
      .map(([family, kinds]) => ({ label: translator(language)(`terms.partyFamily.${family}`), options: rest.filter(({ kind }) => kinds.includes(kind)).map(option) }))
      .filter(({ options }) => options.length > 0),
  ];
}

export function levelsFor(viewer: Viewer, organisationId: Id) {
  const levels = LEVELS_AT_RECORDING.filter((level) => levelsToGive(viewer, organisationId).includes(level));
  return levels.length > 1 ? levels : [];
}

/** The page on which a letter, an action or a milestone of a dossier is recorded. */
export function newEventPage(kind: EventKind, dossier: DossierRow, directory: readonly Party[], id: Id, { viewer, language }: Asking) {
  const href = addressOf(dossier);
  return {
    kind, heading: translator(language)(`events.newTitle.${kind}`), dossier: { href, number: dossier.number, title: dossier.title, state: dossier.state }, open: takesRecords(dossier.state),
    kinds: EVENT_KINDS.map((each) => ({ kind: each, href: `${href}/events/new?kind=${each}`, current: each === kind })),
    parties: partyOptions(directory, dossier.parties.map((party) => party.id), language),
    levels: levelsFor(viewer, dossier.organisationId),
    values: { id, kind, when: { kind: "exact" as const }, level: "organisation" as const },
    back: href,
  };
}

/** The page on which one is edited. Its kind is settled. */
export function editEventPage(event: EventRecord, directory: readonly Party[], { viewer, language }: Asking) {
  const { id, kind, title, body, when, place, partyId, actionKinds, confidentiality, version, dossier } = event;
  const href = addressOf(dossier);
  return {
    kind, heading: translator(language)(`events.editTitle.${kind}`), dossier: { href, number: dossier.number, title: dossier.title, state: dossier.state }, open: true, kinds: [],
    parties: partyOptions(directory, partyId ? [partyId] : [], language),
    levels: levelsFor(viewer, dossier.organisationId),
    values: {
      id, version, kind, title, body: body ?? "", when: { kind: when.kind, from: when.from ?? "", to: when.to ?? "" }, place: place ?? "", party: partyId ?? "", actionKinds: [...actionKinds],
      level: confidentiality === "members" ? undefined : confidentiality,
    },
    back: href,
  };
}
