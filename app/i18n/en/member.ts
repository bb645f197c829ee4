import type { member as arabic } from "../ar/member";
import type { Same } from "../same";

export const member = {
  notYet: "The bureau has not adopted this file yet.",
  archived: "Your file is archived.",
  turn: {
    ours: "{count, plural, =0 {Our turn since today} one {Our turn for {number} day} other {Our turn for {number} days}}",
    theirs: "{count, plural, =0 {Their turn since today} one {Their turn for {number} day} other {Their turn for {number} days}}",
  },
  sinceVisit: "Since your last visit",
  sinceDay: "Your previous visit: {day}",
  latest: "Latest news",
  nothingMoved: "Nothing new since your previous visit.",
  nothingYet: "Nothing has been published about this file yet.",
  nothingYetHelp: "Everything your organisation publishes about the file appears here.",
  commitments: "Commitments",
  awaited: "What we are waiting for",
  ours: "What we committed to",
  others: "Other commitments",
  noAwaited: "No commitment is waiting to be kept.",
  story: "The file’s story",
  organisation: "Organisation",
  category: "Staff concerned",
  meeting: "Meeting",
  meetingWith: "Meeting with {parties}",
  part: {
    kept: "Kept",
    partly_kept: "Partly kept",
    claimed_done: "Claimed done",
    in_progress: "In progress",
    waiting: "Waiting",
    broken: "Broken",
    setAside: "No longer standing",
  },
} satisfies Same<typeof arabic>;
