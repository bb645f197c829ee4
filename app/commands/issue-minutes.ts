import type { Id, Viewer } from "~/domain/viewer";
import type { IssueInput } from "~/forms/paper";

import { composeMinutes } from "./compose-minutes";
import { inLanguages } from "./in-languages";
import { type Issued, type Issuing, issuePaper } from "./issue-paper";
import type { Refused } from "./refusal";

/** Issues the minutes of a meeting that was held, in one language, or in two side by side, and for one level. Refused as `composeMinutes` and `issuePaper` do. */
export async function issueMinutes(viewer: Viewer, meetingId: Id, input: IssueInput, issuing: Issuing): Promise<Issued | Refused<"not_found" | "forbidden" | "not_held" | "level_beyond">> {
  const composed = await inLanguages(input, (language) => composeMinutes(viewer, meetingId, { ...input, language }));
  return "refusal" in composed ? composed : issuePaper(viewer, input, composed, issuing);
}
