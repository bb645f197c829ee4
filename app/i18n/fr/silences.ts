import type { silences as arabic } from "../ar/silences";
import type { Same } from "../same";

export const silences = {
  title: "Registre des silences",
  pageTitle: "Sans réponse : {party}",
  lede: "Ce qui a été déposé auprès de cette partie et n’a reçu aucune réponse, le plus ancien d’abord.",
  caption: "Points restés sans réponse",
  asked: "Revendication",
  on: "Déposé le",
  since: "Durée",
  point: "point {point} de : {file}",
  dossier: "Dossier",
  again: "{count, plural, =0 {pas redéposée} one {redéposée {number} fois depuis} other {redéposée {number} fois depuis}}",
  closed: "jusqu’à la clôture du dossier",
  emptyTitle: "Rien n’est sans réponse",
  empty: "Tout ce que vous pouvez lire et qui a été déposé auprès de cette partie a reçu une réponse, ou rien ne l’a encore été.",
  link: "Resté sans réponse",
  linkHelp: "Ce qui lui a été déposé sans réponse, et depuis quand",
} satisfies Same<typeof arabic>;
