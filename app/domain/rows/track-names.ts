import type { Localized } from "../localized";
import type { Id } from "../viewer";
import type { NamedRound } from "./round";

/** What the parts of track records are called. */
export type TrackNames = {
  readonly dossiers: ReadonlyMap<Id, { readonly number: string | null; readonly title: Localized }>;
  readonly rounds: ReadonlyMap<Id, NamedRound>;
  readonly offices: ReadonlyMap<Id, { readonly office: Localized; readonly person: string | null }>;
  readonly parties: ReadonlyMap<Id, Localized>;
};
