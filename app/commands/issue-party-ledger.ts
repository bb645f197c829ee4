import type { Id, Viewer } from "~/domain/viewer";
import type { LedgerPaperInput } from "~/forms/paper";

import { composePartyLedger } from "./compose-party-ledger";
import { inLanguages } from "./in-languages";
import { type Issued, type Issuing, issuePaper } from "./issue-paper";
import type { Refused } from "./refusal";

/** Issues what a party promised and what became of it, in one language, or in two side by side, and for one level. Refused as `composePartyLedger` and `issuePaper` do. */
export async function issuePartyLedger(viewer: Viewer, partyId: Id, input: LedgerPaperInput, issuing: Issuing): Promise<Issued | Refused<"not_found" | "forbidden" | "level_beyond">> {
  const composed = await inLanguages(input, (language) => composePartyLedger(viewer, partyId, { ...input, language }, issuing.now));
  return "refusal" in composed ? composed : issuePaper(viewer, input, composed, issuing);
}
