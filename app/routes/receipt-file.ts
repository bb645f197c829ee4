import { notFound, page } from "~/session/gate";
import { paperAsked, paperFile } from "~/session/paper-file";
import { depositById } from "@db/queries/deposits";
import { papersAbout } from "@db/queries/papers";

/** The receipt of a deposit as it was issued. Nothing is issued by asking for it (settled question 19). */
export const loader = page("/deposits/:id/receipt.pdf", async ({ scope, params, ...asked }) => {
  const deposit = (await depositById(scope, params.id ?? "")) ?? notFound();
  return paperFile(paperAsked(await papersAbout(scope, "deposit_receipt", deposit.id), asked), asked);
});
