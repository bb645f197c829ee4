import { dayAt } from "~/domain/days";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { levelsOfPaper } from "~/domain/paper";
import { may } from "~/domain/permissions";
import { readsFromInside, scopeOf, scopeUpTo, type Viewer } from "~/domain/viewer";
import type { DossierPaperInput } from "~/forms/paper";
import { dossierPaper } from "~/presenters/dossier-paper";
import { ledgerPaper } from "~/presenters/ledger-paper";
import { dossierByAddress } from "@db/queries/dossiers";
import { loadInstallation } from "@db/queries/installation";
import { organisationsDownTo } from "@db/queries/papers";
import { storyOf } from "@db/queries/story";

import type { Composed } from "./composed-paper";
import { dossierMatter } from "./dossier-matter";
import { type Refused, refused } from "./refusal";

/**
 * What a dossier on paper says, or the ledger of its commitments, in one language and for one level: what somebody of that level reads, and nothing else.
 * Refused: *not_found*, *forbidden*, *level_beyond* (the dossier is stricter, or the viewer does not read so far).
 */
export async function composeDossier(viewer: Viewer, address: string, { kind, language, level }: Omit<DossierPaperInput, "id">, now: Date): Promise<Composed | Refused<"not_found" | "forbidden" | "level_beyond">> {
  const scope = scopeOf(viewer);
  const whole = await dossierByAddress(scope, address);
  if (!whole || !readsFromInside(scope, whole.organisationId)) return refused("not_found");
  if (!may(viewer, "paper.issue", whole)) return refused("forbidden");
  const narrowed = scopeUpTo(scope, level);
  const dossier = levelsOfPaper(scope, whole).includes(level) ? await dossierByAddress(narrowed, address) : null;
  if (!dossier) return refused("level_beyond");
  const { id: subjectId, organisationId } = dossier;
  const [names, installation] = await Promise.all([organisationsDownTo(organisationId), loadInstallation()]);
  const telling = { names, language, today: dayAt(now), thresholds: installation?.thresholds ?? DEFAULT_THRESHOLDS, level };
  const paper = kind === "dossier"
    ? dossierPaper({ ...telling, matter: await dossierMatter(narrowed, dossier) })
    : ledgerPaper({ ...telling, dossier, commitments: (await storyOf(narrowed, subjectId)).commitments });
  return { kind, subjectId, dossierId: subjectId, organisationId, names, paper };
}
