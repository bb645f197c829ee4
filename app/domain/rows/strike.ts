import type { Confidentiality } from "../confidentiality";
import type { When } from "../days";
import type { Localized } from "../localized";
import type { Strikeable, ToStrike } from "../strike";
import type { Id } from "../viewer";
import type { DossierNamed } from "./meeting";

/** What goes with a record that is struck out, or went with one that was. The record itself is not counted. */
export type GoesAlong = {
  /** Lines that no commitment was made of. */
  readonly outcomes: number;
  /** The words of the commitments recorded in it, in the order of their recording. */
  readonly commitments: readonly string[];
  readonly signs: number;
  /** Commitments that stay and wait for one that goes. */
  readonly waiting: number;
  /** Answers given in a meeting or a letter, to a deposit, or to a demand. */
  readonly responses: number;
  /** Comments and proposed wordings on a demand. */
  readonly comments: number;
  /** What a demand was linked to: clauses that answer it and commitments that came of it, which stay. */
  readonly links: number;
  /** Files of demands in which it gives its place up: the points behind it move up by one. */
  readonly files: number;
  /** Live deposits that hold a demand: there it stays, named as struck out. Those of a file of demands keep it from being struck out. */
  readonly deposits: number;
  /** The demands that a deposit handed over, or the texts that stand in a file of demands; they stay. */
  readonly demands: number;
  /** Deposits, answers, agreements and evidence that stay and name a document. */
  readonly namedBy: number;
  /** The bureau judged something of what goes. */
  readonly judged: boolean;
  /** The bureau decided something on the strength of it, which stays as it is. */
  readonly relied: boolean;
};

/** A record that can be struck out, or was, as the pages about that name it. */
export type StrikeableRow = {
  readonly kind: Strikeable;
  readonly id: Id;
  /** Its title or its words; null for a meeting that has no title and an answer that says nothing. */
  readonly words: string | null;
  readonly parties: readonly Localized[];
  readonly when: When;
  readonly texts: readonly string[];
  readonly level: Confidentiality;
  /** Members see it now, or would if it were not struck out. */
  readonly published: boolean;
  readonly dossier: DossierNamed & { readonly ownerId: Id | null };
  readonly rule: ToStrike;
  readonly goes: GoesAlong;
  /** The record on whose page it stands: the commitment of a sign, the deposit of an answer. */
  readonly belongsTo: Id | null;
  /** What goes along, in short, for noticing that it changed since somebody read it. */
  readonly seen: string;
  /** The striking-out that it is under, if any. */
  readonly strikeId: Id | null;
};

/** A striking-out as it is kept. Names are null once the person was erased. */
export type StrikeRow = {
  readonly id: Id;
  readonly subject: Strikeable;
  readonly subjectId: Id;
  readonly reason: string;
  readonly struckBy: Id;
  readonly struckByName: string | null;
  readonly struckAt: Date;
  readonly restoredReason: string | null;
  readonly restoredBy: Id | null;
  readonly restoredByName: string | null;
  readonly restoredAt: Date | null;
};

/** One line of what is struck out in a dossier. `words` is null for a meeting without a title and an answer without words. */
export type StruckLine = StrikeRow & { readonly words: string | null; readonly when: When; readonly level: Confidentiality; readonly authors: readonly (Id | null)[] };
