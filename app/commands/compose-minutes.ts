import { levelsOfPaper } from "~/domain/paper";
import { may } from "~/domain/permissions";
import { type Id, scopeOf, scopeUpTo, type Viewer } from "~/domain/viewer";
import { minutesPaper } from "~/presenters/minutes";
import { meetingById } from "@db/queries/meetings";
import { organisationsDownTo } from "@db/queries/papers";

import type { Composed, PaperWish } from "./composed-paper";
import { type Refused, refused } from "./refusal";

/**
 * What the minutes of a meeting that was held say, in one language and for one level: what somebody of that level reads, and nothing else.
 * Refused: *not_found*, *forbidden*, *not_held*, *level_beyond* (the meeting is stricter, or the viewer does not read so far).
 */
export async function composeMinutes(viewer: Viewer, meetingId: Id, { language, level }: PaperWish): Promise<Composed | Refused<"not_found" | "forbidden" | "not_held" | "level_beyond">> {
  const scope = scopeOf(viewer);
  const whole = await meetingById(scope, meetingId);
  if (!whole) return refused("not_found");
  const { organisationId, id: dossierId } = whole.dossier;
  if (!may(viewer, "paper.issue", whole.dossier)) return refused("forbidden");
  if (whole.state !== "held") return refused("not_held");
  const meeting = levelsOfPaper(scope, { organisationId, confidentiality: whole.confidentiality }).includes(level) ? await meetingById(scopeUpTo(scope, level), meetingId) : null;
  if (!meeting) return refused("level_beyond");
  const names = await organisationsDownTo(organisationId);
  return { kind: "minutes", subjectId: meetingId, dossierId, organisationId, names, paper: minutesPaper({ meeting, names, language, level }) };
}
