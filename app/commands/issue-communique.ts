import type { Id, Viewer } from "~/domain/viewer";
import type { IssueInput } from "~/forms/paper";

import { composeCommunique } from "./compose-communique";
import { type Issued, type Issuing, issuePaper } from "./issue-paper";
import type { Refused } from "./refusal";

/** Issues a communiqué as a paper, in the language it is written in whatever was asked for. Refused as `composeCommunique` and `issuePaper` do. */
export async function issueCommunique(viewer: Viewer, id: Id, input: IssueInput, issuing: Issuing): Promise<Issued | Refused<"not_found" | "forbidden" | "level_beyond">> {
  const composed = await composeCommunique(viewer, id, input);
  return "refusal" in composed ? composed : issuePaper(viewer, { ...input, language: composed.paper.language }, composed, issuing);
}
