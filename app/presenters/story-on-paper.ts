import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { DossierRow } from "~/domain/rows/dossier";
import type { StoryRows } from "~/domain/rows/story";
import { inStoryOrder } from "~/domain/story";
import { joinNames } from "~/i18n/lists";
import { translator } from "~/i18n/translator";

import { answerWord, partyText } from "./answer-lines";
import type { Telling } from "./commitments-on-paper";
import { isolated } from "./isolated";
import type { PaperBlock } from "./paper";
import { issuerOf } from "./paper-frame";
import { labelled, wordsOnPaper } from "./paper-words";
import type { PromiseLine } from "./promise-line";
import { itemsOf, type StoryItem } from "./story-items";

type Event = Extract<PaperBlock, { kind: "event" }>;
type Told = Pick<Event, "title" | "notes" | "items">;
type Of<Kind extends StoryItem["kind"]> = StoryItem & { readonly kind: Kind };

/** What happened between the sides, in order, as a paper tells it. What was done inside the house alone is not in it, nor who did it. */
export function storyOnPaper(dossier: DossierRow, rows: StoryRows, telling: Telling): Event[] {
  return itemsOf(rows, { ...telling, dossier, mayEditEvents: false, strikable: new Set() })
    .toSorted((a, b) => inStoryOrder(a.placed, b.placed))
    .flatMap(({ item }): Event[] => {
      const told = toldOf(item, telling);
      return told ? [{ kind: "event", when: item.when, ...told, notes: [...(item.place ? [item.place] : []), ...told.notes] }] : [];
    });
}

function toldOf(item: StoryItem, telling: Telling): Told | null {
  const { language } = telling;
  const t = translator(language);
  switch (item.kind) {
    case "moves":
      return null;
    case "meeting":
      return meetingOf(item, telling);
    case "commitment":
      return { title: t(item.bank === "ours" ? "papers.ledger.ours" : "papers.ledger.theirs"), notes: [], items: [promiseOf(item.promise, telling)] };
    case "sign":
      return { title: t(item.sign === "our_nudge" ? "story.nudge" : "story.news"), notes: present([item.words]), items: [wordsOnPaper(language, item.promise)] };
    case "verdict":
      return { title: labelled(language, item.told.undone ?? t(item.told.move === "claim" ? "story.claimOn" : "story.verdictOn"), t(`terms.commitmentState.${item.told.toState}`)), notes: [...item.told.said, ...present([item.told.settles])], items: [wordsOnPaper(language, item.told)] };
    case "deposit":
      return { title: t("responses.story.deposit", { party: partyText(language, item.party) }), notes: [item.file, item.note.join(" · ")], items: [] };
    case "answers":
      return answersOf(item, language);
    case "agreement":
      return { title: item.parties.length > 0 ? t("responses.story.agreement", { parties: partiesOf(item.parties, language) }) : t("responses.story.agreementAlone"), notes: [item.title, ...item.note], items: [] };
    default:
      return recordOf(item, telling);
  }
}

const present = (texts: readonly (string | null)[]): string[] => texts.filter((text) => text !== null && text.trim() !== "") as string[];

const partiesOf = (parties: readonly Localized[], language: Language): string => joinNames(language, parties.map((party) => partyText(language, party)));

function meetingOf({ title, parties, state, handedOver, agenda, yields }: Of<"meeting">, telling: Telling): Told {
  const { language } = telling;
  const t = translator(language);
  const met = parties.length > 0 ? t("story.meetingWith", { parties: partiesOf(parties, language) }) : t("story.meeting");
  return {
    title: title ?? met,
    notes: present([title && parties.length > 0 ? met : null, state === "held" ? null : t(`terms.meetingState.${state}`), handedOver, agenda]),
    items: yields.map(({ kind, words, promise }) => (promise ? promiseOf(promise, telling) : labelled(language, t(`terms.outcomeKind.${kind}`), words))),
  };
}

/** A commitment within what it was given in: who gave it, its words, and what became of it. */
function promiseOf({ side, party, office, state, words, verbatim, news }: PromiseLine, { names, language }: Telling): string {
  const t = translator(language);
  const who = side === "ours" ? issuerOf(names, language) : (office ?? (party ? nameIn(language, party).text : t("papers.minutes.otherSide")));
  return labelled(language, isolated(language, who), `${[wordsOnPaper(language, { words, verbatim }), ...news].join(" · ")} (${t(`terms.commitmentState.${state}`)})`);
}

function answersOf({ party, answers, note }: Of<"answers">, language: Language): Told {
  const t = translator(language);
  return {
    title: t("responses.story.answers", { party: partyText(language, party) }), notes: [note.join(" · ")],
    items: answers.map(({ place, kind, notes, words, verbatim, counter }) =>
      [t("responses.placeAnswer", { place, answer: answerWord(language, kind) }), ...notes, ...(words ? [wordsOnPaper(language, { words, verbatim })] : []), ...(counter ? [labelled(language, t("responses.counter"), counter)] : [])].join(" · ")),
  };
}

function recordOf(item: Of<"letter_out" | "letter_in" | "action" | "milestone">, telling: Telling): Told {
  const { language } = telling;
  const t = translator(language);
  const kinds = [t(`terms.eventKind.${item.kind}`), ...item.actionKinds.map((kind) => t(`terms.actionKind.${kind}`))];
  const party = item.party && t(item.kind === "letter_in" ? "story.from" : "story.to", { party: partyText(language, item.party) });
  return { title: item.title, notes: present([[...kinds, ...(party ? [party] : [])].join(" · "), item.body]), items: item.promises.map((promise) => promiseOf(promise, telling)) };
}
