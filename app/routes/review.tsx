import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translator } from "~/i18n/translator";
import { nobodyDecides, nobodyOf } from "~/presenters/deciders";
import { demandDesk, reviewDesk } from "~/presenters/review";
import { page } from "~/session/gate";
import { ReviewDesk } from "~/ui/review/review-desk";
import { decisionSeats, reviewSeats } from "@db/queries/deciders";
import { demandsInReview } from "@db/queries/demands";
import { submittedDossiers } from "@db/queries/dossiers";

const MOST_AT_ONCE = 50;

export const loader = page("/review", async ({ viewer, scope, today, language }) => {
  const t = translator(language);
  const [submitted, inReview] = await Promise.all([submittedDossiers(scope, MOST_AT_ONCE), demandsInReview(scope, MOST_AT_ONCE)]);
  const [seats, reviewers] = await Promise.all([decisionSeats(submitted, today), reviewSeats(inReview, today)]);
  const items = reviewDesk(submitted, { viewer, today, language }).map((item, place) => {
    const dossier = submitted[place];
    const seated = seats.get(item.id);
    return { ...item, nobody: dossier && seated ? nobodyDecides(viewer, { dossier, ...seated }, language) : null };
  });
  const demands = demandDesk(inReview, { viewer, language }).map((item, place) => {
    const row = inReview[place];
    const seated = reviewers.get(item.id);
    return { ...item, nobody: row && seated ? nobodyOf(viewer, row, seated, language) : null };
  });
  return { title: t("common.pageTitle", { page: t("review.title") }), items, demands };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Review() {
  return <ReviewDesk {...useLoaderData<typeof loader>()} />;
}
