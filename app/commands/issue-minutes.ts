import { levelsOfPaper } from "~/domain/paper";
import { may } from "~/domain/permissions";
import { type Id, scopeOf, scopeUpTo, type Viewer } from "~/domain/viewer";
import type { IssueInput } from "~/forms/paper";
import { minutesPaper } from "~/presenters/minutes";
import { meetingById } from "@db/queries/meetings";
import { organisationsDownTo } from "@db/queries/papers";

import { type Issued, type Issuing, issuePaper } from "./issue-paper";
import { type Refused, refused } from "./refusal";

/**
 * Issues the minutes of a meeting that was held, in one language and for one level: they hold what somebody of that level reads, and nothing else.
 * Refused: *not_found*, *forbidden*, *not_held*, *level_beyond* (the meeting is stricter, or the viewer does not read so far), and as `issuePaper` does.
 */
export async function issueMinutes(viewer: Viewer, meetingId: Id, input: IssueInput, issuing: Issuing): Promise<Issued | Refused<"not_found" | "forbidden" | "not_held" | "level_beyond">> {
  const scope = scopeOf(viewer);
  const whole = await meetingById(scope, meetingId);
  if (!whole) return refused("not_found");
  const { organisationId, id: dossierId } = whole.dossier;
  if (!may(viewer, "paper.issue", whole.dossier)) return refused("forbidden");
  if (whole.state !== "held") return refused("not_held");
  const meeting = levelsOfPaper(scope, { organisationId, confidentiality: whole.confidentiality }).includes(input.level) ? await meetingById(scopeUpTo(scope, input.level), meetingId) : null;
  if (!meeting) return refused("level_beyond");
  const names = await organisationsDownTo(organisationId);
  const paper = minutesPaper({ meeting, names, language: input.language, level: input.level });
  return issuePaper(viewer, input, { kind: "minutes", subjectId: meetingId, dossierId, organisationId, names, paper }, issuing);
}
