import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { openDecisions } from "~/commands/decide-comment";
import { openDemandMoves } from "~/commands/move-demand";
import { takesComments } from "~/domain/comment";
import { takesRecords } from "~/domain/dossier";
import { may } from "~/domain/permissions";
import { documentFrom } from "~/editor/document";
import { paragraphsOf } from "~/editor/paragraphs";
import { referencesIn } from "~/editor/references";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { reviewPage } from "~/presenters/demand-review";
import { referencesSeen } from "~/presenters/references";
import { notFound, page } from "~/session/gate";
import { whoDecides } from "~/session/reviewing";
import { Review } from "~/ui/demand/review";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { commentsOf } from "@db/queries/demand-comments";
import { demandById } from "@db/queries/demands";
import { versionById } from "@db/queries/demand-versions";
import { readableReferences } from "@db/queries/references";

export const loader = page("/demands/:id/review", async ({ viewer, scope, now, today, language, params }) => {
  const row = (await demandById(scope, params.id ?? "")) ?? notFound();
  if (row.confidentiality === "bureau") await logConfidentialAccess(viewer.id, row.dossier.id, now);
  const [version, comments, who] = await Promise.all([versionById(row.id, row.currentVersionId), commentsOf(row.id), whoDecides(viewer, row, today)]);
  const source = version?.source ?? notFound();
  const document = documentFrom(source);
  const references = referencesSeen(language, await readableReferences(scope, referencesIn(document)));
  const paragraphs = paragraphsOf(document);
  const mayComment = may(viewer, "demand.comment", row) && takesComments(row.state) && takesRecords(row.dossier.state);
  const shown = reviewPage({ row, comments, paragraphs, decisionsOf: (comment) => openDecisions(viewer, row, comment), moves: openDemandMoves(viewer, row), mayComment }, language);
  const places = ["", ...paragraphs.map(({ anchor }) => anchor), ...comments.flatMap(({ id }) => [id, `made ${id}`])];
  const t = translator(language);
  return { title: t("common.pageTitle", { page: t("comments.title") }), page: shown, source, references, who, newIds: Object.fromEntries(places.map((place) => [place, newId()])) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function DemandReview() {
  return <Review {...useLoaderData<typeof loader>()} />;
}
