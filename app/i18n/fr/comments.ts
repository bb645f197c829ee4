import type { comments as arabic } from "../ar/comments";
import type { Same } from "../same";

export const comments = {
  title: "Relecture et observations",
  lede: "Les observations figurent à côté de leurs paragraphes. Tant que l’une reste à trancher, le texte ne se valide pas.",
  whole: "Sur l’ensemble du texte",
  gone: "Sur des paragraphes qui ne sont plus dans le texte",
  paragraph: "Paragraphe {number}",
  by: "{name}, {instant}",
  onVersion: "Sur la version {number}",
  decided: "{state} : {name}, {instant}",
  reason: "Motif : {reason}",
  changedSince: "Le paragraphe a changé depuis. Il disait : {quoted}",
  against: "La proposition comparée au paragraphe",
  add: "Observation ou amendement",
  addWhole: "Observation sur l’ensemble",
  form: {
    title: "Ajouter une observation",
    kind: "Sa nature",
    words: "Observation",
    wordsHelp: "Avec un amendement : son motif, s’il y en a un.",
    proposal: "Rédaction proposée du paragraphe",
    save: "Ajouter",
  },
  reply: "Répondre",
  replyWords: "Réponse",
  replySave: "Ajouter la réponse",
  decisions: { accept: "Accepter", reject: "Rejeter", resolve: "Traité", set_aside: "Écarter", withdraw: "Retirer" },
  /** Behind the word of the decision, for those who hear the page: whose, and where. */
  decisionOf: "{name}, {place}",
  key: "Touche {key}",
  setAside: "Écarter avec un motif",
  decide: { title: "Trancher l’observation", reason: "Motif", back: "Retour à la relecture", closed: "Cette observation est déjà tranchée, ou l’état du texte ne le permet pas." },
  settled: "{count, plural, one {{number} observation tranchée} many {{number} observations tranchées} other {{number} observations tranchées}}",
  none: "Aucune observation sur ce texte.",
} satisfies Same<typeof arabic>;
