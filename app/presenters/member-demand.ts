import { type Language, nameIn } from "~/domain/localized";
import type { PublishedAnswer, PublishedDemand } from "~/domain/rows/demand";
import { addressOf } from "~/domain/rows/dossier";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { answerWord } from "./answer-lines";
import { isolated } from "./isolated";
import { placeLabel } from "./places";

/** A demand in the list of a dossier's members: its number, and where it stands in plain words. */
export type MemberDemandLine = { readonly id: string; readonly href: string; readonly point: number | null; readonly title: string; readonly state: PublishedDemand["state"]; readonly sentence: string };

export function memberDemandLine(language: Language, { id, point, title, state }: PublishedDemand): MemberDemandLine {
  return { id, href: `/demands/${id}`, point, title, state, sentence: translator(language)(`demands.member.state.${state}`) };
}

/** The page of a demand as members read it. */
export function memberDemand(language: Language, { title, point, state, dossier, deposits }: PublishedDemand, answers: readonly PublishedAnswer[] = []) {
  const t = translator(language);
  const name = nameIn(language, dossier.title).text;
  return {
    title, point, sentence: t(`demands.member.state.${state}`), state,
    dossier: { href: addressOf(dossier), label: t("demands.member.file", { title: isolated(language, name) }) },
    crumbs: [{ href: addressOf(dossier), label: dossier.number ?? name }],
    answers: answers.map((answer) => ({ id: answer.id, words: answerSentence(language, answer) })),
    deposits: deposits.map(({ party, onDay }) => t("demands.member.deposited", { party: isolated(language, nameIn(language, party).text), day: formatDay(language, onDay) })),
  };
}
export type MemberDemandPage = ReturnType<typeof memberDemand>;

/** Who answered what, and to which paragraph where it was not to all of it. */
function answerSentence(language: Language, { party, onDay, kind, point, paragraph }: PublishedAnswer): string {
  const t = translator(language);
  const said = { party: isolated(language, nameIn(language, party).text), day: formatDay(language, onDay), answer: answerWord(language, kind) };
  return paragraph === null ? t("responses.member.answer", said) : t("responses.member.answerPlace", { ...said, place: placeLabel(language, point, paragraph) });
}
