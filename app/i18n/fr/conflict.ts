import type { conflict as arabic } from "../ar/conflict";
import type { Same } from "../same";

export const conflict = {
  title: "Deux versions du même élément",
  explanation: "Pendant votre saisie, {name} a enregistré une autre version le {date}. La vôtre n’est pas encore enregistrée : choisissez ce qui doit l’être.",
  explanationUnknown: "Pendant votre saisie, quelqu’un a enregistré une autre version. La vôtre n’est pas encore enregistrée : choisissez ce qui doit l’être.",
  yours: "Votre version",
  theirs: "Version enregistrée par {name} le {date}",
  theirsUnknown: "Version enregistrée entre-temps",
  before: "Version de départ",
  field: "Champ",
  chooseFor: "À retenir pour « {field} »",
  same: "Les deux versions concordent",
  empty: "Vide",
  keepMine: "Garder la mienne",
  takeTheirs: "Prendre la version enregistrée",
  saveChoice: "Enregistrer ce choix",
  discard: "Abandonner ma saisie",
  differences: "{count, plural, =0 {Aucune différence} one {{number} différence} other {{number} différences}}",
} satisfies Same<typeof arabic>;
