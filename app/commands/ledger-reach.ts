import { dayAt } from "~/domain/days";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { levelsOfPaper } from "~/domain/paper";
import { mayIssueOver, organisationsIn } from "~/domain/paper-reach";
import { type Scope, scopeOf, scopeUpTo, scopeWithin, type Viewer } from "~/domain/viewer";
import type { LedgerPaperInput } from "~/forms/paper";
import type { Telling } from "~/presenters/commitments-on-paper";
import type { Reaching } from "~/presenters/ledger-by-dossier";
import { loadInstallation } from "@db/queries/installation";
import { organisationsAmong } from "@db/queries/organisations";
import { organisationsDownTo } from "@db/queries/papers";

import { type Refused, refused } from "./refusal";

type Reached = { readonly ok: true; readonly scope: Scope; readonly telling: Telling & Reaching };

/**
 * What a paper over many dossiers is told from: a scope that reads its organisations and its level and nothing beyond, whoever issues it, and how it speaks.
 * Refused: *forbidden* (the viewer issues nothing that reaches so far), *level_beyond* (they do not read so far there).
 */
export async function ledgerReach(viewer: Viewer, { reach, level, language }: Omit<LedgerPaperInput, "id">, now: Date): Promise<Reached | Refused<"forbidden" | "level_beyond">> {
  if (!mayIssueOver(viewer, reach)) return refused("forbidden");
  const scope = scopeOf(viewer);
  const { organisationId } = reach;
  if (!levelsOfPaper(scope, { organisationId, confidentiality: "members" }).includes(level)) return refused("level_beyond");
  const [names, installation, organisations] = await Promise.all([organisationsDownTo(organisationId), loadInstallation(), reach.coversBelow ? organisationsAmong(scope.reads.bureau) : []]);
  return {
    ok: true, scope: scopeWithin(scopeUpTo(scope, level), organisationsIn(reach, organisations)),
    telling: { names, language, today: dayAt(now), thresholds: installation?.thresholds ?? DEFAULT_THRESHOLDS, reach, level },
  };
}
