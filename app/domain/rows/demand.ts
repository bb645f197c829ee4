import type { Confidentiality } from "../confidentiality";
import type { Day } from "../days";
import type { Ancestry, CommentKind, CommentState, DemandPart, DemandStance, DemandState, VersionOrigin } from "../demand";
import type { Language, Localized } from "../localized";
import type { ResponseKind } from "../response";
import type { Id } from "../viewer";
import type { HoldingDossier } from "./commitment";

/** A text as it is kept: its canonical words, byte for byte what the hash was taken of. */
export type KeptText = { readonly source: string; readonly hash: string; readonly schemaVersion: number };

/** Where a demand stands in a file; a cover or an annex has no point. */
export type DemandPlace = { readonly fileId: Id; readonly fileTitle: string; readonly openedOn: Day; readonly point: number | null };

/** One line of a list of demands. */
export type DemandLine = {
  readonly id: Id;
  readonly part: DemandPart;
  readonly title: string;
  readonly stance: DemandStance;
  /** What everybody reads: the stance, or what the deposits that the reader may see make of it. */
  readonly state: DemandState;
  readonly currentVersionId: Id;
  /** The number of the newest version. */
  readonly currentNumber: number;
  readonly validatedVersionId: Id | null;
  /** Comments and proposed wordings that nobody decided or set aside. */
  readonly openComments: number;
  readonly confidentiality: Confidentiality;
  readonly version: number;
};

/** A demand whole, without its text. */
export type DemandRow = DemandLine & {
  readonly organisationId: Id;
  readonly dossier: HoldingDossier;
  readonly createdBy: Id;
  readonly createdByName: string | null;
  readonly createdAt: Date;
  /** Its places in files that the reader may see, the newest file first. */
  readonly places: readonly DemandPlace[];
  /** Who wrote, proposed or accepted what stands in it since it was last handed over, ancestors that it was merged from or split off included. */
  readonly authors: readonly Id[];
};

/** The people who had a hand in a demand: they may not validate or return it (settled question 2). */
export const involvedInDemand = ({ dossier, authors }: Pick<DemandRow, "dossier" | "authors">): readonly (Id | null)[] => [dossier.ownerId, ...authors];

/** The number that its first place gives a demand, which its paragraphs carry: §7.2; null outside a file. */
export const pointOf = ({ places }: Pick<DemandRow, "places">): number | null => places[0]?.point ?? null;

/** A text of a file, in its place. */
export type FileItem = DemandLine & { readonly position: number; /** Its number among the points, counted over those that the reader may not see too; null for a cover or an annex. */ readonly point: number | null };

/** A demand file with what stands in it: covers first, then the numbered points, then annexes. */
export type DemandFileRow = {
  readonly id: Id;
  readonly organisationId: Id;
  readonly dossier: HoldingDossier;
  readonly title: string;
  readonly openedOn: Day;
  readonly confidentiality: Confidentiality;
  readonly createdBy: Id;
  readonly createdAt: Date;
  readonly version: number;
  readonly items: readonly FileItem[];
  /** Whether the reader sees every live text in it. */
  readonly whole: boolean;
};

/** A version without its text, as a list of versions shows it. */
export type VersionLine = {
  readonly id: Id;
  readonly demandId: Id;
  readonly number: number;
  readonly title: string;
  readonly hash: string;
  readonly schemaVersion: number;
  readonly origin: VersionOrigin;
  readonly parentId: Id | null;
  readonly why: string | null;
  readonly createdBy: Id;
  readonly createdByName: string | null;
  readonly proposedBy: Id | null;
  readonly proposedByName: string | null;
  readonly createdAt: Date;
};

/** A version with its text. */
export type VersionRow = VersionLine & KeptText;

/** A comment on a paragraph or on the whole text, a wording proposed for one, or a reply to either. */
export type CommentRow = {
  readonly id: Id;
  readonly demandId: Id;
  readonly versionId: Id;
  readonly versionNumber: number;
  readonly anchor: string | null;
  readonly quoted: string | null;
  readonly kind: CommentKind;
  readonly words: string | null;
  readonly proposal: string | null;
  readonly replyToId: Id | null;
  readonly state: CommentState;
  readonly createdBy: Id;
  readonly createdByName: string | null;
  readonly createdAt: Date;
  readonly decidedBy: Id | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly madeVersionId: Id | null;
};

/** What a demand was merged from or split off, or what came of it. */
export type AncestryRow = { readonly demandId: Id; readonly fromId: Id; readonly kind: Ancestry; readonly title: string; readonly at: Date };

/** A text to begin from that an association keeps. */
export type TemplateRow = {
  readonly id: Id;
  readonly organisationId: Id;
  readonly name: string;
  readonly part: DemandPart;
  readonly language: Language;
  readonly source: string;
  readonly createdByName: string | null;
  readonly createdAt: Date;
  readonly version: number;
};

/** A demand as members read it: the words that were handed over last, to whom and when, and what became of it. */
export type PublishedDemand = {
  readonly id: Id;
  readonly title: string;
  readonly part: DemandPart;
  readonly point: number | null;
  readonly source: string;
  readonly state: Exclude<DemandState, "draft" | "in_review" | "returned" | "validated">;
  readonly dossier: { readonly id: Id; readonly number: string | null; readonly title: Localized };
  readonly deposits: readonly { readonly party: Localized; readonly onDay: Day }[];
};

/** An answer to a demand that was published: who answered what to which part of it. */
export type PublishedAnswer = { readonly id: Id; readonly party: Localized; readonly onDay: Day; readonly kind: ResponseKind | null; readonly point: number | null; readonly paragraph: number | null };
