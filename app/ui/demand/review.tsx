import { useTranslations } from "use-intl";

import { directionOf } from "~/i18n/direction";
import { useLanguage } from "~/i18n/use-language";
import type { WhoDecides } from "~/presenters/demand";
import type { CommentPlace, ReviewPage } from "~/presenters/demand-review";
import type { ReferencesSeen } from "~/presenters/references";

import { Breadcrumb } from "../breadcrumb";
import { Actions, ButtonLink } from "../button";
import { Card, Identity } from "../card";
import { DemandStateBadge } from "../demand-state-badge";
import { ChevronDownIcon } from "../icons";
import { Stack } from "../layout";
import { CommentForm } from "./comment-form";
import { Comment } from "./comment";
import { WhoMay } from "./demand-view";
import { DemandText } from "./text";

type ReviewProps = {
  readonly page: ReviewPage;
  /** The text under review, and what it refers to as far as its reader may see it. */
  readonly source: string;
  readonly references: ReferencesSeen;
  readonly who: WhoDecides;
  /** Ids for the forms: one for each place where a comment can be written, `""` being the whole text. */
  readonly newIds: Readonly<Record<string, string>>;
};

/** A text under review as it reads on paper, each paragraph with its comments beside it, below it on a phone. */
export function Review({ page, source, references, who, newIds }: ReviewProps) {
  const t = useTranslations();
  const beside = (anchor: string) => {
    const place = page.places[anchor];
    return place && hasSomething(place, page) ? <Beside place={place} page={page} newIds={newIds} label={t("comments.add")} /> : null;
  };
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
        <section className="card paper reviewed" aria-label={t("comments.title")}><DemandText source={source} point={page.point} references={references} beside={beside} /></section>
        <Card title={t("comments.whole")}><Beside place={page.whole} page={page} newIds={newIds} label={t("comments.addWhole")} /></Card>
        {page.gone.open.length + page.gone.settled.length > 0 && <Card title={t("comments.gone")}><Comments place={page.gone} page={page} newIds={newIds} /></Card>}
      </Stack>
      <script src="/review-keys.js" defer />
    </>
  );
}

type PlaceProps = { readonly place: CommentPlace; readonly page: ReviewPage; readonly newIds: ReviewProps["newIds"] };

const hasSomething = ({ open, settled }: CommentPlace, { mayComment }: ReviewPage): boolean => mayComment || open.length + settled.length > 0;

function Beside({ place, page, newIds, label }: PlaceProps & { readonly label: string }) {
  const direction = directionOf(useLanguage());
  return (
    // A list or a quote takes its direction from its own letters: not from those of its comments.
    <div className="reviewed-comments" dir={direction}>
      <Comments place={place} page={page} newIds={newIds} />
      {page.mayComment && (
        <details className="more">
          <summary>{label}{place.name && <span className="sr-only">: {place.name}</span>}<ChevronDownIcon /></summary>
          <CommentForm demandId={page.id} values={{ id: newIds[place.anchor ?? ""] ?? "", versionId: page.versionId, anchor: place.anchor, replyTo: null }} paragraph={place.text} lastResult={null} />
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
