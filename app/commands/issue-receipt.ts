import type { Id, Viewer } from "~/domain/viewer";
import type { IssueInput } from "~/forms/paper";

import { composeReceipt } from "./compose-receipt";
import { inLanguages } from "./in-languages";
import { type Issued, type Issuing, issuePaper } from "./issue-paper";
import type { Refused } from "./refusal";

/** Issues the receipt of a deposit, in one language, or in two side by side, and for one level. Refused as `composeReceipt` and `issuePaper` do. */
export async function issueReceipt(viewer: Viewer, depositId: Id, input: IssueInput, issuing: Issuing): Promise<Issued | Refused<"not_found" | "forbidden" | "level_beyond">> {
  const composed = await inLanguages(input, (language) => composeReceipt(viewer, depositId, { ...input, language }));
  return "refusal" in composed ? composed : issuePaper(viewer, input, composed, issuing);
}
