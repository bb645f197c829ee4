import type { home as arabic } from "../ar/home";
import type { Same } from "../same";

export const home = {
  title: "My day",
  lede: "What waits for you across all files, the most pressing first.",
  calm: "Nothing waits for you today.",
  calmHelp: "A file returned for completion, a due date close by or a long silence will appear here.",
  section: {
    toReview: "Files submitted to you",
    demandsToReview: "Demands to review",
    demandsReturned: "Demands back with comments",
    claimed: "Commitments that await your verdict",
    returned: "Files returned for completion",
    overdueOurs: "Our overdue commitments",
    meetings: "Meetings to come",
    dueSoon: "Due soon",
    overdueTheirs: "Their overdue commitments",
    silent: "Silent: to be reminded",
  },
  action: { review: "Review", judge: "Judge", complete: "Complete", view: "View", remind: "Remind" },
  actionOn: "{action}: {title}",
  house: "Keeping the house",
  people: "People and invitations",
  peopleNote: "Invite members and coordinators, follow open invitations",
  organisations: "Organisations and roles",
  organisationsNote: "The tree of organisations, the dates of roles and the delays in use",
  followed: "The files that concern you",
  noFollowed: "No file has been published yet.",
  noFollowedHelp: "Your organisation’s files appear here once they are adopted and published to members.",
  movedOn: "Last updated: {day}",
  noRole: "You hold no role in any organisation at present.",
  noRoleHelp: "Please ask whoever keeps the platform.",
} satisfies Same<typeof arabic>;
