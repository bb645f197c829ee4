import type { Confidentiality } from "~/domain/confidentiality";
import { type Day, exactly } from "~/domain/days";
import type { Language, Localized } from "~/domain/localized";
import type { StoryAgreement, StoryDeposit, StoryResponse, StoryRows } from "~/domain/rows/story";
import type { Placed } from "~/domain/story";
import type { Id } from "~/domain/viewer";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { type AnswerLine, answerLine, sourceWord } from "./answer-lines";
import { isolated } from "./isolated";

type Common = { readonly id: Id; readonly when: string; readonly place: string | null; readonly href: string; readonly level: Confidentiality | null; readonly note: readonly string[] };
/** What was handed over, what was answered to it on one day in one place, and what was signed: lines of a dossier's story. */
export type AnswerItem =
  | (Common & { readonly kind: "deposit"; readonly party: Localized; readonly file: string })
  | (Common & { readonly kind: "answers"; readonly party: Localized; readonly answers: readonly AnswerLine[] })
  | (Common & { readonly kind: "agreement"; readonly title: string; readonly parties: readonly Localized[] });
type PlacedAnswer = { readonly placed: Placed; readonly item: AnswerItem };

type Reading = { readonly language: Language; readonly dossier: { readonly confidentiality: Confidentiality } };
type Told = { readonly onDay: Day; readonly createdAt: Date };

const placedAt = ({ onDay, createdAt }: Told): Placed => ({ when: exactly(onDay), recordedAt: createdAt });

/** The deposits, answers and signed agreements of a story, each with its place in time. */
export function answerItems({ deposits, responses, agreements }: Pick<StoryRows, "deposits" | "responses" | "agreements">, reading: Reading): PlacedAnswer[] {
  return [...deposits.map((row) => depositItem(row, reading)), ...givenTogether(responses).map((rows) => answersItem(rows, reading)), ...agreements.map((row) => agreementItem(row, reading))];
}

const ownLevel = (level: Confidentiality, { dossier }: Reading): Confidentiality | null => (level === dossier.confidentiality ? null : level);
const present = (parts: readonly (string | null)[]): string[] => parts.filter((part) => part !== null);

function depositItem(row: StoryDeposit, reading: Reading): PlacedAnswer {
  const { language } = reading;
  const t = translator(language);
  return {
    placed: placedAt(row),
    item: {
      kind: "deposit", id: row.id, when: formatWhen(language, exactly(row.onDay), { weekday: true }), place: null, href: `/deposits/${row.id}`, level: ownLevel(row.confidentiality, reading), party: row.party, file: row.fileTitle,
      note: present([
        t("responses.points", counted(language, row.points)), row.receivedBy && t("responses.receivedBy", { office: isolated(language, row.receivedBy) }),
        row.registryNumber && t("responses.registryNumber", { number: isolated(language, row.registryNumber) }),
      ]),
    },
  };
}

/** Answers of one day to one deposit from one place are told in one breath. */
export function givenTogether<Row extends Pick<StoryResponse, "depositId" | "onDay" | "source" | "meetingId" | "eventId">>(responses: readonly Row[]): (readonly [Row, ...Row[]])[] {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of responses) {
    const key = [row.depositId, row.onDay, row.source, row.meetingId, row.eventId].join(" ");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function answersItem(rows: readonly [StoryResponse, ...StoryResponse[]], reading: Reading): PlacedAnswer {
  const { language } = reading;
  const [first] = rows;
  const levels = [...new Set(rows.map(({ confidentiality }) => confidentiality))];
  const level = levels.length === 1 && levels[0] ? ownLevel(levels[0], reading) : null;
  return {
    placed: placedAt(first),
    item: {
      kind: "answers", id: first.id, when: formatWhen(language, exactly(first.onDay), { weekday: true }), place: null, href: `/deposits/${first.depositId}#${first.id}`, level, party: first.party,
      note: [sourceWord(language, first.source), isolated(language, first.fileTitle)], answers: rows.map((row) => answerLine(language, row)),
    },
  };
}

function agreementItem(row: StoryAgreement, reading: Reading): PlacedAnswer {
  const { language } = reading;
  return {
    placed: placedAt({ onDay: row.signedOn, createdAt: row.createdAt }),
    item: {
      kind: "agreement", id: row.id, when: formatWhen(language, exactly(row.signedOn), { weekday: true }), place: row.place, href: `/agreements/${row.id}`, level: ownLevel(row.confidentiality, reading), title: row.title,
      parties: row.parties, note: [translator(language)("responses.clauses", counted(language, row.clauses))],
    },
  };
}
