import { useTranslations } from "use-intl";

import type { Paragraph } from "~/editor/paragraphs";
import type { WhoDecides } from "~/presenters/demand";
import type { CommentPlace, ReviewPage } from "~/presenters/demand-review";

import { Breadcrumb } from "../breadcrumb";
import { Actions, ButtonLink } from "../button";
import { Card, Identity } from "../card";
import { DemandStateBadge } from "../demand-state-badge";
import { ChevronDownIcon } from "../icons";
import { Stack } from "../layout";
import { CommentForm } from "./comment-form";
import { Comment } from "./comment";
import { WhoMay } from "./demand-view";

type ReviewProps = { readonly page: ReviewPage; readonly paragraphs: readonly Paragraph[]; readonly who: WhoDecides; /** Ids for the forms: one for each place where a comment can be written, `""` being the whole text. */ readonly newIds: Readonly<Record<string, string>> };

/** A text under review: each paragraph with its comments beside it, below it on a phone. */
export function Review({ page, paragraphs, who, newIds }: ReviewProps) {
  const t = useTranslations();
  return (
    <>
      <Breadcrumb crumbs={page.crumbs} />
      <Stack>
        <Identity states={<DemandStateBadge state={page.state} />}>
          <h1><bdi>{page.title}</bdi></h1>
          <p className="muted">{t("demands.versionNumber", { number: String(page.versionNumber) })} · {page.openComments ?? t("comments.lede")}</p>
          {page.moves.length > 0 && <Actions>{page.moves.map(({ move, href, label, primary }) => <ButtonLink key={move} href={href} kind={primary ? "go" : "quiet"}>{label}</ButtonLink>)}</Actions>}
        </Identity>
        <WhoMay page={who} />
        <section className="card" aria-label={t("comments.title")}>
          {paragraphs.map(({ anchor, number, text, kind }) => (
            <div key={anchor} id={anchor} className="reviewed">
              <div className="reviewed-text">
                {number !== null && <span className="paragraph-number" aria-label={t("comments.paragraph", { number: String(number) })}><bdi>§{number}</bdi></span>}
                {kind === "heading" ? <h2 dir="auto">{text}</h2> : <p dir="auto">{text}</p>}
              </div>
              <Beside place={page.places[anchor]} page={page} newIds={newIds} paragraph={kind === "table" ? null : text} label={t("comments.add")} />
            </div>
          ))}
        </section>
        <Card title={t("comments.whole")}><Beside place={page.whole} page={page} newIds={newIds} paragraph={null} label={t("comments.addWhole")} /></Card>
        {page.gone.open.length + page.gone.settled.length > 0 && <Card title={t("comments.gone")}><Comments place={page.gone} page={page} newIds={newIds} /></Card>}
      </Stack>
      <script src="/review-keys.js" defer />
    </>
  );
}

type PlaceProps = { readonly place: CommentPlace; readonly page: ReviewPage; readonly newIds: ReviewProps["newIds"] };

function Beside({ place, page, newIds, paragraph, label }: Omit<PlaceProps, "place"> & { readonly place: CommentPlace | undefined; readonly paragraph: string | null; readonly label: string }) {
  if (!place) return null;
  return (
    <div className="reviewed-comments">
      <Comments place={place} page={page} newIds={newIds} />
      {page.mayComment && (
        <details className="more">
          <summary>{label}<ChevronDownIcon /></summary>
          <CommentForm demandId={page.id} values={{ id: newIds[place.anchor ?? ""] ?? "", versionId: page.versionId, anchor: place.anchor, replyTo: null }} paragraph={paragraph} lastResult={null} />
        </details>
      )}
    </div>
  );
}

function Comments({ place, page, newIds }: PlaceProps) {
  return (
    <>
      {place.open.map((comment) => <Comment key={comment.id} comment={comment} page={page} newIds={newIds} />)}
      {place.settled.length > 0 && (
        <details className="more">
          <summary>{place.settledCount}<ChevronDownIcon /></summary>
          {place.settled.map((comment) => <Comment key={comment.id} comment={comment} page={page} newIds={newIds} />)}
        </details>
      )}
    </>
  );
}
