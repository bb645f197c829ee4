import type { silences as arabic } from "../ar/silences";
import type { Same } from "../same";

export const silences = {
  title: "Log of silences",
  pageTitle: "Unanswered: {party}",
  lede: "What was deposited at this party and got no answer at all, the oldest first.",
  caption: "Points left unanswered",
  asked: "Demand",
  on: "Deposited on",
  since: "For",
  point: "point {point} of: {file}",
  dossier: "File",
  again: "{count, plural, =0 {not deposited again} one {deposited {number} more time since} other {deposited {number} more times since}}",
  closed: "until the file was closed",
  emptyTitle: "Nothing is unanswered",
  empty: "All that you may read of what was deposited at this party was answered, or nothing has been deposited there yet.",
  link: "Left unanswered",
  linkHelp: "What was deposited there without an answer, and since when",
} satisfies Same<typeof arabic>;
