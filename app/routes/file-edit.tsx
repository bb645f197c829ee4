import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { editDemandFile } from "~/commands/edit-demand-file";
import { may } from "~/domain/permissions";
import { fileChange } from "~/forms/demand-file";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { demandFileEdit } from "~/presenters/demand-file-edit";
import { change, forbidden, notFound, page } from "~/session/gate";
import { DemandFileEdit } from "~/ui/demand/demand-file-edit";
import { fileById } from "@db/queries/demand-files";
import { demandsOf } from "@db/queries/demands";

const ADDRESS = "/files/:id/edit";

export const loader = page(ADDRESS, async ({ viewer, scope, language, params, carried }) => {
  const file = (await fileById(scope, params.id ?? "")) ?? notFound();
  if (!may(viewer, "demand.write", file)) forbidden();
  const shown = demandFileEdit(language, file, await demandsOf(scope, file.dossier.id));
  return { title: translator(language)("common.pageTitle", { page: file.title }), page: shown, lastResult: carried && parseForm(carried, fileChange).reply() };
});

export const action = change(ADDRESS, async ({ viewer, form, now, params }) => {
  const id = params.id ?? "";
  const reply = parseForm(form, fileChange);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refused: null }, { status: 422 });
  const result = await editDemandFile(viewer, id, reply.value, now);
  if (result.ok) throw redirect(reply.value.intent === "name" ? `/files/${id}` : `/files/${id}/edit`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  const own = result.refusal === "stricter" || result.refusal === "unknown" ? result.refusal : null;
  const code = result.refusal === "stale" || result.refusal === "illegal_move" ? result.refusal : null;
  return data({ lastResult: reply.reply(), refused: { own, code } }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function FileEdit() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <DemandFileEdit page={loaded.page} lastResult={answer?.lastResult ?? loaded.lastResult} refused={answer?.refused ?? null} />;
}
