import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { keepTemplate } from "~/commands/keep-template";
import { may } from "~/domain/permissions";
import { templateForm } from "~/forms/demand";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { keepTemplatePage } from "~/presenters/demand-reshape";
import { change, forbidden, notFound, page } from "~/session/gate";
import { KeepTemplate } from "~/ui/demand/templates";
import { demandById } from "@db/queries/demands";

const ADDRESS = "/demands/:id/template";

export const loader = page(ADDRESS, async ({ viewer, scope, language, params, carried }) => {
  const row = (await demandById(scope, params.id ?? "")) ?? notFound();
  if (!may(viewer, "template.keep", row)) forbidden();
  const t = translator(language);
  return { title: t("common.pageTitle", { page: t("templates.keep.title") }), page: keepTemplatePage(language, row, newId()), lastResult: carried && parseForm(carried, templateForm).reply() };
});

export const action = change(ADDRESS, async ({ viewer, form, now, params }) => {
  const reply = parseForm(form, templateForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply() }, { status: 422 });
  const result = await keepTemplate(viewer, params.id ?? "", reply.value, now);
  if (result.ok) throw redirect("/templates", 303);
  return result.refusal === "not_found" ? notFound() : forbidden();
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function DemandTemplate() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <KeepTemplate page={loaded.page} lastResult={answer?.lastResult ?? loaded.lastResult} />;
}
