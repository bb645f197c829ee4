import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { mergeDemands } from "~/commands/merge-demands";
import { may } from "~/domain/permissions";
import { mergeForm } from "~/forms/demand";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { mergePage } from "~/presenters/demand-reshape";
import { change, forbidden, notFound, page } from "~/session/gate";
import { Merge } from "~/ui/demand/merge";
import { demandById, demandsOf } from "@db/queries/demands";

const ADDRESS = "/demands/:id/merge";

export const loader = page(ADDRESS, async ({ viewer, scope, language, params, carried }) => {
  const row = (await demandById(scope, params.id ?? "")) ?? notFound();
  if (!may(viewer, "demand.write", row)) forbidden();
  const t = translator(language);
  const shown = mergePage(language, row, await demandsOf(scope, row.dossier.id), { changeId: newId(), versionId: newId() });
  return { title: t("common.pageTitle", { page: t("demands.merge.title") }), page: shown, lastResult: carried && parseForm(carried, mergeForm).reply() };
});

export const action = change(ADDRESS, async ({ viewer, form, now, today, params }) => {
  const id = params.id ?? "";
  const reply = parseForm(form, mergeForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refused: null }, { status: 422 });
  const result = await mergeDemands(viewer, id, reply.value, { now, today });
  if (result.ok) throw redirect(`/demands/${id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ lastResult: reply.reply(), refused: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function DemandMerge() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <Merge page={loaded.page} lastResult={answer?.lastResult ?? loaded.lastResult} refused={answer?.refused ?? null} />;
}
