import type { Day } from "../days";
import type { DossierState } from "../dossier";
import type { Localized } from "../localized";
import type { Id } from "../viewer";

/** A dossier as those who hand it over see it; without a title where they may not read it. */
export type OwnedDossier = { readonly id: Id; readonly number: string | null; readonly title: Localized | null; readonly state: DossierState; readonly openedOn: Day };

/** The open dossiers of one owner, or of none, in one organisation; `count` also counts those that are not listed. */
export type OwnedDossiers = { readonly organisationId: Id; readonly organisationName: Localized; readonly count: number; readonly dossiers: readonly OwnedDossier[] };
