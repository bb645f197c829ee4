import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { openDemand } from "~/commands/open-demand";
import { may } from "~/domain/permissions";
import type { Scope, Viewer } from "~/domain/viewer";
import { demandForm } from "~/forms/demand";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { newDemandPage } from "~/presenters/new-demand";
import { change, forbidden, notFound, page } from "~/session/gate";
import { NewDemand } from "~/ui/demand/new-demand";
import { filesOf } from "@db/queries/demand-files";
import { dossierByAddress } from "@db/queries/dossiers";
import { templatesOf } from "@db/queries/templates";

const ADDRESS = "/dossiers/:number/demands/new";

/** The dossier of the address, in which the viewer may write demands. */
async function dossierAt(viewer: Viewer, scope: Scope, address: string | undefined) {
  const dossier = (await dossierByAddress(scope, address ?? "")) ?? notFound();
  if (!may(viewer, "demand.write", dossier)) forbidden();
  return dossier;
}

export const loader = page(ADDRESS, async ({ viewer, scope, url, language, params, carried }) => {
  const dossier = await dossierAt(viewer, scope, params.number);
  const [files, templates] = await Promise.all([filesOf(scope, dossier.id), templatesOf(scope)]);
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("demands.newDemandForm.title") }), lastResult: carried && parseForm(carried, demandForm).reply(),
    page: newDemandPage(dossier, { files, templates, file: url.searchParams.get("file"), ids: { id: newId(), versionId: newId() } }, { viewer, language }),
  };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, today, params }) => {
  const dossier = await dossierAt(viewer, scope, params.number);
  const reply = parseForm(form, demandForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await openDemand(viewer, dossier.id, reply.value, { now, today });
  if (result.ok) throw redirect(`/demands/${result.id}/edit`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "fields") return data({ lastResult: reply.reply({ fieldErrors: result.fields }), refusal: null }, { status: 422 });
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function DemandNew() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <NewDemand page={loaded.page} lastResult={answer?.lastResult ?? loaded.lastResult} refusal={answer?.refusal ?? null} />;
}
