import type { Id, Viewer } from "~/domain/viewer";
import type { LedgerPaperInput } from "~/forms/paper";
import { roundLedgerPaper } from "~/presenters/round-ledger-paper";
import { commitmentsByDossier, MOST_ON_PAPER } from "@db/queries/ledger-on-paper";
import { meetingsOfRound, roundBefore, roundById } from "@db/queries/rounds";

import type { Composed } from "./composed-paper";
import { ledgerReach } from "./ledger-reach";
import { type Refused, refused } from "./refusal";

/**
 * What a paper says of the balance of a round of dialogue, over the dossiers of one organisation or also of those below it, in one language and for one level: it holds what
 * somebody of that level reads there, and nothing else. Refused: *not_found*, *forbidden* and *level_beyond* (as `ledgerReach` says), *paper_too_long*.
 */
export async function composeRoundLedger(viewer: Viewer, roundId: Id, wish: Omit<LedgerPaperInput, "id">, now: Date): Promise<Composed | Refused<"not_found" | "forbidden" | "level_beyond" | "paper_too_long">> {
  const round = await roundById(roundId);
  if (!round) return refused("not_found");
  const reached = await ledgerReach(viewer, wish, now);
  if (!reached.ok) return reached;
  const { scope, telling } = reached;
  const [dossiers, meetings, before] = await Promise.all([commitmentsByDossier(scope, { roundId: round.id }), meetingsOfRound(scope, round.id, MOST_ON_PAPER), roundBefore(round)]);
  const open = before ? await commitmentsByDossier(scope, { roundId: before.id, open: true }) : [];
  if (!dossiers || !open) return refused("paper_too_long");
  const paper = roundLedgerPaper({ ...telling, round, meetings, dossiers, before: before && { round: before, dossiers: open } });
  return { kind: "round_ledger", subjectId: round.id, dossierId: null, ...telling.reach, names: telling.names, paper };
}
