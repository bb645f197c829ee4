import type { home as arabic } from "../ar/home";
import type { Same } from "../same";

export const home = {
  title: "Aujourd’hui",
  lede: "Ce qui vous attend dans tous les dossiers, le plus pressant d’abord.",
  calm: "Rien ne vous attend aujourd’hui.",
  calmHelp: "Un dossier renvoyé pour complément, une échéance proche ou un long silence apparaîtront ici.",
  section: {
    toReview: "Dossiers qui vous sont soumis",
    demandsToReview: "Revendications à relire",
    demandsReturned: "Revendications renvoyées avec observations",
    claimed: "Engagements qui attendent votre appréciation",
    returned: "Dossiers renvoyés pour complément",
    overdueOurs: "Nos engagements en retard",
    meetings: "Réunions à venir",
    dueSoon: "Échéances proches",
    overdueTheirs: "Leurs engagements en retard",
    silent: "Sans nouvelles : à relancer",
  },
  action: { review: "Examiner", judge: "Apprécier", complete: "Compléter", view: "Voir", remind: "Relancer" },
  actionOn: "{action} : {title}",
  house: "Gestion de la plateforme",
  people: "Personnes et invitations",
  peopleNote: "Inviter des adhérents et des coordinateurs, suivre les invitations ouvertes",
  organisations: "Organisations et fonctions",
  organisationsNote: "L’arbre des organisations, les dates des fonctions et les délais retenus",
  followed: "Les dossiers qui vous concernent",
  noFollowed: "Aucun dossier n’est encore publié.",
  noFollowedHelp: "Les dossiers de votre organisation apparaissent ici une fois adoptés et publiés aux adhérents.",
  movedOn: "Dernière mise à jour : {day}",
  noRole: "Vous n’avez actuellement aucune fonction dans une organisation.",
  noRoleHelp: "Adressez-vous à l’administration de la plateforme.",
} satisfies Same<typeof arabic>;
