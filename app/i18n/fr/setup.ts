import type { setup as arabic } from "../ar/setup";
import type { Same } from "../same";

export const setup = {
  title: "Installation",
  lede: "Il n’y a encore aucune donnée. Créez votre syndicat, ou ouvrez l’exemple pour découvrir.",
  code: "Code d’installation",
  codeHelp: "Le code affiché sur la console du serveur à son démarrage, par exemple 7KQ2-M0XR-9TDA.",
  union: {
    title: "Créer votre syndicat",
    name: "Nom du syndicat ou de l’association",
    kind: "Type",
    languages: "Langues de travail",
    submit: "Créer le syndicat",
  },
  administrator: {
    title: "Premier compte d’administration",
    help: "Ce compte invite les autres et attribue les fonctions.",
  },
  example: {
    title: "Ouvrir l’exemple",
    what: "Un vrai dossier complet : ses réunions, ses engagements et leurs suites, avec un compte par fonction. L’exemple est signalé sur chaque page et se retire en un clic.",
    submit: "Ouvrir l’exemple",
  },
  removal: {
    what: "Toutes les données et tous les comptes de l’exemple sont effacés définitivement, et la plateforme revient à l’installation.",
  },
} satisfies Same<typeof arabic>;
