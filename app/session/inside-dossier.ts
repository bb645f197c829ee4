import { DEFAULT_THRESHOLDS, type Thresholds } from "~/domain/deadlines";
import type { DossierRow } from "~/domain/rows/dossier";
import type { StoryRows } from "~/domain/rows/story";
import { readsFromInside, type Scope } from "~/domain/viewer";
import { dossierByAddress } from "@db/queries/dossiers";
import { loadInstallation } from "@db/queries/installation";
import { storyOf } from "@db/queries/story";

import { forbidden, notFound } from "./gate";

/** The dossier of an address for those who work on it: 404 where the reader may not know of it, 403 where they only follow it as a member. */
export async function dossierFromInside(scope: Scope, address: string): Promise<DossierRow> {
  const dossier = await dossierByAddress(scope, address);
  if (!dossier) notFound();
  if (!readsFromInside(scope, dossier.organisationId)) forbidden();
  return dossier;
}

/** What the pages of a dossier are made from: its story, and the delays after which something is called late. */
export async function loadStory(scope: Scope, dossier: DossierRow): Promise<{ rows: StoryRows; thresholds: Thresholds }> {
  const [rows, installation] = await Promise.all([storyOf(scope, dossier.id), loadInstallation()]);
  return { rows, thresholds: installation?.thresholds ?? DEFAULT_THRESHOLDS };
}
