import { type CommuniqueState, stateOfCommunique } from "~/domain/communique";
import { type Language, nameIn } from "~/domain/localized";
import { may } from "~/domain/permissions";
import type { CommuniqueRow } from "~/domain/rows/communique";
import { addressOf } from "~/domain/rows/dossier";
import type { Viewer } from "~/domain/viewer";

import { communiqueCrumbs } from "./communique";
import type { Revealed } from "./communique-reveals";

/** A communiqué as members read it, and what its writer has to know before they do. */
export type CommuniquePublicationPage = {
  readonly title: string;
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
  readonly organisation: string;
  readonly state: CommuniqueState;
  readonly version: number;
  readonly mayPublish: boolean;
  readonly editHref: string;
  readonly back: string;
  /** Where the dossier itself is opened to members; null where they see it. */
  readonly dossierPublication: string | null;
  readonly reveals: readonly Revealed[];
};

export function communiquePublicationPage(row: CommuniqueRow, reveals: readonly Revealed[], { viewer, language }: { readonly viewer: Viewer; readonly language: Language }): CommuniquePublicationPage {
  const back = `/communiques/${row.id}`;
  return {
    title: row.title, organisation: nameIn(language, row.organisationName).text, crumbs: [...communiqueCrumbs(row, language, true), { href: back, label: row.title }],
    state: stateOfCommunique(row), version: row.version, mayPublish: may(viewer, "communique.publish", row), editHref: `${back}/edit`, back,
    dossierPublication: row.dossier.confidentiality === "members" ? null : `${addressOf(row.dossier)}/publication`, reveals,
  };
}
