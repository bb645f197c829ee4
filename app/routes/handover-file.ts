import { opensReceipt } from "~/domain/handover";
import { CONFIDENTIALITY } from "~/domain/confidentiality";
import { page } from "~/session/gate";
import { handoverHere } from "~/session/handover-here";
import { paperAsked, paperFile } from "~/session/paper-file";
import { papersOfHandover } from "@db/queries/papers";

/** The receipt of a hand-over as it was issued, for those who read up to its level. Nothing is issued by asking for it (settled question 19). */
export const loader = page("/handovers/:id/receipt.pdf", async ({ viewer, params, ...asked }) => {
  const { id, organisationId } = await handoverHere(viewer, params.id);
  const levels = CONFIDENTIALITY.filter((level) => opensReceipt(viewer, organisationId, level));
  return paperFile(paperAsked(await papersOfHandover(id, levels), asked), { ...asked, viewer });
});
