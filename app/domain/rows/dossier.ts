import type { Confidentiality } from "../confidentiality";
import type { Day } from "../days";
import type { DossierDomain, DossierLevel, DossierState, Priority } from "../dossier";
import type { Gender, Localized } from "../localized";
import type { PartyKind } from "../party";
import type { Id } from "../viewer";

/** Where a dossier lives: under its number, or under its id while it has none (settled question 9). */
export function addressOf(dossier: { readonly number: string | null; readonly id: Id }): string {
  return `/dossiers/${dossier.number ?? dossier.id}`;
}

/** A party as a dossier names it. */
export type DossierParty = { readonly id: Id; readonly name: Localized; readonly kind: PartyKind; readonly gender: Gender };

/** What a coordinator writes in a dossier: everything but its number, its states and its place. */
export type DossierContent = {
  readonly title: Localized;
  /** Empty in a draft that does not say it yet. */
  readonly category: string;
  /** How many people it concerns; null while nobody has counted. */
  readonly headCount: number | null;
  readonly level: DossierLevel;
  readonly domain: DossierDomain;
  readonly sector: string | null;
  /** Empty in a draft that does not say them yet. */
  readonly grounds: string;
  readonly regionCode: string | null;
  readonly provinceCode: string | null;
  readonly priority: Priority;
  readonly ownerId: Id | null;
  readonly openedOn: Day;
  readonly confidentiality: Confidentiality;
};

/** The end of an office whose end nobody knows. */
export const NO_END = "infinity";

/** A dossier whole, as its own pages read it. */
export type DossierRow = DossierContent & {
  readonly id: Id;
  readonly number: string | null;
  readonly organisationId: Id;
  readonly organisationName: Localized;
  readonly ownerName: string | null;
  /** The last day on which its owner coordinates its organisation, or will; null when they do not, or can no longer sign in. */
  readonly ownerUntil: Day | typeof NO_END | null;
  /** In the order in which they were named. */
  readonly parties: readonly DossierParty[];
  readonly state: DossierState;
  readonly stateBefore: DossierState | null;
  readonly suspendedUntil: Day | null;
  readonly mergedIntoId: Id | null;
  readonly closedOn: Day | null;
  /** How many people its verdicts have settled; null where none states it. */
  readonly settledCount: number | null;
  readonly createdBy: Id;
  readonly createdAt: Date;
  /** Who made the last submission; null before the first. */
  readonly submittedBy: Id | null;
  readonly movedAt: Date;
  readonly version: number;
};

/** One line of a list of dossiers. */
export type DossierLine = Pick<
  DossierRow,
  "id" | "number" | "title" | "organisationId" | "organisationName" | "state" | "priority" | "level" | "category" | "ownerId" | "ownerName" | "ownerUntil" | "openedOn" | "suspendedUntil" | "movedAt" | "confidentiality"
>;

/** A dossier that waits for the bureau, with who submitted it and when. */
export type SubmittedDossier = DossierRow & { readonly submittedByName: string | null; readonly submittedAt: Date; readonly submissions: number };

/** The people who had a hand in what the bureau decides on: its owner, who opened it, and who submitted this version (settled question 2). */
export function involvedIn(dossier: Pick<DossierRow, "ownerId" | "createdBy" | "submittedBy">): readonly (Id | null)[] {
  return [dossier.ownerId, dossier.createdBy, dossier.submittedBy];
}

/** Who answers for a dossier on a day: its owner as long as they coordinate its organisation (or will) and can sign in, else nobody. */
export function ownerInOffice({ ownerId, ownerUntil }: Pick<DossierRow, "ownerId" | "ownerUntil">, today: Day): Id | null {
  return ownerUntil !== null && (ownerUntil === NO_END || ownerUntil >= today) ? ownerId : null;
}
