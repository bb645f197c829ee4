import { page } from "~/session/gate";
import { dossierFromInside } from "~/session/inside-dossier";
import { paperAsked, paperFile } from "~/session/paper-file";
import { papersAbout } from "@db/queries/papers";

/** A dossier as a paper, as it was issued. Nothing is issued by asking for it (settled question 19). */
export const loader = page("/dossiers/:number/dossier.pdf", async ({ scope, params, ...asked }) => {
  const dossier = await dossierFromInside(scope, params.number ?? "");
  return paperFile(paperAsked(await papersAbout(scope, "dossier", dossier.id), asked), asked);
});
