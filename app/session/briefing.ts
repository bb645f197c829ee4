import type { BriefRows } from "~/domain/rows/brief";
import { holdsAny, type Id } from "~/domain/viewer";
import { briefPage, type BriefPage } from "~/presenters/brief";
import type { Localized } from "~/domain/localized";
import { briefRows } from "@db/queries/brief";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { redLinesHolding } from "@db/queries/red-lines";

import type { Asked } from "./gate";

/** Whom a brief is about, and the meeting that it prepares. */
type Briefed = {
  readonly parties: readonly { readonly id: Id; readonly name: Localized }[];
  readonly facts: readonly (string | null)[];
  readonly meeting: { readonly id: Id; readonly dossierId: Id } | null;
  readonly draft: (rows: BriefRows) => BriefPage["draft"];
};

/**
 * The brief for whoever sits across the table. The bureau finds the red lines of the dossiers that it speaks of on it; whoever opens one with anything of
 * the bureau's level on it is written down for each of those dossiers.
 */
export async function briefFor({ viewer, scope, today, now, language }: Asked, { parties, facts, meeting, draft }: Briefed): Promise<BriefPage> {
  const rows = await briefRows(scope, { partyIds: parties.map(({ id }) => id), meeting, today });
  const named = [...rows.theirs, ...rows.ours];
  const dossierIds = [...new Set([...(meeting ? [meeting.dossierId] : []), ...named.map(({ dossierId }) => dossierId)])];
  const redLines = holdsAny(viewer, ["bureau"]) ? await redLinesHolding(scope, dossierIds) : null;
  const confidential = new Set([...named.filter(({ level }) => level === "bureau"), ...(redLines ?? [])].map(({ dossierId }) => dossierId));
  for (const dossierId of confidential) await logConfidentialAccess(viewer.id, dossierId, now);
  return briefPage({ rows, parties, facts, redLines, draft: draft(rows), today, language });
}
