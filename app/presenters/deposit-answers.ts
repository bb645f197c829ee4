import type { Day } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import type { Language } from "~/domain/localized";
import { may } from "~/domain/permissions";
import { answersTo, silentDays, type Standing, STANDINGS, standingOf, standingsOf } from "~/domain/response";
import type { DepositRow } from "~/domain/rows/deposit";
import { addressOf } from "~/domain/rows/dossier";
import type { AnswerablePoint, ResponseRow } from "~/domain/rows/response";
import type { Id, Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { type AnswerLine, answerLine, partyText, sourceWord } from "./answer-lines";
import { placeLabel } from "./places";

/** An answer with where it was given, where it is classified or put right by those who may, and where it is struck out. */
export type AnswerShown = AnswerLine & {
  readonly given: string;
  readonly givenHref: string | null;
  readonly scan: { readonly href: string; readonly name: string } | null;
  readonly edit: { readonly href: string; readonly key: "classify" | "edit" } | null;
  readonly strikeHref: string | null;
};

type Reading = { readonly viewer: Viewer; readonly language: Language; /** The answers that the page leads to striking out. */ readonly strikes?: ReadonlySet<Id> };

export function answerShown(row: ResponseRow, { viewer, language, strikes }: Reading): AnswerShown {
  const day = formatDay(language, row.onDay);
  return {
    ...answerLine(language, row), given: translator(language)("responses.section.given", { source: sourceWord(language, row.source, row.sourceNote), day }),
    givenHref: row.meeting ? `/meetings/${row.meeting.id}` : row.letter ? `${addressOf(row.dossier)}#${row.letter.id}` : null,
    scan: row.document && { href: `/documents/${row.document.id}`, name: row.document.fileName },
    edit: may(viewer, "response.record", row) ? { href: `/responses/${row.id}/edit`, key: row.kind === null ? "classify" : "edit" } : null,
    strikeHref: strikes?.has(row.id) ? `/strike/response/${row.id}` : null,
  };
}

/** How a point stands, what was answered to it, and for how long nothing was. */
export type AnsweredPoint = {
  readonly id: Id;
  readonly label: string;
  readonly title: string;
  readonly standing: Standing;
  readonly silent: string | null;
  readonly answers: readonly AnswerShown[];
};

type Found = { readonly deposit: DepositRow; readonly points: readonly AnswerablePoint[]; readonly responses: readonly ResponseRow[]; readonly today: Day };

/** What was answered to a deposit, point by point, and what was not. */
export function depositAnswers({ deposit, points, responses, today }: Found, reading: Reading) {
  const { viewer, language } = reading;
  const t = translator(language);
  const places = points.map(({ demandId, paragraphs }) => ({ demandId, anchors: paragraphs.map(({ anchor }) => anchor) }));
  const standings = standingsOf(places, responses);
  const silence = (given: readonly ResponseRow[]) => {
    const days = silentDays(deposit.onDay, given, today, deposit.dossier.closedOn);
    return days === null ? null : t("common.late.unanswered", counted(language, days));
  };
  const records = may(viewer, "response.record", deposit) && takesRecords(deposit.dossier.state);
  return {
    recordHref: records ? `/deposits/${deposit.id}/responses/new` : null,
    silent: silence(responses),
    summary: STANDINGS.filter((standing) => standings[standing] > 0).map((standing) => t(`responses.section.summary.${standing}`, counted(language, standings[standing]))),
    whole: responses.filter(({ demandId }) => demandId === null).map((row) => answerShown(row, reading)),
    points: points.map(({ demandId, point, title, paragraphs }): AnsweredPoint => {
      const own = answersTo(demandId, responses);
      return {
        id: demandId, label: placeLabel(language, point, null), title, standing: standingOf({ demandId, anchors: paragraphs.map(({ anchor }) => anchor) }, own), silent: silence(own),
        answers: own.filter((row) => row.demandId !== null).map((row) => answerShown(row, reading)),
      };
    }),
  };
}
export type DepositAnswersPage = ReturnType<typeof depositAnswers>;

/** What the parties answered to a demand over all its deposits, each with who it was. */
export const demandAnswers = (responses: readonly ResponseRow[], reading: Reading) =>
  responses.map((row) => ({ ...answerShown(row, reading), party: partyText(reading.language, row.deposit.party.name), depositHref: `/deposits/${row.depositId}#${row.id}` }));
export type DemandAnswer = ReturnType<typeof demandAnswers>[number];
