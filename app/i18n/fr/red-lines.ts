import type { redLines as arabic } from "../ar/red-lines";
import type { Same } from "../same";

export const redLines = {
  title: "Lignes rouges",
  lede: "Ce sur quoi le bureau ne cédera pas dans ce dossier. Le bureau seul les voit ; elles ne figurent sur aucun autre document ni aucune liste.",
  keep: "Tenir les lignes rouges",
  none: "Aucune ligne rouge dans ce dossier.",
  holding: "Lignes en vigueur",
  given: "Lignes levées",
  add: "Ajouter une ligne rouge",
  words: "Texte de la ligne rouge",
  wordsHelp: "Une phrase claire, telle qu’on l’aura en tête dans la salle.",
  submit: "Ajouter la ligne rouge",
  end: "Lever cette ligne",
  endWhat: "Son texte reste lisible pour le bureau, avec la date.",
  endSubmit: "Confirmer",
  drawn: "depuis le {day}, {name}",
  ended: "levée le {day}",
} satisfies Same<typeof arabic>;
