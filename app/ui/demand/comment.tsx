import { useTranslations } from "use-intl";

import type { CommentItem, ReviewPage } from "~/presenters/demand-review";

import { Badge } from "../badge";
import { Button, ButtonLink } from "../button";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { CheckCircleIcon, ChevronDownIcon, CrossCircleIcon, DashCircleIcon, type Icon, PencilIcon, ReturnIcon, SpeechIcon } from "../icons";
import { MarkedWords } from "../trace/marked-words";
import { UserText } from "../user-text";
import { CommentForm } from "./comment-form";

const ICONS: Readonly<Record<CommentItem["state"], Icon>> = { open: SpeechIcon, resolved: CheckCircleIcon, accepted: CheckCircleIcon, rejected: CrossCircleIcon, set_aside: DashCircleIcon, withdrawn: ReturnIcon };

type CommentProps = { readonly comment: CommentItem; readonly page: Pick<ReviewPage, "id" | "versionId" | "mayComment">; readonly newIds: Readonly<Record<string, string>> };

/** A comment or a proposed wording with its replies, and what can be decided on it. */
export function Comment({ comment, page, newIds }: CommentProps) {
  const t = useTranslations();
  const open = comment.state === "open";
  return (
    <article className="comment" id={comment.id} tabIndex={-1} data-proposal={comment.decisions.some(({ key }) => key !== null) || undefined} aria-label={`${t(`terms.commentKind.${comment.kind}`)}, ${comment.by}`}>
      <div className="comment-head">
        <Badge tone={open ? "ours" : "plain"} icon={comment.kind === "amendment" && open ? PencilIcon : ICONS[comment.state]}>{open ? t(`terms.commentKind.${comment.kind}`) : t(`terms.commentState.${comment.state}`)}</Badge>
        <span className="item-note">{comment.by}{comment.onVersion && <> · {comment.onVersion}</>}</span>
      </div>
      <CommentWords comment={comment} />
      {open && page.mayComment && (
        <details className="more">
          <summary>{t("comments.reply")}<ChevronDownIcon /></summary>
          <CommentForm demandId={page.id} values={{ id: newIds[comment.id] ?? "", versionId: page.versionId, anchor: null, replyTo: comment.id }} paragraph={null} lastResult={null} />
        </details>
      )}
      <Decisions comment={comment} versionId={newIds[`made ${comment.id}`] ?? ""} />
    </article>
  );
}

/** What a comment says, without what can be done with it. */
export function CommentWords({ comment }: { readonly comment: CommentItem }) {
  const t = useTranslations("comments");
  return (
    <>
      {comment.proposal && (
        <div>
          <p className="field-help">{t("against")}</p>
          <MarkedWords before={comment.proposal.against} after={comment.proposal.words} />
        </div>
      )}
      {comment.words && <UserText text={comment.words} />}
      {comment.changedFrom && <p className="field-help" dir="auto">{t("changedSince", { quoted: comment.changedFrom })}</p>}
      {comment.decided && <p className="item-note">{comment.decided}</p>}
      {comment.reason && <p className="item-note" dir="auto">{t("reason", { reason: comment.reason })}</p>}
      {comment.replies.map(({ id, by, words }) => (
        <div key={id} className="comment-reply">
          <p className="item-note">{by}</p>
          <UserText text={words} />
        </div>
      ))}
    </>
  );
}

/** The decisions as forms of one press; setting aside asks why on a page of its own. The keys of a proposed wording are named on its buttons (`public/review-keys.js`). */
function Decisions({ comment, versionId }: { readonly comment: CommentItem; readonly versionId: string }) {
  const t = useTranslations("comments");
  if (comment.decisions.length === 0) return null;
  const href = `/comments/${comment.id}/decide`;
  return (
    <form className="actions" method="post" action={href}>
      <FormOf />
      <Hidden name="versionId" value={versionId} />
      {comment.decisions.map(({ decision, label, of, key }) =>
        decision === "set_aside" ? (
          <ButtonLink key={decision} kind="plain" href={`${href}?decision=set_aside`}>{t("setAside")} <span className="sr-only">{of}</span></ButtonLink>
        ) : (
          <Button key={decision} name="decision" value={decision} data-key={key ?? undefined} aria-keyshortcuts={key ?? undefined} kind={decision === "withdraw" ? "plain" : "quiet"}>
            {label} <span className="sr-only">{of}</span>
            {key && <kbd title={t("key", { key })}>{key}</kbd>}
          </Button>
        ),
      )}
    </form>
  );
}
