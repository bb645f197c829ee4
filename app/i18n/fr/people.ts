import type { people as arabic } from "../ar/people";
import type { Same } from "../same";

export const people = {
  title: "Personnes",
  lede: "Qui exerce une fonction dans les organisations dont vous avez la charge.",
  tabs: { label: "Rubriques des personnes", people: "Personnes et invitations", joinLinks: "Liens d’adhésion", enrolments: "Demandes d’adhésion" },
  name: "Nom",
  roles: "Fonctions",
  suspended: "Compte suspendu",
  heldIn: "{role}, {organisation}",
  since: "depuis le {day}",
  span: "du {first} au {last}",
  manage: "Gérer les fonctions",
  empty: "Personne pour l’instant",
  emptyHelp: "Envoyez une invitation pour accueillir la première personne.",
  invite: {
    title: "Inviter quelqu’un",
    guest: "Nom de la personne invitée",
    guestHelp: "Pour reconnaître l’invitation ; il n’apparaît pas dans le lien.",
    organisation: "Organisation",
    role: "Fonction",
    password: "Votre mot de passe",
    passwordHelp: "Demandé pour toute fonction autre que celle d’adhérent.",
    submit: "Créer le lien d’invitation",
  },
  link: {
    title: "Le lien d’invitation est prêt",
    help: "Il vaut sept jours, pour une seule personne. Copiez-le maintenant : il ne sera plus montré.",
    message: "Invitation à rejoindre {organisation} sur Hiwar : {link}",
  },
  open: {
    title: "Invitations en attente",
    by: "Envoyée par {name}, expire le {day}",
    revoke: "Retirer l’invitation",
    revokeOf: "Retirer l’invitation de {guest}",
    revokeWhat: "Plus personne ne peut rejoindre l’organisation par cette invitation.",
    revokeUndo: "Vous pouvez en envoyer une nouvelle ; celle-ci ne redeviendra pas valable.",
  },
} satisfies Same<typeof arabic>;
