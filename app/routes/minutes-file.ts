import { notFound, page } from "~/session/gate";
import { paperAsked, paperFile } from "~/session/paper-file";
import { meetingById } from "@db/queries/meetings";
import { papersAbout } from "@db/queries/papers";

/** The minutes of a meeting as they were issued. Nothing is issued by asking for them (settled question 19). */
export const loader = page("/meetings/:id/minutes.pdf", async ({ scope, params, ...asked }) => {
  const meeting = (await meetingById(scope, params.id ?? "")) ?? notFound();
  return paperFile(paperAsked(await papersAbout(scope, "minutes", meeting.id), asked), asked);
});
