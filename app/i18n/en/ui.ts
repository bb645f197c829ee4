import type { ui as arabic } from "../ar/ui";
import type { Same } from "../same";

export const ui = {
  tabs: "Quick access",
  unread: "{count, plural, one {{number} unread notification} other {{number} unread notifications}}",
  tab: {
    myDay: "Today",
    dossiers: "Files",
    logMeeting: "Meeting",
    meetings: "Meetings",
    commitments: "Commitments",
    parties: "Parties",
    review: "To review",
    people: "People",
    admin: "Admin",
    settings: "Settings",
  },
  lateness: { blocked: "Waiting on another", dueSoon: "Due soon", noDate: "No date given" },
  steps: { label: "Steps of the file", done: "(done)", now: "(current step)", toCome: "(to come)" },
  story: { title: "Course of the file", ours: "Us", theirs: "Other parties", both: "Meeting" },
  when: { day: "Day", firstDay: "From", lastDay: "To" },
  form: {
    otherLanguages: "In other languages",
    problems: "{count, plural, one {{number} thing to put right} other {{number} things to put right}}",
    problem: "{label} – {problem}",
  },
  consequences: {
    title: "What this does",
    undo: "Can be undone",
    noUndo: "Cannot be undone",
    reopens: "A bureau member can reopen it later, with a reason.",
    final: "No step leads back to an earlier state from there.",
  },
  text: { heading: "Heading", notes: "Notes", note: "Note {number}", back: "Back to the text, note {number}" },
  linkToSend: { label: "Link", whatsapp: "Send by WhatsApp", email: "Send by e-mail" },
  nobodyMay: {
    delegate: "Give a delegation for a limited time",
    ask: "The administrator can give somebody the office of bureau member for a limited time: {names}.",
    askNobody: "The administrator can give somebody the office of bureau member for a limited time.",
  },
} satisfies Same<typeof arabic>;
