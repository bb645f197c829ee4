import type { Day } from "~/domain/days";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { officeAsRead } from "~/domain/office-holder";
import { PARTY_FAMILIES, type PartyKind } from "~/domain/party";
import { MOST_COUNTED, type OfficeHolderRow, type PartyDealings, type PartyLine, type PartyRow } from "~/domain/rows/party";
import { ancestorsOf, type Deep, laidOut } from "~/domain/tree";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

export type PartyFamily = keyof typeof PARTY_FAMILIES;
const FAMILIES = Object.keys(PARTY_FAMILIES) as PartyFamily[];
const familyOf = (kind: PartyKind): PartyFamily => FAMILIES.find((family) => (PARTY_FAMILIES[family] as readonly PartyKind[]).includes(kind)) ?? "other";

/** One line of the directory; `open` says how many of its commitments are open, and is null where there is nothing to say. */
export type PartyEntry = {
  readonly id: Id;
  readonly name: Localized;
  readonly kind: PartyKind;
  readonly standing: string | null;
  readonly depth: number;
  readonly open: string | null;
  readonly ceased: boolean;
};
export type PartyGroup = { readonly family: PartyFamily; readonly count: number; readonly parties: readonly PartyEntry[] };

/** The directory as it is read: family by family, each tree from top to bottom. A party stands in the family of the root above it. */
export function partyGroups(lines: readonly PartyLine[], language: Language): PartyGroup[] {
  const groups = new Map<PartyFamily, PartyEntry[]>(FAMILIES.map((family) => [family, []]));
  let family: PartyFamily = "other";
  for (const line of laidOut(lines)) {
    if (line.depth === 0) family = familyOf(line.kind);
    groups.get(family)?.push(entryOf(line, language));
  }
  return [...groups].map(([name, parties]) => ({ family: name, count: parties.length, parties })).filter(({ count }) => count > 0);
}

function entryOf({ id, name, kind, standing, depth, closedOn, openCommitments }: Deep<PartyLine>, language: Language): PartyEntry {
  return { id, name, kind, standing, depth, ceased: closedOn !== null, open: openCommitments === 0 ? null : openWords(openCommitments, language) };
}

function openWords(count: number, language: Language): string {
  const t = translator(language);
  return count < MOST_COUNTED ? t("parties.open", counted(language, count)) : t("parties.openMany", counted(language, MOST_COUNTED - 1));
}

type Option = { readonly value: string; readonly label: string };
const STEP = "\u2003";

/** What a party can stand under, as a select offers it: not itself, nor anything under it, nor, unless it stands there already, what ceased to exist. */
export function parentOptions(parties: readonly (Pick<PartyRow, "id" | "parentId" | "name"> & { readonly closedOn?: Day | null })[], self: Id | null, language: Language): Option[] {
  const parentOf = new Map(parties.flatMap(({ id, parentId }) => (parentId ? [[id, parentId] as const] : [])));
  return laidOut(parties)
    .filter(({ id, closedOn }) => !closedOn || (self !== null && parentOf.get(self) === id))
    .filter(({ id }) => self === null || (id !== self && !ancestorsOf(parentOf, id).includes(self)))
    .map(({ id, name, depth }) => ({ value: id, label: STEP.repeat(depth) + nameIn(language, name).text }));
}

/** A party as its form holds it. */
export function partyValues({ id, name, kind, gender, parentId, standing, contact, version }: PartyRow) {
  return { id, name: { ar: name.ar ?? "", fr: name.fr ?? "", en: name.en ?? "" }, kind, gender, parent: parentId ?? "", standing: standing ?? "", contact: contact ?? "", version: String(version) };
}

/** Where an office stands today; null when its dates are not known well enough to say. */
export type OfficeStanding = "current" | "ended" | "notYet";
/** Somebody's office as a line; `mayEnd` while it has no last day. */
export type OfficeLine = {
  readonly id: Id;
  readonly office: Localized;
  readonly person: string | null;
  readonly term: string;
  readonly standing: OfficeStanding | null;
  readonly mayEnd: boolean;
};

