import type { Id, Viewer } from "~/domain/viewer";
import { sendLater } from "@db/jobs/send";
import { cancelPaperJob, reopenPaperJob } from "@db/queries/paper-jobs";
import { transaction } from "@db/transaction";

/** Gives up a long paper that the viewer asked for: what is being drawn of it ends within a second. One that has ended stays as it is. */
export async function cancelPaper(viewer: Viewer, id: Id, now: Date): Promise<void> {
  await transaction(viewer.id, (tx) => cancelPaperJob(tx, viewer.id, id, now));
}

/** Asks again for a long paper that the viewer gave up, or that could not be made. One that is under way or issued stays as it is. */
export async function askAgain(viewer: Viewer, id: Id): Promise<void> {
  await transaction(viewer.id, async (tx) => {
    if (await reopenPaperJob(tx, viewer.id, id)) await sendLater(tx, "draw-papers", {});
  });
}
