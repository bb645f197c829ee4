import type { conflict as arabic } from "../ar/conflict";
import type { Same } from "../same";

export const conflict = {
  title: "Two versions of one record",
  explanation: "While you were writing, {name} saved another version on {date}. Yours is not saved yet: choose what to keep.",
  explanationUnknown: "While you were writing, someone saved another version. Yours is not saved yet: choose what to keep.",
  yours: "Your version",
  theirs: "The version {name} saved on {date}",
  theirsUnknown: "The version saved meanwhile",
  before: "The version you started from",
  field: "Field",
  chooseFor: "What to keep for “{field}”",
  same: "The two versions agree",
  empty: "Empty",
  keepMine: "Keep mine",
  takeTheirs: "Take the saved one",
  saveChoice: "Save this choice",
  discard: "Discard what I wrote",
  differences: "{count, plural, =0 {No differences} one {{number} difference} other {{number} differences}}",
} satisfies Same<typeof arabic>;
