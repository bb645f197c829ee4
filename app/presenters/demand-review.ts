import type { CommentDecision } from "~/domain/comment";
import type { Paragraph } from "~/domain/compare-paragraphs";
import type { CommentKind, CommentState, DemandMove } from "~/domain/demand";
import type { Language } from "~/domain/localized";
import type { CommentRow, DemandRow } from "~/domain/rows/demand";
import type { Id } from "~/domain/viewer";
import { formatInstant } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { crumbsOfDemand } from "./demand-versions";
import { isolated } from "./isolated";

/** A comment as it stands beside its paragraph, with the decisions open to whoever reads. */
export type CommentItem = {
  readonly id: Id;
  readonly kind: CommentKind;
  readonly state: CommentState;
  readonly author: string;
  readonly by: string;
  readonly onVersion: string | null;
  readonly words: string | null;
  readonly proposal: { readonly against: string; readonly words: string } | null;
  /** What the paragraph read when it was written, where it reads otherwise now. */
  readonly changedFrom: string | null;
  readonly decided: string | null;
  readonly reason: string | null;
  readonly replies: readonly { readonly id: Id; readonly by: string; readonly words: string }[];
  readonly decisions: readonly { readonly decision: CommentDecision; readonly label: string; /** Whose, and where: said behind the word. */ readonly of: string; /** The key that presses it while its proposal has the focus. */ readonly key: string | null }[];
  readonly place: string;
};

/** The comments at one place: the whole text, a paragraph, or paragraphs that are gone. */
export type CommentPlace = { readonly anchor: string | null; readonly open: readonly CommentItem[]; readonly settled: readonly CommentItem[]; readonly settledCount: string };

export type ReviewPage = {
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
  readonly id: Id;
  readonly title: string;
  readonly state: DemandRow["state"];
  readonly versionId: Id;
  readonly versionNumber: number;
  readonly openComments: string | null;
  readonly moves: readonly { readonly move: DemandMove; readonly href: string; readonly label: string; readonly primary: boolean }[];
  readonly whole: CommentPlace;
  /** By the anchor of the paragraph. */
  readonly places: Readonly<Record<string, CommentPlace>>;
  readonly gone: CommentPlace;
  readonly mayComment: boolean;
};

type Found = {
  readonly row: DemandRow;
  readonly comments: readonly CommentRow[];
  readonly paragraphs: readonly Paragraph[];
  readonly decisionsOf: (comment: CommentRow) => readonly CommentDecision[];
  readonly moves: readonly DemandMove[];
  readonly mayComment: boolean;
};

/** The moves that belong to reviewing, the welcome one first. */
const REVIEW_MOVES: readonly DemandMove[] = ["validate", "return", "submit", "take_back"];
/** The keys of a proposed wording: digits, which every keyboard has in every language. */
const KEYS: Readonly<Partial<Record<CommentDecision, string>>> = { accept: "1", reject: "2" };

export function reviewPage(found: Found, language: Language): ReviewPage {
  const { row, comments, paragraphs } = found;
  const t = translator(language);
  const texts = new Map(paragraphs.map((paragraph) => [paragraph.anchor, paragraph]));
  const heads = comments.filter(({ replyToId }) => replyToId === null);
  const items = (at: readonly CommentRow[]) => at.map((comment) => commentItem(comment, { ...found, texts }, language));
  const placeOf = (anchor: string | null, at: readonly CommentRow[]): CommentPlace => {
    const all = items(at);
    const settled = all.filter(({ state }) => state !== "open");
    return { anchor, open: all.filter(({ state }) => state === "open"), settled, settledCount: t("comments.settled", counted(language, settled.length)) };
  };
  return {
    crumbs: crumbsOfDemand(language, row), id: row.id, title: row.title, state: row.state, versionId: row.currentVersionId, versionNumber: row.currentNumber,
    openComments: row.openComments > 0 ? t("demands.openComments", counted(language, row.openComments)) : null,
    moves: REVIEW_MOVES.filter((move) => found.moves.includes(move)).map((move) => ({ move, href: `/demands/${row.id}/moves/${move}`, label: t(`terms.demandMove.${move}`), primary: move === "validate" && row.openComments === 0 })),
    whole: placeOf(null, heads.filter(({ anchor }) => anchor === null)),
    places: Object.fromEntries(paragraphs.map(({ anchor }) => [anchor, placeOf(anchor, heads.filter((comment) => comment.anchor === anchor))])),
    gone: placeOf(null, heads.filter(({ anchor }) => anchor !== null && !texts.has(anchor))),
    mayComment: found.mayComment,
  };
}

type Placed = Found & { readonly texts: ReadonlyMap<string, Paragraph> };

/** One comment in words; a proposal stands against the paragraph as it reads now, or as it read where it is gone. */
export function commentItem(comment: CommentRow, { comments, decisionsOf, texts, row }: Placed, language: Language): CommentItem {
  const t = translator(language);
  const by = (name: string | null, at: Date) => t("comments.by", { name: isolated(language, name ?? t("history.formerAccount")), instant: formatInstant(language, at) });
  const author = comment.createdByName ?? t("history.formerAccount");
  const stands = comment.anchor === null ? null : texts.get(comment.anchor);
  const place = stands ? (stands.number === null ? t("ui.text.heading") : t("comments.paragraph", { number: String(stands.number) })) : t(comment.anchor === null ? "comments.whole" : "comments.gone");
  return {
    id: comment.id, kind: comment.kind, state: comment.state, author, by: by(comment.createdByName, comment.createdAt), place,
    onVersion: comment.versionId === row.currentVersionId ? null : t("comments.onVersion", { number: String(comment.versionNumber) }),
    words: comment.words,
    proposal: comment.proposal === null ? null : { against: comment.state === "open" && stands ? stands.text : (comment.quoted ?? ""), words: comment.proposal },
    changedFrom: comment.state === "open" && comment.quoted !== null && stands?.text !== comment.quoted ? comment.quoted : null,
    decided: comment.decidedAt && t("comments.decided", { state: t(`terms.commentState.${comment.state}`), name: isolated(language, comment.decidedByName ?? t("history.formerAccount")), instant: formatInstant(language, comment.decidedAt) }),
    reason: comment.decisionReason,
    replies: comments.filter(({ replyToId }) => replyToId === comment.id).map((reply) => ({ id: reply.id, by: by(reply.createdByName, reply.createdAt), words: reply.words ?? "" })),
    decisions: decisionsOf(comment).map((decision) => ({
      decision, label: t(`comments.decisions.${decision}`), of: t("comments.decisionOf", { name: isolated(language, author), place }),
      key: KEYS[decision] ?? null,
    })),
  };
}
