import type { member as arabic } from "../ar/member";
import type { Same } from "../same";

export const member = {
  notYet: "Le bureau n’a pas encore adopté ce dossier.",
  archived: "Votre dossier est archivé.",
  turn: {
    ours: "{count, plural, =0 {À nous d’agir depuis aujourd’hui} one {À nous d’agir depuis {number} jour} other {À nous d’agir depuis {number} jours}}",
    theirs: "{count, plural, =0 {À eux d’agir depuis aujourd’hui} one {À eux d’agir depuis {number} jour} other {À eux d’agir depuis {number} jours}}",
  },
  sinceVisit: "Depuis votre dernière visite",
  sinceDay: "Votre visite précédente : {day}",
  latest: "Dernières nouvelles",
  nothingMoved: "Rien de nouveau depuis votre visite précédente.",
  nothingYet: "Rien n’est encore publié sur ce dossier.",
  nothingYetHelp: "Tout ce que l’organisation publie sur le dossier apparaît ici.",
  commitments: "Engagements",
  awaited: "Ce que nous attendons",
  ours: "Ce à quoi nous nous sommes engagés",
  others: "Autres engagements",
  noAwaited: "Aucun engagement n’est en attente.",
  story: "Fil du dossier",
  organisation: "Organisation",
  category: "Catégorie concernée",
  meeting: "Réunion",
  meetingWith: "Réunion avec {parties}",
  part: {
    kept: "Tenus",
    partly_kept: "Partiellement tenus",
    claimed_done: "Déclarés réalisés",
    in_progress: "En cours",
    waiting: "En attente",
    broken: "Non tenus",
    setAside: "N’ont plus cours",
  },
} satisfies Same<typeof arabic>;
