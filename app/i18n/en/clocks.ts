import type { clocks as arabic } from "../ar/clocks";
import type { Same } from "../same";

export const clocks = {
  title: "Time limits after a deposit",
  lede: "A delay runs from the day on which a demand file is deposited; its last day is shown on the page of the deposit.",
  notAdvice: "These time limits help to follow up; they are not legal advice.",
  disagree: "The official text of organic law 97-15 was not found, and the sources that read it disagree. So both readings are shown, and neither is in force before it is turned on. Please ask a lawyer before relying on them.",
  preset: {
    reading_by_level: { title: "A union’s reading: by the level of the dossier", about: "Negotiation of 15 days locally and 45 days nationally (article 13). This reading adds a notice of 5 or 7 days before a strike (article 14), which a deposit does not start." },
    reading_by_sector: { title: "A professional reading: by sector", about: "A notice of 15 days in the private and 45 days in the public sector (article 13)." },
  },
  level: { all: "All dossiers", national: "National and sectoral dossiers", local: "Regional and local dossiers" },
  sector: { all: "All parties", public: "Deposited at an administration, public body or local authority", private: "Deposited at an employer" },
  both: "{level}, {sector}",
  days: "Number of days",
  enabled: "Is it in force?",
  turnOn: "On",
  turnOff: "Off",
  on: "In force now, days: {days}",
  off: "Not in force now",
  save: "Save",
  saveOf: "Save: {name}",
  own: {
    title: "Delays of the organisation",
    add: "Add a delay",
    name: "Name of the delay",
    level: "Dossiers concerned",
    sector: "Parties concerned",
    citation: "Source",
    citationHelp: "The text and its article, and who read it so.",
    save: "Add",
  },
} satisfies Same<typeof arabic>;
