import { composePaper } from "~/commands/compose-paper";
import { issuedBefore, printPaper } from "~/commands/print-paper";
import { dayAt } from "~/domain/days";
import type { PaperJobRow } from "~/domain/rows/paper";
import { type Press, PressError } from "~/pdf/press";
import { forgetParts, forgetPartsExcept, partsOf } from "@db/paper-parts";
import { claimPaperJob, endPaperJob, notePaperJob, openPaperJobs, releasePaperJob } from "@db/queries/paper-jobs";
import { loadViewer } from "@db/queries/sessions";
import { HOUSE, type Transaction, transaction } from "@db/transaction";

/** How often a paper under way is asked whether it is still wanted, and for how long nothing may be heard of it before another goes on with it, in milliseconds. */
const BEAT = 1_000;
const SILENT = 20_000;

type DrawingPapers = {
  /** What time it is; asked anew for every paper. */
  readonly clock: () => Date;
  /** Another press than that of short papers, for which people wait. */
  readonly press: Press;
};

/**
 * Draws the long papers that were asked for, one after another, in the order in which they were asked for, and issues them. Each is composed at this moment,
 * by what whoever asked may read now. Any number of processes may do this at once. Parts that were drawn are kept until the paper ends, so that a process
 * that ends on the way costs one part. Answers how many papers came to an end.
 */
export async function drawPapers({ clock, press }: DrawingPapers): Promise<number> {
  await forgetPartsExcept(await openPaperJobs());
  for (let ended = 0; ; ended += 1) {
    const now = clock();
    const job = await transaction(HOUSE, (tx) => claimPaperJob(tx, now, new Date(now.getTime() - SILENT)));
    if (!job || (await drawOne(job, { clock, press, now })) === "closed") return ended;
  }
}

/** Is thrown into the transaction that would issue a paper which nobody wants any more. */
class Unwanted extends Error {}

async function drawOne(job: PaperJobRow, { clock, press, now }: DrawingPapers & { readonly now: Date }): Promise<"ended" | "closed"> {
  const { id, kind, language, secondLanguage, confidentiality: level, origin, askedBy } = job;
  const fail = (problem: string) => transaction(HOUSE, (tx) => endPaperJob(tx, id, { state: "failed", problem }, clock()));
  const issued = (tx: Transaction) => endPaperJob(tx, id, { state: "issued" }, clock());
  const watching = watched(job, clock);
  press.warm();
  try {
    const viewer = await loadViewer(askedBy, dayAt(now));
    const composed = viewer && (await composePaper(viewer, kind, job, { language, second: secondLanguage ?? undefined, level }, now));
    if (!composed) await fail("not_found");
    else if ("refusal" in composed) await fail(composed.refusal);
    else if (await issuedBefore({ id, language, level }, composed)) await transaction(HOUSE, issued);
    else {
      const along = async (tx: Transaction): Promise<void> => {
        if (!(await issued(tx))) throw new Unwanted();
      };
      await printPaper(viewer, { id, language, level }, composed, { origin, now, press, along, drawing: { keptIn: partsOf(id), onPart: watching.note, signal: watching.signal } });
    }
  } catch (error) {
    if (error instanceof PressError && error.reason === "closed") {
      await watching.stop();
      await transaction(HOUSE, (tx) => releasePaperJob(tx, id));
      return "closed";
    }
    if (error instanceof PressError) await fail("paper_not_made");
    else if (!(error instanceof Unwanted)) {
      // Whatever it was, it must not stand before the papers of others again and again.
      await fail("paper_not_made");
      throw error;
    }
  } finally {
    await watching.stop();
  }
  await forgetParts(id);
  return "ended";
}

/** Says again and again that a paper is being drawn, and how far that is, and ends the drawing when it is not wanted any more. */
function watched({ id }: PaperJobRow, clock: () => Date) {
  const ending = new AbortController();
  let noted: Promise<void> = Promise.resolve();
  const say = (progress: Parameters<typeof notePaperJob>[3]): void => {
    // A database that is away for a moment ends no drawing; who comes too late hears of it at the end.
    noted = noted.then(() => transaction(HOUSE, (tx) => notePaperJob(tx, id, clock(), progress))).then((wanted) => void (wanted || ending.abort()), () => {});
  };
  const beat = setInterval(() => say({}), BEAT);
  return {
    signal: ending.signal,
    note: (sectionsDone: number, sections: number): void => say({ sections, sectionsDone }),
    stop: (): Promise<void> => {
      clearInterval(beat);
      return noted;
    },
  };
}
