import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { decideComment, openDecisions } from "~/commands/decide-comment";
import { COMMENT_DECISIONS } from "~/domain/comment";
import { commentDecisionForm } from "~/forms/comment";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { commentItem } from "~/presenters/demand-review";
import { crumbsOfDemand } from "~/presenters/demand-versions";
import { type Asked, change, forbidden, notFound, page } from "~/session/gate";
import { DecideComment } from "~/ui/demand/decide-comment";
import { commentById, commentsOf } from "@db/queries/demand-comments";
import { demandById } from "@db/queries/demands";
import { versionById } from "@db/queries/demand-versions";
import { paragraphsIn } from "@db/queries/paragraphs";

const ADDRESS = "/comments/:id/decide";

/** The comment with the decisions that are open to the viewer. */
async function commentAt({ viewer, scope, language, params }: Pick<Asked, "viewer" | "scope" | "language" | "params">) {
  const comment = (await commentById(scope, params.id ?? "")) ?? notFound();
  const row = (await demandById(scope, comment.demandId)) ?? notFound();
  const [comments, version] = await Promise.all([commentsOf(row.id), versionById(row.id, row.currentVersionId)]);
  const paragraphs = paragraphsIn(version?.source ?? notFound());
  const decisions = openDecisions(viewer, row, comment);
  const found = { row, comments, paragraphs, moves: [], mayComment: false, decisionsOf: () => decisions, texts: new Map(paragraphs.map((paragraph) => [paragraph.anchor, paragraph])) };
  return { comment: commentItem(comment, found, language), decisions, crumbs: [...crumbsOfDemand(language, row), { href: `/demands/${row.id}/review`, label: translator(language)("comments.title") }], demandId: row.id };
}

export const loader = page(ADDRESS, async ({ carried, ...asked }) => {
  const t = translator(asked.language);
  const chosen = COMMENT_DECISIONS.find((decision) => decision === asked.url.searchParams.get("decision")) ?? null;
  return {
    ...(await commentAt(asked)), title: t("common.pageTitle", { page: t("comments.decide.title") }), versionId: newId(), chosen,
    lastResult: carried && parseForm(carried, commentDecisionForm).reply(),
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now, params }) => {
  const reply = parseForm(form, commentDecisionForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await decideComment(viewer, params.id ?? "", reply.value, now);
  if (result.ok) throw redirect(`/demands/${result.demandId}/review#${params.id ?? ""}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function CommentDecide() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <DecideComment {...loaded} lastResult={answer?.lastResult ?? loaded.lastResult} refusal={answer?.refusal ?? null} />;
}
