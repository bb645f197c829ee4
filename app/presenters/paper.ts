import type { Language } from "~/domain/localized";
import type { RichText } from "~/domain/rich-text";
import type { Emblem } from "~/domain/rows/letterhead";

import type { QrCode } from "./qr";

/** Lines of words under a label: who was present on one side, for instance. */
export type NamedList = { readonly label: string; readonly items: readonly string[] };

/** Where somebody signs: for whom, and what is asked of them by hand. */
export type SignaturePlace = { readonly label: string; readonly lines: readonly string[] };

/** What something is, and what it says. */
export type Fact = { readonly label: string; readonly value: string };

/** A line in two languages; where the second is null it is the same in both, and stands across the page. */
export type PairedLine = { readonly look: "words" | "quiet" | "bold" | "small" | "bullet"; readonly first: string; readonly second: string | null };

/** A column of a table: its head, and its share of the width beside the others'. */
export type PaperColumn = { readonly label: string; readonly share: number; /** Codes and numbers: they stand where the column begins, whichever letters are in them. */ readonly figures?: boolean; /** The same in the language beside it. */ readonly second?: string };

/**
 * What a paper is made of, from top to bottom, all in words already: whoever draws it asks nothing and leaves nothing out. Words of people keep their
 * own direction; labels have that of the paper's language.
 */
export type PaperBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly words: string; /** The same in the language beside it. */ readonly second?: string }
  | { readonly kind: "words"; readonly words: string; readonly quiet?: boolean; /** They belong to what follows, and stay with its beginning. */ readonly leads?: boolean }
  | { readonly kind: "facts"; readonly facts: readonly (Fact & { readonly second?: Fact })[] }
  | { readonly kind: "beside"; readonly lists: readonly NamedList[]; /** In small letters, where much stands on one page. */ readonly small?: boolean }
  | { readonly kind: "bullets"; readonly items: readonly string[]; readonly small?: boolean }
  | { readonly kind: "table"; readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly string[])[]; /** What each cell says in the language beside it, row by row; nothing where that is the same. */ readonly seconds?: readonly (readonly string[])[] }
  | {
      readonly kind: "richText";
      readonly document: RichText;
      /** As on the screen: the number of the point, whose paragraphs are §7.1…; null: §1…; false: none. */
      readonly point: number | null | false;
      /** The records that the text refers to and that may be named here, by their id; others show as `hidden`. */
      readonly references: Readonly<Record<string, string>>;
      readonly hidden: Readonly<Record<string, string>>;
      readonly notesLabel: string;
    }
  /** Something that happened: its day in the margin, what it was, and what was said and given. */
  | { readonly kind: "event"; readonly when: string; readonly title: string; readonly notes: readonly string[]; readonly items: readonly string[] }
  | { readonly kind: "ruled"; readonly label: string; readonly lines: number }
  | { readonly kind: "signatures"; readonly places: readonly SignaturePlace[] }
  | { readonly kind: "contents"; readonly label: string; readonly second?: string }
  /** What is said in two languages, side by side, paragraph by paragraph. A line at its end sets it off from what follows. */
  | { readonly kind: "pair"; readonly lines: readonly PairedLine[]; readonly ruled?: boolean; readonly leads?: boolean }
  | { readonly kind: "newPage" };

/** Who speaks: the lines of a letterhead in one language, and below them where it is reached. */
export type Letterhead = { readonly language: Language; readonly lines: readonly string[]; readonly contacts?: readonly string[] };

/** The emblem of whoever speaks. Its bytes come with the order to draw it: a press asks nobody. */
export type PaperEmblem = Emblem & { readonly png?: Uint8Array };

/** The face of a paper: with it a page of its own begins it, without it the title stands above the text. */
export type PaperCover = { readonly number: string | null; readonly lines: readonly string[] };

/** How what is on paper can be checked: the code, where it is checked, and what the house said at that moment. */
export type PaperSeal = { readonly code: string; readonly address: string; readonly qr: QrCode; readonly lines: readonly string[]; /** The same in short, at the foot of every page. */ readonly foot: string; /** Both in the language beside it. */ readonly second?: Pick<PaperSeal, "lines" | "foot"> };

/** A paper, whole: what is drawn, and nothing that its reader may not see. */
export type Paper = {
  readonly language: Language;
  readonly title: string;
  /** Under the title, smaller. */
  readonly subtitle: string | null;
  /** Who issues it, as the file says in its properties. */
  readonly author: string;
  readonly letterheads: readonly Letterhead[];
  /** Between the two sides of the letterhead, or before the one; none for an organisation that has none. */
  readonly emblem?: PaperEmblem;
  /** Said above the title of a paper that is not for everybody. */
  readonly warning: string | null;
  readonly cover: PaperCover | null;
  /** What its head, its face and its foot say in the language that stands beside it, for a paper in two. */
  readonly second?: { readonly language: Language; readonly title: string; readonly subtitle: string | null; readonly warning: string | null; /** Those of the face. */ readonly lines: readonly string[]; readonly pageWords: string; readonly foot: string };
  readonly blocks: readonly PaperBlock[];
  /** At the foot of every page, with `{page}` and `{pages}` where the numbers stand. */
  readonly pageWords: string;
  readonly foot: string;
  readonly seal: PaperSeal | null;
};
