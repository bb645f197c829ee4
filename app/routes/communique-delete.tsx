import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { deleteCommunique } from "~/commands/publish-communique";
import { may } from "~/domain/permissions";
import { addressOf } from "~/domain/rows/dossier";
import type { Scope, Viewer } from "~/domain/viewer";
import { communiqueDeletion } from "~/forms/communique";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { communiqueCrumbs } from "~/presenters/communique";
import { change, forbidden, notFound, page } from "~/session/gate";
import { DeleteCommunique } from "~/ui/communique/delete-communique";
import { communiqueDeletedBy } from "@db/queries/communique-writes";
import { communiqueById } from "@db/queries/communiques";

const ADDRESS = "/communiques/:id/delete";

/** The communiqué of the address, which the viewer may delete while it is a draft; null where there is none. */
async function communiqueAt(viewer: Viewer, scope: Scope, id: string | undefined) {
  const row = await communiqueById(scope, id ?? "");
  if (row && !may(viewer, "communique.write", row)) forbidden();
  return row;
}

export const loader = page(ADDRESS, async ({ viewer, scope, language, params }) => {
  const row = (await communiqueAt(viewer, scope, params.id)) ?? notFound();
  const t = translator(language);
  const back = `/communiques/${row.id}`;
  return {
    title: t("common.pageTitle", { page: t("communiques.delete.title") }),
    page: { title: row.title, crumbs: [...communiqueCrumbs(row, language, true), { href: back, label: row.title }], back, version: row.version },
  };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, params }) => {
  const row = await communiqueAt(viewer, scope, params.id);
  if (!row) {
    const dossierId = await communiqueDeletedBy(params.id ?? "", viewer.id);
    if (dossierId) throw redirect(`/dossiers/${dossierId}/communiques`, 303);
    notFound();
  }
  const reply = parseForm(form, communiqueDeletion);
  if (reply.status !== "success") throw data(null, { status: 400 });
  const result = await deleteCommunique(viewer, row.id, reply.value);
  if (result.ok) throw redirect(`${addressOf(row.dossier)}/communiques`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function CommuniqueDelete() {
  const { page: shown } = useLoaderData<typeof loader>();
  return <DeleteCommunique page={shown} refusal={useActionData<typeof action>()?.refusal ?? null} />;
}
