import { page } from "~/session/gate";
import { dossierFromInside } from "~/session/inside-dossier";
import { paperAsked, paperFile } from "~/session/paper-file";
import { papersAbout } from "@db/queries/papers";

/** The ledger of a dossier, as it was issued. Nothing is issued by asking for it (settled question 19). */
export const loader = page("/dossiers/:number/ledger.pdf", async ({ scope, params, ...asked }) => {
  const dossier = await dossierFromInside(scope, params.number ?? "");
  return paperFile(paperAsked(await papersAbout(scope, "ledger", dossier.id), asked), asked);
});
