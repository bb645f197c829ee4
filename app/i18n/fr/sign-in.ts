import type { signIn as arabic } from "../ar/sign-in";
import type { Same } from "../same";

export const signIn = {
  title: "Connexion",
  email: "Adresse électronique",
  phone: "Numéro de téléphone",
  contact: "Adresse électronique ou numéro de téléphone",
  contactHelp: "L’un des deux suffit, par exemple 06\u00A012\u00A034\u00A056\u00A078. Il sert à vous connecter.",
  password: "Mot de passe",
  kept: "Ce que vous aviez saisi est conservé et vous attend après la connexion.",
  dropped: "Le formulaire conservé appartient à une autre personne ; il ne vous est pas montré.",
  goOn: "Continuer",
  example: {
    title: "Entrer dans l’exemple",
    help: "Depuis cette machine, choisissez une fonction, sans mot de passe.",
    enterAs: "Entrer comme {role}",
    password: "Mot de passe des comptes de l’exemple, montré une seule fois :",
  },
  person: {
    name: "Nom complet",
    gender: "Accord",
    genderHelp: "Pour écrire votre fonction au masculin ou au féminin.",
    genderNone: "Non précisé",
    language: "Langue d’affichage",
    newPassword: "Mot de passe",
    newPasswordHelp: "8 caractères au moins. Une phrase de plusieurs mots convient.",
  },
  join: {
    title: "Invitation",
    invited: "{inviter} vous invite à rejoindre {organisation}, avec la fonction : {role}.",
    until: "Cette invitation est valable jusqu’au {day}.",
    newAccount: "Créer votre compte",
    submit: "Rejoindre",
    haveAccount: "Vous avez déjà un compte ? Connectez-vous d’abord, puis rouvrez ce lien.",
    accept: "Accepter avec mon compte",
    acceptAs: "Session ouverte au nom de {name}.",
    closed: "Cette invitation ne peut plus servir",
  },
} satisfies Same<typeof arabic>;