/** What the form holds in which an office is put right, and what was read. */
export function officeValues(holder: OfficeHolderRow) {
  const { id, office, gender, personName, startsOn, endsOn } = holder;
  return {
    id, was: officeAsRead(holder), office: { ar: office.ar ?? "", fr: office.fr ?? "", en: office.en ?? "" }, gender: gender ?? ("notGiven" as const),
    personName: personName ?? "", startsOn: startsOn ?? "", endsOn: endsOn ?? "",
  };
}
export type OfficeValues = ReturnType<typeof officeValues>;

/** From when to when an office was held, in words, with what is not known said as such. */
export function officeLine({ id, office, personName, startsOn, endsOn }: OfficeHolderRow, today: Day, language: Language): OfficeLine {
  const t = translator(language);
  const start = startsOn && formatDay(language, startsOn);
  const end = endsOn && formatDay(language, endsOn);
  const term = start && end ? t("parties.term.both", { start, end }) : start ? t("parties.term.from", { start }) : end ? t("parties.term.until", { end }) : t("parties.term.unknown");
  return { id, office, person: personName, term, standing: standingOf(startsOn, endsOn, today), mayEnd: endsOn === null };
}

function standingOf(startsOn: Day | null, endsOn: Day | null, today: Day): OfficeStanding | null {
  if (endsOn !== null && endsOn < today) return "ended";
  if (startsOn !== null && startsOn > today) return "notYet";
  return startsOn === null && endsOn === null ? null : "current";
}

export type PartyDealing = { readonly id: Id; readonly title: string; readonly verbatim: boolean; readonly note: readonly string[]; readonly number: string | null };
export type PartyPage = {
  readonly id: Id;
  readonly name: Localized;
  readonly kind: PartyKind;
  readonly standing: string | null;
  readonly contact: string | null;
  /** Since when it has ceased to exist, in words. */
  readonly ceased: string | null;
  readonly mayMerge: boolean;
  readonly above: readonly { readonly id: Id; readonly name: Localized }[];
  readonly under: readonly { readonly id: Id; readonly name: Localized; readonly kind: PartyKind }[];
  readonly offices: readonly OfficeLine[];
  /** What passed between it and the union, as far as the reader may know; null for those who read no dossier from the inside. */
  readonly dealings: { readonly meetings: readonly PartyDealing[]; readonly commitments: readonly PartyDealing[] } | null;
};

type Found = {
  readonly party: PartyRow;
  readonly directory: readonly { readonly id: Id; readonly parentId: Id | null; readonly name: Localized; readonly kind: PartyKind }[];
  readonly offices: readonly OfficeHolderRow[];
  readonly dealings: PartyDealings | null;
  readonly mayMerge: boolean;
  readonly today: Day;
  readonly language: Language;
};

export function partyPage({ party, directory, offices, dealings, mayMerge, today, language }: Found): PartyPage {
  const byId = new Map(directory.map((each) => [each.id, each]));
  const parentOf = new Map(directory.flatMap(({ id, parentId }) => (parentId ? [[id, parentId] as const] : [])));
  const above = ancestorsOf(parentOf, party.id).toReversed().flatMap((id) => byId.get(id) ?? []);
  return {
    id: party.id, name: party.name, kind: party.kind, standing: party.standing, contact: party.contact, mayMerge,
    ceased: party.closedOn && translator(language)("parties.ceasedOn", { day: formatDay(language, party.closedOn) }),
    above: above.map(({ id, name }) => ({ id, name })),
    under: directory.filter(({ parentId }) => parentId === party.id).map(({ id, name, kind }) => ({ id, name, kind })),
    offices: offices.map((office) => officeLine(office, today, language)),
    dealings: dealings && dealingsShown(dealings, language),
  };
}

function dealingsShown({ meetings, commitments }: PartyDealings, language: Language): NonNullable<PartyPage["dealings"]> {
  const t = translator(language);
  const known = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null);
  return {
    meetings: meetings.map(({ id, title, state, when, place, dossierNumber }) => ({
      id, title: title ?? t("member.meeting"), verbatim: false, number: dossierNumber,
      note: known([state === "held" ? null : t(`terms.meetingState.${state}`), formatWhen(language, when), place]),
    })),
    commitments: commitments.map(({ id, words, verbatim, state, said, dueOn, dossierNumber }) => ({
      id, title: words, verbatim, number: dossierNumber,
      note: known([t(`terms.commitmentState.${state}`), formatWhen(language, said), dueOn && t("common.late.dueOn", { day: formatDay(language, dueOn) })]),
    })),
  };
}
