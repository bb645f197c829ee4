import type { review as arabic } from "../ar/review";
import type { Same } from "../same";

export const review = {
  title: "À l’examen du bureau",
  lede: "Les dossiers et revendications soumis au bureau, du plus ancien au plus récent.",
  empty: "Rien n’attend une décision",
  emptyHow: "Les dossiers et les revendications s’affichent ici dès qu’ils sont soumis au bureau.",
  demands: "Revendications en relecture",
  submitted: "Soumis par {name}, le {day}",
  waiting: "{count, plural, =0 {Soumis aujourd’hui} one {En attente depuis {number} jour} other {En attente depuis {number} jours}}",
  again: "{count, plural, =0 {Première soumission} =1 {Première soumission} one {Soumission n° {number}} other {Soumission n° {number}}}",
  missing: "Il y manque : {gaps}",
  complete: "Tous les champs sont remplis",
  ownHand: "Vous avez pris part à ce dossier : vous n’en décidez pas.",
  read: "Lire le dossier",
} satisfies Same<typeof arabic>;
