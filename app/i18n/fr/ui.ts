import type { ui as arabic } from "../ar/ui";
import type { Same } from "../same";

export const ui = {
  tabs: "Accès rapide",
  unread: "{count, plural, one {{number} notification non lue} other {{number} notifications non lues}}",
  tab: {
    myDay: "Aujourd’hui",
    dossiers: "Dossiers",
    logMeeting: "Réunion",
    meetings: "Réunions",
    commitments: "Engagements",
    parties: "Parties",
    review: "À examiner",
    people: "Personnes",
    admin: "Gestion",
    settings: "Réglages",
  },
  lateness: { blocked: "Dépend d’autre chose", dueSoon: "Échéance proche", noDate: "Sans échéance" },
  steps: { label: "Étapes du dossier", done: "(étape franchie)", now: "(étape en cours)", toCome: "(étape à venir)" },
  story: { title: "Fil du dossier", ours: "Nous", theirs: "Autres parties", both: "Réunion" },
  when: { day: "Jour", firstDay: "Du", lastDay: "Au" },
  form: {
    otherLanguages: "Dans d’autres langues",
    problems: "{count, plural, one {{number} point à corriger} many {{number} points à corriger} other {{number} points à corriger}}",
    problem: "{label} – {problem}",
  },
  consequences: {
    title: "Ce que cela entraîne",
    undo: "Réversible",
    noUndo: "Irréversible",
    reopens: "Réouverture possible par un membre du bureau, avec un motif.",
    final: "Aucune étape ne ramène ensuite à un état antérieur.",
  },
  text: { heading: "Intertitre", notes: "Notes", note: "Note {number}", back: "Retour au texte, note {number}" },
  linkToSend: { label: "Lien", whatsapp: "Envoyer par WhatsApp", email: "Envoyer par courriel" },
  nobodyMay: {
    delegate: "Donner une délégation à durée limitée",
    ask: "L’administration de la plateforme peut donner la fonction de membre du bureau pour une durée limitée : {names}.",
    askNobody: "L’administration de la plateforme peut donner la fonction de membre du bureau pour une durée limitée.",
  },
} satisfies Same<typeof arabic>;
