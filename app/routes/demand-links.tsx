import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { linkDemand, unlinkDemand } from "~/commands/link-demand";
import { may } from "~/domain/permissions";
import type { Scope, Viewer } from "~/domain/viewer";
import { demandLinkForm } from "~/forms/demand-link";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { demandLinksPage } from "~/presenters/demand-links";
import { change, forbidden, notFound, page } from "~/session/gate";
import { DemandLinksView } from "~/ui/trace/demand-links-view";
import { othersOf } from "@db/queries/commitments";
import { demandChoices, demandToLink, linkedCommitments } from "@db/queries/demand-links";

const ADDRESS = "/demands/:id/links";

/** The demand of the address, to which the viewer may link commitments. */
async function demandAt(viewer: Viewer, scope: Scope, id: string | undefined) {
  const demand = (await demandToLink(scope, id ?? "")) ?? notFound();
  if (!may(viewer, "demand.write", demand)) forbidden();
  return demand;
}

export const loader = page(ADDRESS, async ({ viewer, scope, language, params, carried }) => {
  const demand = await demandAt(viewer, scope, params.id);
  const [[choice = null], linked, commitments] = await Promise.all([demandChoices(scope, demand.dossier.id, [demand.id]), linkedCommitments(scope, demand.id), othersOf(scope, demand.dossier.id, null)]);
  const t = translator(language);
  return { title: t("common.pageTitle", { page: t("trace.links.title") }), page: demandLinksPage(language, { demand, choice, linked, commitments, newId }), lastResult: carried && parseForm(carried, demandLinkForm).reply() };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, params }) => {
  const demand = await demandAt(viewer, scope, params.id);
  const reply = parseForm(form, demandLinkForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply() }, { status: 422 });
  const { value } = reply;
  const result = value.do === "link" ? await linkDemand(viewer, demand.id, value, { now }) : await unlinkDemand(viewer, demand.id, value.link);
  if (result.ok) throw redirect(`/demands/${demand.id}/links`, 303);
  if (result.refusal === "fields") return data({ lastResult: reply.reply({ fieldErrors: result.fields }) }, { status: 422 });
  return result.refusal === "forbidden" ? forbidden() : notFound();
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function DemandLinks() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <DemandLinksView page={shown} lastResult={answer?.lastResult ?? lastResult} />;
}
