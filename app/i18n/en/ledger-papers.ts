import type { ledgerPapers as arabic } from "../ar/ledger-papers";
import type { Same } from "../same";

export const ledgerPapers = {
  reach: "Reach of this paper",
  reachAlone: "{organisation}: its dossiers alone",
  reachBelow: "{organisation}: its dossiers and those of the organisations below it",
  level: "Confidentiality",
  detail: "The commitments, dossier by dossier",
  draft: "Dossier without a number",
  moreDossiers: "{count, plural, =0 {every dossier is named above} one {{number} more dossier is detailed below} other {{number} more dossiers are detailed below}}",
  none: "No commitment of this party is within the reach of this paper.",
  sumOfDossier: "{promised}: {judged}, {kept}, {open}.",
  open: "{count, plural, =0 {none not examined} one {{number} not examined} other {{number} not examined}}",
  round: {
    noneMade: "No commitment of this round is within the reach of this paper.",
    state: "Held or not",
    meetings: "Meetings of the round",
    noMeetings: "No meeting of this round is within the reach of this paper.",
    rollsOn: "Points that roll on from the round before",
    rollsOnFrom: "Commitments still open from the round: {name}.",
  },
  issue: {
    reach: "Dossiers covered",
    reachHelp: "Only those who read all of these dossiers can open the paper.",
    partyTitle: "Papers of the party",
    partyLede: "The balance of the party’s commitments is issued with a number that can be checked, and kept as issued.",
    roundTitle: "Papers of the round",
    roundLede: "The balance of the round is issued with a number that can be checked, and kept as issued.",
    heading: "Issue the balance",
    submit: "Issue the balance",
    link: "Balance as a paper",
  },
} satisfies Same<typeof arabic>;
