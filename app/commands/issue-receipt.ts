import type { Id, Viewer } from "~/domain/viewer";
import type { IssueInput } from "~/forms/paper";

import { composeReceipt } from "./compose-receipt";
import { type Issued, type Issuing, issuePaper } from "./issue-paper";
import type { Refused } from "./refusal";

/** Issues the receipt of a deposit, in one language and for one level. Refused as `composeReceipt` and `issuePaper` do. */
export async function issueReceipt(viewer: Viewer, depositId: Id, input: IssueInput, issuing: Issuing): Promise<Issued | Refused<"not_found" | "forbidden" | "level_beyond">> {
  const composed = await composeReceipt(viewer, depositId, input);
  return "refusal" in composed ? composed : issuePaper(viewer, input, composed, issuing);
}
