import { strictest } from "~/domain/confidentiality";
import { levelsOfPaper } from "~/domain/paper";
import { may } from "~/domain/permissions";
import { type Id, scopeOf, scopeUpTo, type Viewer } from "~/domain/viewer";
import { receiptPaper } from "~/presenters/receipt-paper";
import { depositById } from "@db/queries/deposits";
import { organisationsDownTo } from "@db/queries/papers";

import type { Composed, PaperWish } from "./composed-paper";
import { type Refused, refused } from "./refusal";

/**
 * What the receipt of a deposit says, in one language and for one level: it names the texts that somebody of that level reads.
 * Refused: *not_found*, *forbidden*, *level_beyond* (the deposit, its file or its dossier is stricter, or the viewer does not read so far).
 */
export async function composeReceipt(viewer: Viewer, depositId: Id, { language, level }: PaperWish): Promise<Composed | Refused<"not_found" | "forbidden" | "level_beyond">> {
  const scope = scopeOf(viewer);
  const whole = await depositById(scope, depositId);
  if (!whole) return refused("not_found");
  if (!may(viewer, "paper.issue", whole)) return refused("forbidden");
  const { organisationId, confidentiality, fileLevel } = whole;
  const levels = levelsOfPaper(scope, { organisationId, confidentiality: strictest(confidentiality, fileLevel) });
  const deposit = levels.includes(level) ? await depositById(scopeUpTo(scope, level), depositId) : null;
  if (!deposit) return refused("level_beyond");
  const names = await organisationsDownTo(organisationId);
  return { kind: "deposit_receipt", subjectId: depositId, dossierId: deposit.dossier.id, organisationId, names, paper: receiptPaper({ deposit, names, language, level }) };
}
