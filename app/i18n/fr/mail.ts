import type { mail as arabic } from "../ar/mail";
import type { Same } from "../same";

export const mail = {
  greeting: "Bonjour {name},",
  reset: {
    subject: "Hiwar : choisir un nouveau mot de passe",
    what: "Un nouveau mot de passe a été demandé pour votre compte. Ouvrez le lien ci-dessous dans l’heure ; il ne sert qu’une fois.",
    otherwise: "Si vous n’avez rien demandé, il n’y a rien à faire : votre mot de passe reste le même.",
    link: "Choisir un nouveau mot de passe",
  },
  account: {
    passwordChanged: {
      subject: "Hiwar : le mot de passe de votre compte a changé",
      what: "Le mot de passe de votre compte a changé, et vos sessions sur les autres appareils sont terminées.",
      otherwise: "Si cela s’est fait à votre insu, adressez-vous sans attendre à l’administration de la plateforme.",
    },
    linkMade: {
      subject: "Hiwar : un lien pour le mot de passe de votre compte",
      what: "L’administration de la plateforme a créé un lien qui permet de choisir un nouveau mot de passe pour votre compte ; il vous est remis directement et sert pendant une heure.",
      otherwise: "Si vous n’avez rien demandé, adressez-vous sans attendre à l’administration de la plateforme.",
    },
    suspended: {
      subject: "Hiwar : votre compte est suspendu",
      what: "Votre compte est suspendu et vos sessions sont terminées sur tous les appareils : il ne permet plus d’entrer pour le moment.",
      otherwise: "Pour en savoir plus, adressez-vous à l’administration de la plateforme.",
    },
    factorOff: {
      subject: "Hiwar : double authentification désactivée",
      what: "La double authentification de votre compte a été désactivée, ou son téléphone changé.",
      otherwise: "Si ce n’est pas vous, changez de mot de passe et adressez-vous à l’administration de la plateforme.",
    },
    factorRemoved: {
      subject: "Hiwar : double authentification retirée",
      what: "L’administration de la plateforme a retiré la double authentification de votre compte, et toutes vos sessions ont pris fin.",
      otherwise: "Réactivez-la dans vos réglages. Si vous ne l’avez pas demandé, adressez-vous à l’administration de la plateforme.",
    },
    recoveryCodeUsed: {
      subject: "Hiwar : code de secours utilisé",
      what: "Une connexion à votre compte a eu lieu avec l’un de vos codes de secours.",
      otherwise: "Si ce n’est pas vous, changez de mot de passe et adressez-vous à l’administration de la plateforme.",
    },
  },
  enrolment: {
    subject: "Une demande d’adhésion vous attend",
    waiting: "Une nouvelle demande d’adhésion est arrivée sur Hiwar ; elle attend votre accord.",
    once: "Vous ne recevez pas un courriel par demande : le prochain viendra quand toutes auront été examinées et qu’une autre arrivera.",
    open: "Ouvrir les demandes d’adhésion",
  },
  contact: {
    confirmSubject: "Hiwar : confirmez votre nouvelle adresse électronique",
    confirmText: "Cette adresse a été indiquée pour un compte de la plateforme Hiwar. Ouvrez le lien ci-dessous dans les vingt-quatre heures pour la confirmer.",
    confirmLink: "Confirmer l’adresse",
    notYou: "Si vous n’avez rien demandé, il n’y a rien à faire : l’adresse ne comptera pas.",
    changedSubject: "Hiwar : les coordonnées de votre compte changent",
    askedText: "Une nouvelle adresse électronique a été demandée pour votre compte. Celle-ci reste valable tant que la nouvelle n’est pas confirmée.",
    changedText: "Les coordonnées de votre compte ont changé.",
    notYouTell: "Si cela s’est fait à votre insu, changez de mot de passe et adressez-vous sans attendre à l’administration de la plateforme.",
  },
  retention: {
    subject: "Hiwar : votre compte inutilisé sera effacé",
    what: "Votre compte n’a pas servi depuis longtemps et vous n’avez aucune fonction. Vos données personnelles seront effacées le {day}.",
    todo: "Pour le conserver, il suffit de vous connecter une fois avant ce jour.",
    link: "Se connecter",
  },
  backup: {
    subject: "Hiwar : une sauvegarde a échoué",
    failed: "La dernière sauvegarde de la plateforme a échoué. Les précédentes sont intactes.",
    todo: "La page des sauvegardes en donne la cause. Nous n’écrivons à ce sujet qu’une fois par jour.",
    link: "Ouvrir la page des sauvegardes",
  },
} satisfies Same<typeof arabic>;
