import { COMMUNIQUE_LEVELS } from "~/domain/communique";
import { type Confidentiality, strictest } from "~/domain/confidentiality";
import { may } from "~/domain/permissions";
import type { CommuniqueRow } from "~/domain/rows/communique";
import { type Id, mayRead, type Scope, scopeOf, scopeUpTo, type Viewer } from "~/domain/viewer";
import { documentFrom } from "~/editor/document";
import { referencesIn } from "~/editor/references";
import type { IssueInput } from "~/forms/paper";
import { communiquePaper } from "~/presenters/communique-paper";
import { communiqueById } from "@db/queries/communiques";
import { organisationsDownTo } from "@db/queries/papers";
import { readableReferences } from "@db/queries/references";

import { type Issued, type Issuing, issuePaper } from "./issue-paper";
import { type Refused, refused } from "./refusal";

/** The level at which a communiqué is on paper: its own, as far as its dossier is no stricter; none where the dossier is the bureau's alone. */
export function levelsOfCommunique(scope: Scope, { organisationId, confidentiality, dossier }: CommuniqueRow): readonly Confidentiality[] {
  const level = strictest(confidentiality, dossier.confidentiality);
  return COMMUNIQUE_LEVELS.filter((each) => each === level && mayRead(scope, { organisationId, confidentiality: each }));
}

/**
 * Issues a communiqué as a paper, in the language it is written in whatever was asked for: as a draft inside the organisation, or as it was published.
 * Refused: *not_found*, *forbidden*, *level_beyond* (it is not of that level now), and as `issuePaper` does.
 */
export async function issueCommunique(viewer: Viewer, id: Id, input: IssueInput, issuing: Issuing): Promise<Issued | Refused<"not_found" | "forbidden" | "level_beyond">> {
  const scope = scopeOf(viewer);
  const row = await communiqueById(scope, id);
  if (!row) return refused("not_found");
  const { organisationId, language, dossier } = row;
  if (!may(viewer, "paper.issue", row)) return refused("forbidden");
  if (!levelsOfCommunique(scope, row).includes(input.level)) return refused("level_beyond");
  const document = documentFrom(row.source);
  const [names, references] = await Promise.all([organisationsDownTo(organisationId), readableReferences(scopeUpTo(scope, input.level), referencesIn(document))]);
  const paper = communiquePaper({ row, document, names, references, level: input.level });
  return issuePaper(viewer, { ...input, language }, { kind: "communique", subjectId: id, dossierId: dossier.id, organisationId, names, paper }, issuing);
}
