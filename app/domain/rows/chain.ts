import type { Link, Moved } from "../chain-days";
import type { Side } from "../commitment";
import type { Confidentiality } from "../confidentiality";
import type { Day } from "../days";
import type { Localized } from "../localized";
import type { Id } from "../viewer";

/** A commitment as a link of a chain, with what the reader may know of it. What they may not see stands with its state alone: its words are null. */
export type ChainRow = {
  readonly link: Link;
  readonly words: string | null;
  readonly verbatim: boolean;
  readonly side: Side;
  readonly confidentiality: Confidentiality;
  readonly party: Localized | null;
  readonly triggerText: string | null;
  readonly triggerOn: Day | null;
  /** The event by which its words came true, where the reader may see it. */
  readonly event: { readonly id: Id; readonly title: string } | null;
};

/** A commitment whose day moves along with a change, in its words. */
export type MovedRow = Moved & { readonly words: string | null };
