import type { PaperRow } from "~/domain/rows/paper";
import type { Id, Viewer } from "~/domain/viewer";
import type { IssueInput } from "~/forms/paper";
import { press, PressError } from "~/pdf/press";
import { LONG, pagesGuessed } from "~/pdf/sections";
import { sendLater } from "@db/jobs/send";
import { askForPaper } from "@db/queries/paper-jobs";
import { transaction } from "@db/transaction";

import { canCompose } from "./compose-paper";
import type { Composed } from "./composed-paper";
import { issuedBefore, type Issuing, printPaper } from "./print-paper";
import { type Refused, refused } from "./refusal";

export type { Issuing };
export type PaperRefusal = "paper_too_long" | "paper_not_made";
/** A long paper is not issued while somebody waits: `job` is where it can be watched. */
export type PaperAskedFor = Refused<"paper_asked_for"> & { readonly job: Id };
export type Issued = { readonly ok: true; readonly paper: PaperRow } | Refused<PaperRefusal> | PaperAskedFor;

/**
 * Issues a paper that was composed: a short one at once; a long one is asked for, and drawn behind the scenes. What says the same as the last one of its
 * series is that one (a new head of the history alone makes no new paper), and so is a repeated form. Refused: *paper_not_made*, *paper_asked_for*.
 * The caller has asked whether the viewer may.
 */
export async function issuePaper(viewer: Viewer, input: IssueInput, composed: Composed, issuing: Issuing): Promise<Issued> {
  const before = await issuedBefore(input, composed);
  if (before) return { ok: true, paper: before };
  if (pagesGuessed(composed.paper) >= LONG && canCompose(composed.kind)) return { ...refused("paper_asked_for"), job: await asked(viewer, input, composed, issuing) };
  try {
    return { ok: true, paper: await printPaper(viewer, input, composed, { ...issuing, press: press() }) };
  } catch (error) {
    if (error instanceof PressError) return refused("paper_not_made");
    throw error;
  }
}

/** Writes down that somebody wants a paper; whoever asks for the same while it is being made waits for that one. */
function asked(viewer: Viewer, { id, language, level }: IssueInput, { kind, subjectId, dossierId, organisationId, coversBelow = false, secondLanguage = null }: Composed, { origin, now }: Issuing): Promise<Id> {
  return transaction(viewer.id, async (tx) => {
    const job = await askForPaper(tx, { id, kind, subjectId, dossierId, organisationId, coversBelow, language, secondLanguage, confidentiality: level, origin, askedBy: viewer.id, askedAt: now });
    await sendLater(tx, "draw-papers", {});
    return job;
  });
}
