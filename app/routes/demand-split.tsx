import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { splitDemand } from "~/commands/split-demand";
import { may } from "~/domain/permissions";
import { splitForm } from "~/forms/demand";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { splitPage } from "~/presenters/demand-reshape";
import { change, forbidden, notFound, page } from "~/session/gate";
import { Split } from "~/ui/demand/split";
import { demandById } from "@db/queries/demands";
import { versionById } from "@db/queries/demand-versions";
import { paragraphsIn } from "@db/queries/paragraphs";

const ADDRESS = "/demands/:id/split";

export const loader = page(ADDRESS, async ({ viewer, scope, language, params, carried }) => {
  const row = (await demandById(scope, params.id ?? "")) ?? notFound();
  if (!may(viewer, "demand.write", row)) forbidden();
  const version = await versionById(row.id, row.currentVersionId);
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("demands.split.title") }), page: splitPage(language, row, newId()), paragraphs: paragraphsIn(version?.source ?? notFound()),
    lastResult: carried && parseForm(carried, splitForm).reply(),
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now, today, params }) => {
  const reply = parseForm(form, splitForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refused: null }, { status: 422 });
  const result = await splitDemand(viewer, params.id ?? "", reply.value, { now, today });
  if (result.ok) throw redirect(`/demands/${result.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ lastResult: reply.reply(), refused: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function DemandSplit() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <Split page={loaded.page} paragraphs={loaded.paragraphs} lastResult={answer?.lastResult ?? loaded.lastResult} refused={answer?.refused ?? null} />;
}
