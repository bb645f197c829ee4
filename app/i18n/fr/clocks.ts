import type { clocks as arabic } from "../ar/clocks";
import type { Same } from "../same";

export const clocks = {
  title: "Délais après un dépôt",
  lede: "Un délai court du jour du dépôt d’un cahier revendicatif ; son dernier jour figure sur la page du dépôt.",
  notAdvice: "Ces délais aident au suivi ; ils ne sont pas un conseil juridique.",
  disagree: "Le texte officiel de la loi organique n° 97-15 n’a pas été trouvé, et les sources qui l’ont lu divergent. Les deux lectures sont donc affichées, et aucune ne court avant d’être activée. Veuillez consulter un avocat avant de vous y fier.",
  preset: {
    reading_by_level: { title: "Lecture syndicale : selon le niveau du dossier", about: "Négociation de 15 jours au niveau local et de 45 jours au niveau national (article 13). Cette lecture ajoute une notification de la grève 5 ou 7 jours avant (article 14), qu’un dépôt ne fait pas courir." },
    reading_by_sector: { title: "Lecture professionnelle : selon le secteur", about: "Préavis de 15 jours dans le privé et de 45 jours dans le public (article 13)." },
  },
  level: { all: "Tous les dossiers", national: "Dossiers nationaux et sectoriels", local: "Dossiers régionaux et locaux" },
  sector: { all: "Toutes les parties", public: "Déposé auprès d’une administration, d’un établissement public ou d’une collectivité", private: "Déposé auprès d’un employeur" },
  both: "{level}, {sector}",
  days: "Nombre de jours",
  enabled: "Ce délai court-il ?",
  turnOn: "Activé",
  turnOff: "Désactivé",
  on: "Activé actuellement, en jours : {days}",
  off: "Désactivé actuellement",
  save: "Enregistrer",
  saveOf: "Enregistrer : {name}",
  own: {
    title: "Délais de l’organisation",
    add: "Ajouter un délai",
    name: "Nom du délai",
    level: "Dossiers concernés",
    sector: "Parties concernées",
    citation: "Source",
    citationHelp: "Le texte et l’article, et qui l’a lu ainsi.",
    save: "Ajouter",
  },
} satisfies Same<typeof arabic>;
