import { z } from "zod";

import { COMMENT_DECISIONS, decisionNeedsReason } from "~/domain/comment";
import { COMMENT_KINDS } from "~/domain/demand";

import { optionalText } from "./fields";
import { idField } from "./id";

/** The longest comment, and the longest wording proposed for a paragraph. */
const WORDS = 5_000;
const PROPOSAL = 20_000;

/** An anchor as the text carries it; which paragraph it is, the command looks up. */
const anchor = z.string().max(64).optional().transform((value) => value || null);

/** A comment on a paragraph or on the whole text, a wording proposed for a paragraph, or a reply. */
export const commentForm = z
  .object({
    id: idField,
    /** The version that was read. */
    versionId: idField,
    kind: z.enum(COMMENT_KINDS),
    anchor,
    replyTo: idField.optional().transform((value) => value ?? null),
    words: optionalText(WORDS),
    proposal: optionalText(PROPOSAL),
  })
  .superRefine((comment, context) => {
    if (comment.kind === "amendment" && !comment.proposal) context.addIssue({ code: "custom", path: ["proposal"], message: "required" });
    if (comment.kind === "amendment" && !comment.anchor) context.addIssue({ code: "custom", path: ["anchor"], message: "required" });
    if (comment.kind === "comment" && !comment.words) context.addIssue({ code: "custom", path: ["words"], message: "required" });
  })
  .transform((comment) => ({ ...comment, proposal: comment.kind === "amendment" ? comment.proposal : null }));
export type NewComment = z.output<typeof commentForm>;

/** What is decided on a comment. `versionId` is born with the form: the version that an accepted wording makes. */
export const commentDecisionForm = z
  .object({ decision: z.enum(COMMENT_DECISIONS), versionId: idField, reason: optionalText(WORDS) })
  .superRefine(({ decision, reason }, context) => {
    if (decisionNeedsReason(decision) && !reason) context.addIssue({ code: "custom", path: ["reason"], message: "required" });
  });
export type DecidedComment = z.output<typeof commentDecisionForm>;
