import { notFound, page } from "~/session/gate";
import { paperAsked, paperFile } from "~/session/paper-file";
import { communiqueById } from "@db/queries/communiques";
import { papersAbout } from "@db/queries/papers";

/** A communiqué as it was issued on paper, for members too once it is published. Nothing is issued by asking for it (settled question 19). */
export const loader = page("/communiques/:id/communique.pdf", async ({ scope, params, ...asked }) => {
  const row = (await communiqueById(scope, params.id ?? "")) ?? notFound();
  return paperFile(paperAsked(await papersAbout(scope, "communique", row.id), asked), asked);
});
