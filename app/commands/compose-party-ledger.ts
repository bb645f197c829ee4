import { BREAKDOWNS } from "~/domain/track-record";
import type { Id, Viewer } from "~/domain/viewer";
import type { LedgerPaperInput } from "~/forms/paper";
import { partyLedgerPaper } from "~/presenters/party-ledger-paper";
import { commitmentsByDossier } from "@db/queries/ledger-on-paper";
import { partiesUnder, partyById } from "@db/queries/parties";
import { trackNamesOf } from "@db/queries/track-names";
import { trackRecordOf } from "@db/queries/track-record";

import type { Composed } from "./composed-paper";
import { ledgerReach } from "./ledger-reach";
import { type Refused, refused } from "./refusal";

/**
 * What a paper says of what a party promised and what became of it, over the dossiers of one organisation or also of those below it, in one language and for one level: it
 * holds what somebody of that level reads there, and nothing else. Refused: *not_found*, *forbidden* and *level_beyond* (as `ledgerReach` says), *paper_too_long*.
 */
export async function composePartyLedger(viewer: Viewer, partyId: Id, wish: Omit<LedgerPaperInput, "id">, now: Date): Promise<Composed | Refused<"not_found" | "forbidden" | "level_beyond" | "paper_too_long">> {
  const party = await partyById(partyId);
  if (!party) return refused("not_found");
  const reached = await ledgerReach(viewer, wish, now);
  if (!reached.ok) return reached;
  const { scope, telling } = reached;
  const [dossiers, record, under] = await Promise.all([
    commitmentsByDossier(scope, { partyId: party.id }), trackRecordOf(scope, [party.id], telling.today, BREAKDOWNS.filter((by) => by !== "party")), partiesUnder(party.id),
  ]);
  if (!dossiers) return refused("paper_too_long");
  const paper = partyLedgerPaper({ ...telling, party: party.name, hasUnder: under.length > 0, record, recordNames: await trackNamesOf(scope, record), dossiers });
  return { kind: "party_ledger", subjectId: party.id, dossierId: null, ...telling.reach, names: telling.names, paper };
}
