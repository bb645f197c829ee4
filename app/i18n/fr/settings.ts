import type { settings as arabic } from "../ar/settings";
import type { Same } from "../same";

export const settings = {
  title: "Réglages",
  tabs: {
    label: "Rubriques des réglages",
    account: "Votre compte",
    contacts: "Coordonnées",
    notifications: "Notifications",
    password: "Mot de passe",
    devices: "Appareils",
    secondFactor: "Double authentification",
    data: "Vos données",
  },
  account: "Votre compte",
  notices: "Recevoir des avis par courrier électronique",
  noticesHelp: "Ils ne contiennent rien de confidentiel.",
  save: "Enregistrer",
  saved: "Votre compte est enregistré.",
  password: {
    title: "Changer de mot de passe",
    current: "Mot de passe actuel",
    new: "Nouveau mot de passe",
    help: "Vos sessions sur les autres appareils prennent fin.",
    submit: "Changer le mot de passe",
    saved: "Le mot de passe est changé, et vos autres sessions ont pris fin.",
  },
  roles: "Vos fonctions",
  reason: "Les fonctions sont attribuées par l’administration de la plateforme.",
} satisfies Same<typeof arabic>;
