import type { triggers as arabic } from "../ar/triggers";
import type { Same } from "../same";

export const triggers = {
  kind: "Déclencheur",
  kinds: { commitment: "Un autre engagement", event: "Un événement", day: "Une date" },
  commitment: "Après la tenue de l’engagement",
  none: "Choisir l’engagement",
  theDossier: "Des engagements du dossier",
  text: "Événement attendu",
  textHelp: "Exemple : la publication du décret.",
  event: "L’événement du dossier par lequel il s’est produit",
  eventNone: "Pas encore survenu",
  on: "Jour à partir duquel on compte",
  days: "Combien de jours après",
  daysHelp: "À laisser vide si rien n’a été dit.",
} as const satisfies Same<typeof arabic>;
