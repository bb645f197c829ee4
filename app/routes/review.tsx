import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translator } from "~/i18n/translator";
import { nobodyDecides } from "~/presenters/deciders";
import { reviewDesk } from "~/presenters/review";
import { page } from "~/session/gate";
import { ReviewDesk } from "~/ui/review/review-desk";
import { decisionSeats } from "@db/queries/deciders";
import { submittedDossiers } from "@db/queries/dossiers";

const MOST_AT_ONCE = 50;

export const loader = page("/review", async ({ viewer, scope, today, language }) => {
  const t = translator(language);
  const submitted = await submittedDossiers(scope, MOST_AT_ONCE);
  const seats = await decisionSeats(submitted, today);
  const items = reviewDesk(submitted, { viewer, today, language }).map((item, place) => {
    const dossier = submitted[place];
    const seated = seats.get(item.id);
    return { ...item, nobody: dossier && seated ? nobodyDecides(viewer, { dossier, ...seated }, language) : null };
  });
  return { title: t("common.pageTitle", { page: t("review.title") }), items };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Review() {
  return <ReviewDesk items={useLoaderData<typeof loader>().items} />;
}
