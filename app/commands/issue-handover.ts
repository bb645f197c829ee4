import type { Id, Viewer } from "~/domain/viewer";
import type { IssueInput } from "~/forms/paper";

import { composeHandover } from "./compose-handover";
import { inLanguages } from "./in-languages";
import { type Issued, type Issuing, issuePaper } from "./issue-paper";
import type { Refused } from "./refusal";

/** Issues the receipt of a hand-over, in one language, or in two side by side, and for one level. Refused as `composeHandover` and `issuePaper` do. */
export async function issueHandover(viewer: Viewer, handoverId: Id, input: IssueInput, issuing: Issuing): Promise<Issued | Refused<"not_found" | "level_beyond">> {
  const composed = await inLanguages(input, (language) => composeHandover(viewer, handoverId, { ...input, language }, issuing.now));
  return "refusal" in composed ? composed : issuePaper(viewer, input, composed, issuing);
}
