import type { ledgerPapers as arabic } from "../ar/ledger-papers";
import type { Same } from "../same";

export const ledgerPapers = {
  reach: "Étendue du bilan",
  reachAlone: "{organisation} : ses dossiers uniquement",
  reachBelow: "{organisation} : ses dossiers et ceux des organisations qui en dépendent",
  level: "Diffusion",
  detail: "Détail des engagements, par dossier",
  draft: "Dossier sans numéro",
  moreDossiers: "{count, plural, =0 {tous les dossiers figurent ci-dessus} one {{number} autre dossier est détaillé plus bas} other {{number} autres dossiers sont détaillés plus bas}}",
  none: "Aucun engagement de cette partie n’entre dans l’étendue de ce document.",
  sumOfDossier: "{promised} : {judged}, {kept}, {open}.",
  open: "{count, plural, =0 {aucun n’est sans examen} one {{number} non examiné} other {{number} non examinés}}",
  round: {
    noneMade: "Aucun engagement de ce round n’entre dans l’étendue de ce document.",
    state: "État",
    meetings: "Réunions du round",
    noMeetings: "Aucune réunion de ce round n’entre dans l’étendue de ce document.",
    rollsOn: "Points reportés du round précédent",
    rollsOnFrom: "Engagements encore ouverts du round : {name}.",
  },
  issue: {
    reach: "Dossiers couverts",
    reachHelp: "Ne lit ce document que qui lit tous ces dossiers.",
    partyTitle: "Documents de la partie",
    partyLede: "Le bilan des engagements de la partie est délivré avec un numéro vérifiable et conservé tel quel.",
    roundTitle: "Documents du round",
    roundLede: "Le bilan du round est délivré avec un numéro vérifiable et conservé tel quel.",
    heading: "Délivrer le bilan",
    submit: "Délivrer le bilan",
    link: "Bilan à délivrer",
  },
} satisfies Same<typeof arabic>;
