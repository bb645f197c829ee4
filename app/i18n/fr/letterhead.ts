import type { letterhead as arabic } from "../ar/letterhead";
import type { Same } from "../same";

export const letterhead = {
  title: "En-tête des documents",
  lede: "Ce que portent en tête les documents de l’organisation : son nom, son emblème, ses coordonnées et le lieu d’où ils sont datés.",
  open: "En-tête des documents",
  preview: "Aspect en tête d’un document",
  previewHelp: "Les prochains documents porteront cet en-tête ; ceux déjà délivrés restent tels quels.",
  lentBy: "L’emblème affiché est celui de {organisation}, tant que cette organisation n’a pas le sien.",
  emblemAway: "L’emblème ne peut pas être affiché pour l’instant. Veuillez réessayer dans un moment.",
  emblem: "Emblème",
  emblemHelp: "Image PNG, JPEG ou WebP de 5 Mo au plus. Un dessin SVG est d’abord à convertir en PNG. L’emblème apparaît sur fond blanc, sur deux centimètres de haut environ.",
  remove: "Retirer l’emblème actuel",
  lines: "Coordonnées",
  linesHelp: "Adresse, téléphone, courriel : trois lignes au plus dans chaque langue, de 70 caractères chacune.",
  places: "Lieu de rédaction des documents",
  placesHelp: "La ville de « Fait à Rabat, le … » : Rabat. Sans elle, les documents ne portent que la date.",
  change: "Modifier l’en-tête",
  submit: "Enregistrer l’en-tête",
  saved: "L’en-tête est enregistré.",
  chooseAgain: "L’emblème choisi n’a pas été enregistré. Choisissez-le de nouveau après avoir tranché entre les deux versions.",
} satisfies Same<typeof arabic>;
