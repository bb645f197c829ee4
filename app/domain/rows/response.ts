import type { Confidentiality } from "../confidentiality";
import type { Day, When } from "../days";
import type { Localized } from "../localized";
import type { AnswerContent, AnsweredPlace, AnswerSource, ResponseKind } from "../response";
import type { Id } from "../viewer";
import type { HoldingDossier } from "./commitment";

/** What a party answered, as far as it is told anywhere. */
export type Answer = {
  readonly id: Id;
  /** The demand it answers; null where it answers all of the deposit. */
  readonly demandId: Id | null;
  /** Null while nobody classified it. */
  readonly kind: ResponseKind | null;
  readonly words: string | null;
  /** The words as they were said or written; otherwise the page tags them "in substance". */
  readonly verbatim: boolean;
  readonly counterText: string | null;
  readonly deferredUntil: Day | null;
  readonly sentOnTo: Localized | null;
};

/** An answer with the place it is about, as it was handed over. */
export type PlacedAnswer = Answer & {
  /** The demand's title and point; null where it answers all of the deposit. */
  readonly title: string | null;
  readonly point: number | null;
  /** The number of the paragraph it answers; null where it answers all of the demand. */
  readonly paragraph: number | null;
};

/** What is written in an answer's row besides where it belongs. */
export type ResponseContent = AnsweredPlace & AnswerContent & AnswerSource & {
  readonly words: string | null;
  /** The words as they were said or written; otherwise the page tags them "in substance". */
  readonly verbatim: boolean;
  readonly onDay: Day;
  /** The scan of what it came in. */
  readonly documentId: Id | null;
  readonly confidentiality: Confidentiality;
};

/** An answer of a party to a deposit, to a demand of it or to a paragraph, as its own pages read it. */
export type ResponseRow = ResponseContent & {
  readonly id: Id;
  readonly depositId: Id;
  readonly organisationId: Id;
  readonly dossier: HoldingDossier;
  readonly deposit: { readonly fileTitle: string; readonly party: { readonly id: Id; readonly name: Localized }; readonly onDay: Day };
  /** The title of the demand, its point and the number of the paragraph as they were handed over; null where it answers all of it. */
  readonly title: string | null;
  readonly point: number | null;
  readonly paragraph: number | null;
  readonly sentOnTo: Localized | null;
  readonly meeting: { readonly id: Id; readonly title: string | null; readonly when: When } | null;
  readonly letter: { readonly id: Id; readonly title: string; readonly when: When } | null;
  /** The scan, where the reader may see it. */
  readonly document: { readonly id: Id; readonly fileName: string } | null;
  readonly createdBy: Id;
  readonly createdByName: string | null;
  readonly createdAt: Date;
  readonly version: number;
};

/** A point of a deposit that an answer can be about, with its numbered paragraphs as they were handed over. */
export type AnswerablePoint = {
  readonly demandId: Id;
  readonly point: number | null;
  readonly title: string;
  readonly paragraphs: readonly { readonly anchor: string; readonly number: number; readonly text: string }[];
};
