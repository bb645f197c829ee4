import type { events as arabic } from "../ar/events";
import type { Same } from "../same";

export const events = {
  newTitle: { letter_out: "Noter un courrier envoyé", letter_in: "Noter un courrier reçu", action: "Noter une action collective", milestone: "Noter une étape marquante" },
  editTitle: { letter_out: "Modifier le courrier envoyé", letter_in: "Modifier le courrier reçu", action: "Modifier l’action collective", milestone: "Modifier l’étape marquante" },
  kinds: "Type d’événement",
  notOpenTitle: "Ce dossier ne reçoit pas d’événement pour l’instant",
  notOpenWords: "État du dossier : {state}. Les événements se notent une fois le dossier adopté, et tant qu’il n’est pas clos.",
  seeDossier: "Voir le dossier",
  partyTo: "À qui ?",
  partyFrom: "De qui ?",
  choose: "Choisir la partie",
  addParty: "Ajouter une partie à l’annuaire",
  subject: "Objet du courrier",
  title: { action: "Intitulé de l’action", milestone: "Intitulé de l’étape" },
  body: { letter_out: "Contenu", letter_in: "Contenu", action: "Précisions", milestone: "Précisions" },
  forms: "Sous quelle forme ?",
  when: "Quand ?",
  place: "Où ?",
  level: "Diffusion",
  save: "Enregistrer",
  cancel: "Annuler",
} satisfies Same<typeof arabic>;
