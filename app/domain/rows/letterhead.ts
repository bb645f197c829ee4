import type { Localized } from "../localized";
import type { Id } from "../viewer";

/** The emblem of an organisation: an image that was drawn anew here, by the hash of its bytes and its size in pixels. */
export type Emblem = { readonly hash: string; readonly width: number; readonly height: number };

/** What the letterhead of an organisation holds besides its name. */
export type LetterheadRow = {
  readonly organisationId: Id;
  readonly emblem: Emblem | null;
  /** Where it is reached, line by line, in each language. */
  readonly lines: Localized;
  /** The town its papers are dated from, in each language. */
  readonly places: Localized;
  readonly version: number;
};

/**
 * An organisation as it speaks on paper: its name, and what its letterhead holds. Whoever hands these on as names alone hands the letterhead on with them.
 */
export type Speaker = Localized & { readonly emblem?: Emblem | null; readonly contacts?: Localized; readonly places?: Localized };
