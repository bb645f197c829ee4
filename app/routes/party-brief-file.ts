import { page } from "~/session/gate";
import { paperAsked, paperFile } from "~/session/paper-file";
import { partyHere } from "~/session/party-here";
import { papersOver } from "@db/queries/papers";

/** The brief on a party as it was issued. Nothing is issued by asking for it (settled question 19). */
export const loader = page("/parties/:id/brief.pdf", async ({ scope, params, ...asked }) => {
  const party = await partyHere(params.id);
  return paperFile(paperAsked(await papersOver(scope, "brief", party.id), asked), asked);
});
