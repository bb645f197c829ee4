import type { triggers as arabic } from "../ar/triggers";
import type { Same } from "../same";

export const triggers = {
  kind: "What it waits for",
  kinds: { commitment: "Another commitment", event: "An event", day: "A day" },
  commitment: "After this commitment is kept",
  none: "Choose the commitment",
  theDossier: "From the file’s commitments",
  text: "Event awaited",
  textHelp: "For example: the decree is published.",
  event: "The event by which it came true, if the dossier holds it",
  eventNone: "It has not come yet",
  on: "Day from which it is counted",
  days: "How many days after",
  daysHelp: "Leave empty if nobody said.",
} as const satisfies Same<typeof arabic>;
