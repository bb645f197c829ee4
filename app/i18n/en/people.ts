import type { people as arabic } from "../ar/people";
import type { Same } from "../same";

export const people = {
  title: "People",
  lede: "Who holds a role in the organisations in your charge.",
  tabs: { label: "Sections on people", people: "People and invitations", joinLinks: "Join links", enrolments: "Requests to join" },
  name: "Name",
  roles: "Roles",
  suspended: "Account suspended",
  heldIn: "{role}, {organisation}",
  since: "since {day}",
  span: "{first} to {last}",
  manage: "Manage roles",
  empty: "Nobody yet",
  emptyHelp: "Send an invitation to welcome the first.",
  invite: {
    title: "Invite somebody",
    guest: "Name of the guest",
    guestHelp: "Only to tell the invitations apart; it is not in the link.",
    organisation: "Organisation",
    role: "Role",
    password: "Your password",
    passwordHelp: "Asked for every role but member.",
    submit: "Make the invitation link",
  },
  link: {
    title: "The invitation link is ready",
    help: "It is good for seven days and one person. Copy it now: it is not shown again.",
    message: "Invitation to join {organisation} on Hiwar: {link}",
  },
  open: {
    title: "Invitations not used yet",
    by: "Sent by {name}, ends on {day}",
    revoke: "Revoke",
    revokeOf: "Revoke the invitation of {guest}",
    revokeWhat: "Nobody can join by this invitation any more.",
    revokeUndo: "You can send a new one; this one never works again.",
  },
} satisfies Same<typeof arabic>;
