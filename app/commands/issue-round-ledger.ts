import type { Id, Viewer } from "~/domain/viewer";
import type { LedgerPaperInput } from "~/forms/paper";
import { roundLedgerPaper } from "~/presenters/round-ledger-paper";
import { commitmentsByDossier, MOST_ON_PAPER } from "@db/queries/ledger-on-paper";
import { meetingsOfRound, roundBefore, roundById } from "@db/queries/rounds";

import { type Issued, type Issuing, issuePaper } from "./issue-paper";
import { ledgerReach } from "./ledger-reach";
import { type Refused, refused } from "./refusal";

/**
 * Issues the balance of a round of dialogue, over the dossiers of one organisation or also of those below it, in one language and for one level: it holds what
 * somebody of that level reads there, and nothing else. Refused: *not_found*, *forbidden* and *level_beyond* (as `ledgerReach` says), and as `issuePaper` does.
 */
export async function issueRoundLedger(viewer: Viewer, roundId: Id, input: LedgerPaperInput, issuing: Issuing): Promise<Issued | Refused<"not_found" | "forbidden" | "level_beyond">> {
  const round = await roundById(roundId);
  if (!round) return refused("not_found");
  const reached = await ledgerReach(viewer, input, issuing.now);
  if (!reached.ok) return reached;
  const { scope, telling } = reached;
  const [dossiers, meetings, before] = await Promise.all([commitmentsByDossier(scope, { roundId: round.id }), meetingsOfRound(scope, round.id, MOST_ON_PAPER), roundBefore(round)]);
  const open = before ? await commitmentsByDossier(scope, { roundId: before.id, open: true }) : [];
  if (!dossiers || !open) return refused("paper_too_long");
  const paper = roundLedgerPaper({ ...telling, round, meetings, dossiers, before: before && { round: before, dossiers: open } });
  return issuePaper(viewer, input, { kind: "round_ledger", subjectId: round.id, dossierId: null, ...telling.reach, names: telling.names, paper }, issuing);
}
