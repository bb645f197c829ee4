import type { CommentKind, CommentState, DemandState } from "./demand";

/** What can be done with a comment or a proposed wording that is open. */
export const COMMENT_DECISIONS = ["accept", "reject", "resolve", "set_aside", "withdraw"] as const;
export type CommentDecision = (typeof COMMENT_DECISIONS)[number];

const OUTCOMES: Readonly<Record<CommentDecision, CommentState>> = { accept: "accepted", reject: "rejected", resolve: "resolved", set_aside: "set_aside", withdraw: "withdrawn" };

/** While a text is still written or reviewed, an accepted wording changes it; afterwards it is only read. */
const CHANGING: readonly DemandState[] = ["draft", "in_review", "returned"];

/** Whether comments can be written on a demand: on every one that still stands for itself. */
export const takesComments = (state: DemandState): boolean => state !== "merged";

export type CommentFacts = {
  readonly kind: CommentKind;
  readonly state: CommentState;
  readonly isReply: boolean;
  /** The state of the demand it stands on. */
  readonly demandState: DemandState;
  /** Whoever asks wrote it. */
  readonly own: boolean;
  /** Whoever asks decides on comments there: its coordinator. */
  readonly decides: boolean;
};

/**
 * The decisions open to somebody. Accepting and rejecting are of proposed wordings, resolving of comments; whoever writes the text decides, and a
 * comment's own author can take it back or, a comment, call it dealt with. Replies are not decided on; they go with what they answer.
 */
export function commentDecisions({ kind, state, isReply, demandState, own, decides }: CommentFacts): readonly CommentDecision[] {
  if (state !== "open" || isReply) return [];
  const amendment = kind === "amendment";
  return COMMENT_DECISIONS.filter((decision) => {
    switch (decision) {
      case "accept":
        return decides && amendment && CHANGING.includes(demandState);
      case "reject":
        return decides && amendment;
      case "resolve":
        return (decides || own) && !amendment;
      case "set_aside":
        return decides;
      default:
        return own;
    }
  });
}

/** Setting aside says why, since it opens the way to validation; the rest may. */
export const decisionNeedsReason = (decision: CommentDecision): boolean => decision === "set_aside";

/** What a decision makes of a comment. */
export const outcomeOf = (decision: CommentDecision): CommentState => OUTCOMES[decision];
