import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { comment } from "~/commands/comment";
import { may } from "~/domain/permissions";
import { commentForm } from "~/forms/comment";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { crumbsOfDemand } from "~/presenters/demand-versions";
import { type Asked, change, forbidden, notFound, page } from "~/session/gate";
import { CommentPage } from "~/ui/demand/comment-page";
import { demandById } from "@db/queries/demands";
import { versionById } from "@db/queries/demand-versions";
import { paragraphsIn } from "@db/queries/paragraphs";

const ADDRESS = "/demands/:id/comments";

/** The form alone: for a paragraph that the address names, and for what was refused or written before the session ended. */
async function shown({ viewer, scope, language, params }: Pick<Asked, "viewer" | "scope" | "language" | "params">, sent: FormData | URLSearchParams) {
  const row = (await demandById(scope, params.id ?? "")) ?? notFound();
  if (!may(viewer, "demand.comment", row)) forbidden();
  const version = await versionById(row.id, row.currentVersionId);
  const value = (name: string) => sent.get(name)?.toString() || null;
  const anchor = value("anchor");
  const paragraph = paragraphsIn(version?.source ?? notFound()).find((each) => each.anchor === anchor);
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("comments.form.title") }), crumbs: crumbsOfDemand(language, row), demandId: row.id, paragraph: value("replyTo") ? null : (paragraph?.text ?? null),
    values: { id: value("id") ?? newId(), versionId: value("versionId") ?? row.currentVersionId, anchor, replyTo: value("replyTo") },
  };
}

export const loader = page(ADDRESS, async ({ carried, ...asked }) => {
  return { ...(await shown(asked, carried ?? asked.url.searchParams)), lastResult: carried && parseForm(carried, commentForm).reply() };
});

export const action = change(ADDRESS, async ({ form, ...asked }) => {
  const demandId = asked.params.id ?? "";
  const reply = parseForm(form, commentForm);
  if (reply.status !== "success") return data({ ...(await shown(asked, form)), lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await comment(asked.viewer, demandId, reply.value, asked.now);
  if (result.ok) throw redirect(`/demands/${demandId}/review#${reply.value.replyTo ?? result.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ ...(await shown(asked, form)), lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function DemandComments() {
  const carried = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <CommentPage {...(answer ?? { ...carried, refusal: null })} />;
}
