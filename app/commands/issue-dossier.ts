import type { Viewer } from "~/domain/viewer";
import type { DossierPaperInput } from "~/forms/paper";

import { composeDossier } from "./compose-dossier";
import { inLanguages } from "./in-languages";
import { type Issued, type Issuing, issuePaper } from "./issue-paper";
import type { Refused } from "./refusal";

/** Issues a dossier, or the ledger of its commitments, in one language, or in two side by side, and for one level. Refused as `composeDossier` and `issuePaper` do. */
export async function issueDossier(viewer: Viewer, address: string, input: DossierPaperInput, issuing: Issuing): Promise<Issued | Refused<"not_found" | "forbidden" | "level_beyond">> {
  const composed = await inLanguages(input, (language) => composeDossier(viewer, address, { ...input, language }, issuing.now));
  return "refusal" in composed ? composed : issuePaper(viewer, input, composed, issuing);
}
