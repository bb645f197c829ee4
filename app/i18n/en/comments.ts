import type { comments as arabic } from "../ar/comments";
import type { Same } from "../same";

export const comments = {
  title: "Review and comments",
  lede: "Comments stand beside their paragraphs. While one waits for a decision, the text is not validated.",
  whole: "On the whole text",
  gone: "On paragraphs that are no longer in the text",
  paragraph: "Paragraph {number}",
  by: "{name}, {instant}",
  onVersion: "On version {number}",
  decided: "{state}: {name}, {instant}",
  reason: "Reason: {reason}",
  changedSince: "The paragraph has changed since. It read: {quoted}",
  against: "The proposal compared with the paragraph",
  add: "Comment or proposed wording",
  addWhole: "Comment on the whole text",
  form: {
    title: "Add a comment",
    kind: "What it is",
    words: "Comment",
    wordsHelp: "With a proposed wording: why, if there is a reason.",
    proposal: "Wording proposed for the paragraph",
    save: "Add",
  },
  reply: "Reply",
  replyWords: "Reply",
  replySave: "Add the reply",
  decisions: { accept: "Accept", reject: "Reject", resolve: "Dealt with", set_aside: "Set aside", withdraw: "Withdraw" },
  /** Behind the word of the decision, for those who hear the page: whose, and where. */
  decisionOf: "{name}, {place}",
  key: "Key {key}",
  setAside: "Set aside with a reason",
  decide: { title: "Decide on the comment", reason: "Reason", back: "Back to the review", closed: "This comment was decided on, or the state of the text does not allow it." },
  settled: "{count, plural, one {{number} comment decided on} other {{number} comments decided on}}",
  none: "No comments on this text.",
} satisfies Same<typeof arabic>;
