import { COMMUNIQUE_LEVELS } from "~/domain/communique";
import { type Confidentiality, strictest } from "~/domain/confidentiality";
import { may } from "~/domain/permissions";
import type { CommuniqueRow } from "~/domain/rows/communique";
import { type Id, mayRead, type Scope, scopeOf, scopeUpTo, type Viewer } from "~/domain/viewer";
import { documentFrom } from "~/editor/document";
import { referencesIn } from "~/editor/references";
import { communiquePaper } from "~/presenters/communique-paper";
import { communiqueById } from "@db/queries/communiques";
import { organisationsDownTo } from "@db/queries/papers";
import { readableReferences } from "@db/queries/references";

import type { Composed, PaperWish } from "./composed-paper";
import { type Refused, refused } from "./refusal";

/** The level at which a communiqué is on paper: its own, as far as its dossier is no stricter; none where the dossier is the bureau's alone. */
export function levelsOfCommunique(scope: Scope, { organisationId, confidentiality, dossier }: CommuniqueRow): readonly Confidentiality[] {
  const level = strictest(confidentiality, dossier.confidentiality);
  return COMMUNIQUE_LEVELS.filter((each) => each === level && mayRead(scope, { organisationId, confidentiality: each }));
}

/**
 * What a communiqué says on paper, in the language it is written in whatever was wished: as a draft inside the organisation, or as it was published.
 * Refused: *not_found*, *forbidden*, *level_beyond* (it is not of that level now).
 */
export async function composeCommunique(viewer: Viewer, id: Id, { level }: PaperWish): Promise<Composed | Refused<"not_found" | "forbidden" | "level_beyond">> {
  const scope = scopeOf(viewer);
  const row = await communiqueById(scope, id);
  if (!row) return refused("not_found");
  if (!may(viewer, "paper.issue", row)) return refused("forbidden");
  if (!levelsOfCommunique(scope, row).includes(level)) return refused("level_beyond");
  const { organisationId, dossier } = row;
  const document = documentFrom(row.source);
  const [names, references] = await Promise.all([organisationsDownTo(organisationId), readableReferences(scopeUpTo(scope, level), referencesIn(document))]);
  return { kind: "communique", subjectId: id, dossierId: dossier.id, organisationId, names, paper: communiquePaper({ row, document, names, references, level }) };
}
