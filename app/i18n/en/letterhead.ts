import type { letterhead as arabic } from "../ar/letterhead";
import type { Same } from "../same";

export const letterhead = {
  title: "Letterhead of papers",
  lede: "What the organisation’s papers bear at their head: its name, its emblem, how to reach it, and where they are dated from.",
  open: "Letterhead of papers",
  preview: "As it stands at a paper’s head",
  previewHelp: "Papers issued from now on bear this head; those issued before stay as they are.",
  lentBy: "The emblem shown is that of {organisation}, as long as this organisation has none of its own.",
  emblemAway: "The emblem cannot be shown now. Please try again in a moment.",
  emblem: "Emblem",
  emblemHelp: "A PNG, JPEG or WebP picture of at most 5 MB. Convert an SVG drawing to PNG first. The emblem stands on white, some two centimetres high.",
  remove: "Remove the present emblem",
  lines: "Contact lines",
  linesHelp: "Address, telephone, e-mail: at most three lines in each language, of 70 characters each.",
  places: "Place papers are dated from",
  placesHelp: "The town in “Issued in Rabat on …”: Rabat. Without it, papers bear the date alone.",
  change: "Change the letterhead",
  submit: "Save the letterhead",
  saved: "The letterhead is saved.",
  chooseAgain: "The emblem you chose was not saved. Choose it again once you have settled between the two versions.",
} satisfies Same<typeof arabic>;
