import type { Press } from "~/pdf/press";
import type { Handlers } from "@db/jobs/work";

import { drawPapers } from "./draw-papers";
import { gatherLetters } from "./gather-letters";
import { lookAtDossier, nightlyPass } from "./remind";
import { sendLetters } from "./send-letters";

/** What is done for each kind of job; `origin` is where people reach this house, `press` draws long papers. What is told at once goes into letters at once, for those who want it so. */
export function handlers(origin: string, press: Press): Handlers {
  const clock = () => new Date();
  return {
    "look-at-dossier": async (changes) => {
      let told = 0;
      for (const change of changes) told += await lookAtDossier(change, clock());
      if (told > 0) await gatherLetters(clock());
    },
    "nightly-pass": async () => {
      if ((await nightlyPass(clock())) > 0) await gatherLetters(clock());
    },
    "gather-letters": () => gatherLetters(clock()),
    "send-letters": () => sendLetters({ clock, origin }),
    "draw-papers": () => drawPapers({ clock, press }),
  };
}
