import type { review as arabic } from "../ar/review";
import type { Same } from "../same";

export const review = {
  title: "Before the bureau",
  lede: "Files and demands submitted to the bureau, the oldest first.",
  empty: "Nothing waits for a decision",
  emptyHow: "Files and demands appear here as soon as they are submitted to the bureau.",
  demands: "Demands in review",
  submitted: "Submitted by {name}, {day}",
  waiting: "{count, plural, =0 {Submitted today} one {Waiting for {number} day} other {Waiting for {number} days}}",
  again: "{count, plural, =0 {First submission} =1 {First submission} one {Submission no. {number}} other {Submission no. {number}}}",
  missing: "It lacks: {gaps}",
  complete: "Every field is filled",
  ownHand: "You had a hand in this dossier, so you do not decide on it.",
  read: "Read the dossier",
} satisfies Same<typeof arabic>;
