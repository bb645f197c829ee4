import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { openDemandFile } from "~/commands/open-demand-file";
import { may } from "~/domain/permissions";
import type { Scope, Viewer } from "~/domain/viewer";
import { fileForm } from "~/forms/demand-file";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { newFilePage } from "~/presenters/new-demand";
import { change, forbidden, notFound, page } from "~/session/gate";
import { NewFile } from "~/ui/demand/new-file";
import { dossierByAddress } from "@db/queries/dossiers";

const ADDRESS = "/dossiers/:number/files/new";

/** The dossier of the address, in which the viewer may write demands. */
async function dossierAt(viewer: Viewer, scope: Scope, address: string | undefined) {
  const dossier = (await dossierByAddress(scope, address ?? "")) ?? notFound();
  if (!may(viewer, "demand.write", dossier)) forbidden();
  return dossier;
}

export const loader = page(ADDRESS, async ({ viewer, scope, today, language, params, carried }) => {
  const dossier = await dossierAt(viewer, scope, params.number);
  const t = translator(language);
  return { title: t("common.pageTitle", { page: t("demands.newFileForm.title") }), page: newFilePage(dossier, newId(), today, { viewer, language }), lastResult: carried && parseForm(carried, fileForm).reply() };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, today, params }) => {
  const dossier = await dossierAt(viewer, scope, params.number);
  const reply = parseForm(form, fileForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await openDemandFile(viewer, dossier.id, reply.value, { now, today });
  if (result.ok) throw redirect(`/files/${result.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function FileNew() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <NewFile page={loaded.page} lastResult={answer?.lastResult ?? loaded.lastResult} refusal={answer?.refusal ?? null} />;
}
