import type { Id, Viewer } from "~/domain/viewer";
import type { LedgerPaperInput } from "~/forms/paper";

import { composeRoundLedger } from "./compose-round-ledger";
import { inLanguages } from "./in-languages";
import { type Issued, type Issuing, issuePaper } from "./issue-paper";
import type { Refused } from "./refusal";

/** Issues the balance of a round of dialogue, in one language, or in two side by side, and for one level. Refused as `composeRoundLedger` and `issuePaper` do. */
export async function issueRoundLedger(viewer: Viewer, roundId: Id, input: LedgerPaperInput, issuing: Issuing): Promise<Issued | Refused<"not_found" | "forbidden" | "level_beyond">> {
  const composed = await inLanguages(input, (language) => composeRoundLedger(viewer, roundId, { ...input, language }, issuing.now));
  return "refusal" in composed ? composed : issuePaper(viewer, input, composed, issuing);
}
