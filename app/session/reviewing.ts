import type { Day } from "~/domain/days";
import { may } from "~/domain/permissions";
import { type DemandRow, involvedInDemand } from "~/domain/rows/demand";
import { holds, type Viewer } from "~/domain/viewer";
import type { WhoDecides } from "~/presenters/demand";
import { somebodyIndependent } from "@db/queries/independent-bureau";

/** Whom a text in review waits for: whether anybody may decide on it, and whether the viewer had a hand in it themselves (settled question 2). */
export async function whoDecides(viewer: Viewer, row: DemandRow, today: Day): Promise<WhoDecides> {
  const waits = row.state === "in_review";
  const involved = involvedInDemand(row);
  return {
    nobodyValidates: waits && !(await somebodyIndependent(row.organisationId, involved, today)),
    ownHand: waits && holds(viewer, "bureau", row.organisationId) && involved.includes(viewer.id),
    mayDelegate: may(viewer, "role.grant", row),
  };
}
