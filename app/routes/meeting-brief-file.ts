import { notFound, page } from "~/session/gate";
import { paperAsked, paperFile } from "~/session/paper-file";
import { meetingById } from "@db/queries/meetings";
import { papersAbout } from "@db/queries/papers";

/** The brief for a meeting as it was issued. Nothing is issued by asking for it (settled question 19). */
export const loader = page("/meetings/:id/brief.pdf", async ({ scope, params, ...asked }) => {
  const meeting = (await meetingById(scope, params.id ?? "")) ?? notFound();
  return paperFile(paperAsked(await papersAbout(scope, "brief", meeting.id), asked), asked);
});
