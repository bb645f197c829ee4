import type { DossierState } from "~/domain/dossier";
import type { Language } from "~/domain/localized";
import { holds, type Id, type Viewer } from "~/domain/viewer";
import { joinNames } from "~/i18n/lists";

import { isolated } from "./isolated";

type Found = {
  readonly dossier: { readonly state: DossierState; readonly organisationId: Id };
  readonly deciders: readonly { readonly id: Id }[];
  readonly administrators: readonly { readonly id: Id; readonly name: string }[];
};

/** What the page says when a submitted dossier has nobody who may decide on it: whom to ask for a dated delegation, or where to give it. */
export type NobodyDecides = { readonly administrators: string | null; readonly mayDelegate: boolean };

/** Null where there is nothing to say: the dossier does not wait for a decision, or somebody may decide. */
export function nobodyDecides(viewer: Viewer, { dossier, ...seats }: Found, language: Language): NobodyDecides | null {
  return dossier.state === "submitted" ? nobodyOf(viewer, dossier, seats, language) : null;
}

/** The same of anything that waits for the bureau: null where somebody may decide. */
export function nobodyOf(viewer: Viewer, { organisationId }: { readonly organisationId: Id }, { deciders, administrators }: Omit<Found, "dossier">, language: Language): NobodyDecides | null {
  if (deciders.length > 0) return null;
  return { administrators: joinNames(language, administrators.map(({ name }) => isolated(language, name))) || null, mayDelegate: holds(viewer, "administrator", organisationId) };
}
