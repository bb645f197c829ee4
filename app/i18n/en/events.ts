import type { events as arabic } from "../ar/events";
import type { Same } from "../same";

export const events = {
  newTitle: { letter_out: "Record a letter sent", letter_in: "Record a letter received", action: "Record a collective action", milestone: "Record a milestone" },
  editTitle: { letter_out: "Edit the letter sent", letter_in: "Edit the letter received", action: "Edit the collective action", milestone: "Edit the milestone" },
  kinds: "Kind of event",
  notOpenTitle: "This file takes no events now",
  notOpenWords: "State of the file: {state}. Events are recorded once a file is adopted, and until it is closed.",
  seeDossier: "See the file",
  partyTo: "To whom?",
  partyFrom: "From whom?",
  choose: "Choose the party",
  addParty: "Add a party to the directory",
  subject: "Subject of the letter",
  title: { action: "Title of the action", milestone: "Title of the milestone" },
  body: { letter_out: "What it says", letter_in: "What it says", action: "Details", milestone: "Details" },
  forms: "In what form?",
  when: "When?",
  place: "Where?",
  level: "Who may read it",
  save: "Save",
  cancel: "Cancel",
} satisfies Same<typeof arabic>;
