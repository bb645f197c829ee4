import type { redLines as arabic } from "../ar/red-lines";
import type { Same } from "../same";

export const redLines = {
  title: "Red lines",
  lede: "What the bureau will not give way on in this dossier. The bureau alone sees them; they stand in no other paper or list.",
  keep: "Keep the red lines",
  none: "No red line in this dossier.",
  holding: "Lines that hold",
  given: "Lines given up",
  add: "Add a red line",
  words: "Words of the red line",
  wordsHelp: "One clear sentence, as it will be needed in the room.",
  submit: "Add the red line",
  end: "Give this line up",
  endWhat: "Its words stay readable for the bureau, with the day.",
  endSubmit: "Confirm giving it up",
  drawn: "since {day}, {name}",
  ended: "given up on {day}",
} satisfies Same<typeof arabic>;
