import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { withdrawTemplate } from "~/commands/keep-template";
import { templateClosing } from "~/forms/demand";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { templatesPage } from "~/presenters/demand-reshape";
import { change, forbidden, notFound, page } from "~/session/gate";
import { Templates } from "~/ui/demand/templates";
import { templatesOf } from "@db/queries/templates";

const ADDRESS = "/templates";

export const loader = page(ADDRESS, async ({ viewer, scope, language }) => {
  const t = translator(language);
  return { title: t("common.pageTitle", { page: t("templates.title") }), items: templatesPage(language, viewer, await templatesOf(scope)) };
});

export const action = change(ADDRESS, async ({ viewer, form, now }) => {
  const reply = parseForm(form, templateClosing);
  if (reply.status !== "success") throw data(null, { status: 400 });
  const result = await withdrawTemplate(viewer, reply.value.id, reply.value.version, now);
  if (result.ok) throw redirect(ADDRESS, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function TemplatesPage() {
  const { items } = useLoaderData<typeof loader>();
  return <Templates items={items} refusal={useActionData<typeof action>()?.refusal ?? null} />;
}
