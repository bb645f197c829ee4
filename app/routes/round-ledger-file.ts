import { notFound, page } from "~/session/gate";
import { paperAsked, paperFile } from "~/session/paper-file";
import { papersOver } from "@db/queries/papers";
import { roundById } from "@db/queries/rounds";

/** The balance of a round as it was issued. Nothing is issued by asking for it (settled question 19). */
export const loader = page("/rounds/:id/balance.pdf", async ({ scope, params, ...asked }) => {
  const round = (await roundById(params.id ?? "")) ?? notFound();
  return paperFile(paperAsked(await papersOver(scope, "round_ledger", round.id), asked), asked);
});
