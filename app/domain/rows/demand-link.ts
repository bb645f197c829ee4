import type { Place } from "../agreement";
import type { CommitmentState, Side } from "../commitment";
import type { When } from "../days";
import type { Localized } from "../localized";
import type { Id } from "../viewer";

/** What asked for a commitment, as far as the reader may see it. */
export type AskedFor = {
  /** The clause that made it. */
  readonly clause: { readonly id: Id; readonly number: number; readonly agreementId: Id; readonly agreementTitle: string } | null;
  readonly places: readonly Place[];
  /** The dossier of those places; null where there are none. */
  readonly dossierId: Id | null;
};

/** A commitment that was linked to a demand by hand. */
export type LinkedCommitmentLine = {
  readonly linkId: Id;
  readonly anchor: string | null;
  readonly commitmentId: Id;
  readonly words: string;
  readonly state: CommitmentState;
  readonly side: Side;
  readonly party: Localized | null;
  readonly said: When;
};
