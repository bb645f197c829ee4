import { type Day, daysBetween, earlier } from "./days";
import type { Id } from "./viewer";

/** What a party's answer says of what it answers (terms of the field: قبول، قبول جزئي، عرض بديل، إرجاء، رفض، عدم الاختصاص). */
export const RESPONSE_KINDS = ["accepted", "partly", "counter_offer", "deferred", "refused", "not_competent"] as const;
export type ResponseKind = (typeof RESPONSE_KINDS)[number];

/** Where an answer was given. */
export const RESPONSE_SOURCES = ["meeting", "letter", "parliament_question"] as const;
export type ResponseSource = (typeof RESPONSE_SOURCES)[number];

/** What an answer says, besides the words. Null as kind: nobody has classified it yet, which is something to do. */
export type AnswerContent = {
  readonly kind: ResponseKind | null;
  /** What they offer instead. */
  readonly counterText: string | null;
  readonly deferredUntil: Day | null;
  /** To whom they say it belongs, if they name anybody. */
  readonly sentOnToId: Id | null;
};

/** Drops what only another kind of answer would hold. */
export function fittingAnswer<Answer extends AnswerContent>(answer: Answer): Answer {
  const { kind, counterText, deferredUntil, sentOnToId } = answer;
  return {
    ...answer,
    counterText: kind === "counter_offer" ? counterText : null,
    deferredUntil: kind === "deferred" ? deferredUntil : null,
    sentOnToId: kind === "not_competent" ? sentOnToId : null,
  };
}

/** Where an answer cannot be kept as it stands: a code at a part of it. */
export type AnswerProblem = { readonly part: "counterText" | "deferredUntil" | "words"; readonly code: "required" | "not_after_answer" };

/** What its kind asks for and it does not bring: a counter-offer its text, a deferral the day it lasts to, an unclassified reply the words to classify it by. */
export function problemsOfAnswer({ kind, counterText, deferredUntil, words }: AnswerContent & { readonly words: string | null }, onDay: Day | null): AnswerProblem[] {
  if (kind === null) return words ? [] : [{ part: "words", code: "required" }];
  if (kind === "counter_offer" && !counterText) return [{ part: "counterText", code: "required" }];
  if (kind !== "deferred") return [];
  if (!deferredUntil) return [{ part: "deferredUntil", code: "required" }];
  return onDay && deferredUntil <= onDay ? [{ part: "deferredUntil", code: "not_after_answer" }] : [];
}

/** Where an answer was given, as it is recorded. */
export type AnswerSource = { readonly source: ResponseSource; readonly meetingId: Id | null; readonly eventId: Id | null; readonly sourceNote: string | null };

/** Drops what another source would hold. */
export function fittingSource<Given extends AnswerSource>(given: Given): Given {
  return { ...given, meetingId: given.source === "meeting" ? given.meetingId : null, eventId: given.source === "letter" ? given.eventId : null };
}

/** The part of its source that is missing: a meeting is one of the dossier's, a question in parliament has its number; a letter may be one that nobody recorded. */
export function missingOfSource({ source, meetingId, sourceNote }: AnswerSource): "meeting" | "sourceNote" | null {
  if (source === "meeting" && !meetingId) return "meeting";
  return source === "parliament_question" && !sourceNote ? "sourceNote" : null;
}

/** Whether an answer can have been given on a day: not before what it answers was handed over, nor after today. Null when it can. */
export function problemOfDay(onDay: Day, depositedOn: Day, today: Day): "before_deposit" | "in_the_future" | null {
  if (onDay > today) return "in_the_future";
  return onDay < depositedOn ? "before_deposit" : null;
}

/** A place in what was handed over that an answer is about: all of it, a demand, or a paragraph of one. */
export type AnsweredPlace = { readonly demandId: Id | null; readonly anchor: string | null };
/** An answer as far as standing and silence need it. */
export type GivenAnswer = AnsweredPlace & { readonly kind: ResponseKind | null; readonly onDay: Day };

/** How a point of a deposit stands. Every classified kind is an answer, a refusal, a deferral and "not ours" among them: the party has spoken. */
export const STANDINGS = ["answered", "partly", "unclassified", "unanswered"] as const;
export type Standing = (typeof STANDINGS)[number];

/** The answers that concern a point: those to it, to its paragraphs, and to all that was handed over. */
export function answersTo<Given extends AnsweredPlace>(demandId: Id, given: readonly Given[]): Given[] {
  return given.filter((each) => each.demandId === null || each.demandId === demandId);
}

/**
 * How a point stands: *answered* once all of it was, as a whole or paragraph by paragraph; *partly* while some of its paragraphs alone were;
 * *unclassified* while something came that nobody has classified; *unanswered* while nothing came.
 */
export function standingOf(point: { readonly demandId: Id; /** The anchors of its numbered paragraphs. */ readonly anchors: readonly string[] }, given: readonly GivenAnswer[]): Standing {
  const own = answersTo(point.demandId, given);
  const classified = own.filter(({ kind }) => kind !== null);
  const paragraphs = new Set(classified.map(({ anchor }) => anchor));
  if (paragraphs.has(null)) return "answered";
  const covered = point.anchors.filter((anchor) => paragraphs.has(anchor)).length;
  if (covered > 0 && covered === point.anchors.length) return "answered";
  if (paragraphs.size > 0) return "partly";
  return own.length > 0 ? "unclassified" : "unanswered";
}

/** How many points of a deposit stand each way. */
export function standingsOf(points: readonly Parameters<typeof standingOf>[0][], given: readonly GivenAnswer[]): Readonly<Record<Standing, number>> {
  const all = points.map((point) => standingOf(point, given));
  return Object.fromEntries(STANDINGS.map((standing) => [standing, all.filter((each) => each === standing).length])) as Record<Standing, number>;
}

/**
 * For how many days nothing at all was answered to what was handed over on a day, or null once something was. A reply that nobody has classified ends the
 * silence too: they have spoken, and it is our turn. In a dossier that was closed the count ends with it.
 */
export function silentDays(depositedOn: Day, given: readonly unknown[], today: Day, closedOn: Day | null): number | null {
  if (given.length > 0) return null;
  return Math.max(0, daysBetween(depositedOn, closedOn ? earlier(closedOn, today) : today));
}
