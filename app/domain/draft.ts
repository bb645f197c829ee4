import { may } from "./permissions";
import type { DossierRow } from "./rows/dossier";
import type { Viewer } from "./viewer";

/** A dossier that was never laid before the bureau: it has no number yet (settled question 9). */
export const isUnsubmitted = ({ state, number }: Pick<DossierRow, "state" | "number">): boolean => state === "draft" && number === null;

/** Whether the viewer could delete this dossier while it is an unsubmitted draft: a coordinator there who opened or owns it (settled question 17). */
export function isTheirsToDelete(viewer: Viewer, { organisationId, createdBy, ownerId }: Pick<DossierRow, "organisationId" | "createdBy" | "ownerId">): boolean {
  return may(viewer, "dossier.delete", { organisationId }) && [createdBy, ownerId].includes(viewer.id);
}

/** What goes with a draft that is deleted. */
export type DraftContents = {
  readonly meetings: number;
  readonly events: number;
  readonly commitments: number;
  readonly signs: number;
  /** Texts of demand files, merged ones too. */
  readonly demands: number;
  readonly agreements: number;
  /** Of all these, those that somebody else than the reader recorded. */
  readonly byOthers: number;
};
