import type { CommentDecision } from "~/domain/comment";
import type { Paragraph } from "~/domain/compare-paragraphs";
import { type CommentKind, type CommentState, type DemandMove, paragraphPlace } from "~/domain/demand";
import type { Language } from "~/domain/localized";
import { type CommentRow, type DemandRow, pointOf } from "~/domain/rows/demand";
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
export type CommentPlace = {
  readonly anchor: string | null;
  /** What the place is called; null for those that stand under a title of their own. */
  readonly name: string | null;
  /** The words from which a proposed wording begins; null where none can be proposed. */
  readonly text: string | null;
  readonly open: readonly CommentItem[];
  readonly settled: readonly CommentItem[];
  readonly settledCount: string;
};

/** A place of the text that can be commented on; for a table no wording is proposed. */
type CommentedParagraph = Paragraph & { readonly kind: "paragraph" | "heading" | "table" };

export type ReviewPage = {
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
  readonly id: Id;
  readonly title: string;
  /** The number that its first place gives it, which its paragraphs carry: §7.2. */
  readonly point: number | null;
  readonly state: DemandRow["state"];
  readonly versionId: Id;
  readonly versionNumber: number;
  readonly openComments: string | null;
  readonly moves: readonly { readonly move: DemandMove; readonly href: string; readonly label: string; readonly primary: boolean }[];
  readonly whole: CommentPlace;
  /** By the anchor of the paragraph; those that say nothing have none. */
  readonly places: Readonly<Record<string, CommentPlace>>;
  readonly gone: CommentPlace;
  readonly mayComment: boolean;
};

type Found = {
  readonly row: DemandRow;
  readonly comments: readonly CommentRow[];
  readonly paragraphs: readonly CommentedParagraph[];
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
  const placeOf = (paragraph: CommentedParagraph | null, at: readonly CommentRow[]): CommentPlace => {
    const all = items(at);
    const settled = all.filter(({ state }) => state !== "open");
    const named = paragraph && { name: nameOf(language, row, paragraph), text: paragraph.kind === "table" ? null : paragraph.text };
    return { anchor: paragraph?.anchor ?? null, name: null, text: null, ...named, open: all.filter(({ state }) => state === "open"), settled, settledCount: t("comments.settled", counted(language, settled.length)) };
  };
  const at = (anchor: string) => heads.filter((comment) => comment.anchor === anchor);
  const spoken = paragraphs.filter(({ anchor, text }) => text.trim() !== "" || at(anchor).length > 0);
  return {
    crumbs: crumbsOfDemand(language, row), id: row.id, title: row.title, point: pointOf(row), state: row.state, versionId: row.currentVersionId, versionNumber: row.currentNumber,
    openComments: row.openComments > 0 ? t("demands.openComments", counted(language, row.openComments)) : null,
    moves: REVIEW_MOVES.filter((move) => found.moves.includes(move)).map((move) => ({ move, href: `/demands/${row.id}/moves/${move}`, label: t(`terms.demandMove.${move}`), primary: move === "validate" && row.openComments === 0 })),
    whole: placeOf(null, heads.filter(({ anchor }) => anchor === null)),
    places: Object.fromEntries(spoken.map((paragraph) => [paragraph.anchor, placeOf(paragraph, at(paragraph.anchor))])),
    gone: placeOf(null, heads.filter(({ anchor }) => anchor !== null && !texts.has(anchor))),
    mayComment: found.mayComment,
  };
}

/** What a paragraph is called as the reader finds it in the text: by its number, a heading as one. */
function nameOf(language: Language, row: DemandRow, { number }: Paragraph): string {
  const t = translator(language);
  return number === null ? t("ui.text.heading") : t("comments.paragraph", { number: paragraphPlace(pointOf(row), number) });
}

type Placed = Found & { readonly texts: ReadonlyMap<string, Paragraph> };

/** One comment in words; a proposal stands against the paragraph as it reads now, or as it read where it is gone. */
export function commentItem(comment: CommentRow, { comments, decisionsOf, texts, row }: Placed, language: Language): CommentItem {
  const t = translator(language);
  const by = (name: string | null, at: Date) => t("comments.by", { name: isolated(language, name ?? t("history.formerAccount")), instant: formatInstant(language, at) });
  const author = comment.createdByName ?? t("history.formerAccount");
  const stands = comment.anchor === null ? null : texts.get(comment.anchor);
  const place = stands ? nameOf(language, row, stands) : t(comment.anchor === null ? "comments.whole" : "comments.gone");
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
