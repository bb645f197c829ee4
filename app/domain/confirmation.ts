import type { CommitmentState, Rung } from "./commitment";

/** What a member says of a published commitment, for themselves alone. */
export const CONFIRMATIONS = ["applied", "not_yet"] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/** Where members can tell whether it reached them: it is said to be done, or was judged to be, wholly or in part. */
const CONFIRMABLE_STATES = ["claimed_done", "kept", "partly_kept"] as const satisfies readonly CommitmentState[];

/** Whether members are asked about a commitment: also where it is said to be applied to all, whatever was judged. */
export const isConfirmable = ({ state, rung }: { readonly state: CommitmentState; readonly rung: Rung }): boolean =>
  (CONFIRMABLE_STATES as readonly CommitmentState[]).includes(state) || (rung === "applied_to_all" && state !== "undone");

/**
 * From how many answers on counts are shown to those who work on a dossier. In a small group a count of one or two makes people recognisable, and that
 * somebody is a member of a union is sensitive by law 09-08 (article 1.3) and GDPR (article 9); five is the size of group below which figures are
 * commonly suppressed in official statistics.
 */
export const LEAST_SHOWN = 5;

export type ConfirmationCounts = Readonly<Record<Confirmation, number>>;
/** What others than the members themselves learn of their answers: nobody answered, some did, or how many said what. */
export type ConfirmationsShown = { readonly kind: "none" | "some" } | { readonly kind: "counts"; readonly counts: ConfirmationCounts };

export function confirmationsShown(counts: ConfirmationCounts): ConfirmationsShown {
  const total = counts.applied + counts.not_yet;
  if (total === 0) return { kind: "none" };
  return total < LEAST_SHOWN ? { kind: "some" } : { kind: "counts", counts };
}
