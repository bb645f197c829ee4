import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { dropView, keepView } from "~/commands/keep-view";
import { MOST_VIEWS } from "~/domain/ledger-query";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { savedViewDeletion, savedViewForm } from "~/forms/saved-view";
import { translator } from "~/i18n/translator";
import { savedViewAddress } from "~/presenters/ledger-head";
import { savedViewsPage } from "~/presenters/saved-views";
import { askedLedger } from "~/session/asked-ledger";
import { change, page } from "~/session/gate";
import { SavedViews } from "~/ui/commitment/saved-views";

const ADDRESS = "/commitments/views";

export const loader = page(ADDRESS, async (asked) => {
  const { question, names, views } = await askedLedger(asked);
  const t = translator(asked.language);
  return {
    title: t("common.pageTitle", { page: t("ledger.saved.title") }), id: newId(), page: savedViewsPage(asked.language, question.filter, names, views),
    lastResult: asked.carried ? parseForm(asked.carried, savedViewForm).reply() : null,
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now, url }) => {
  if (form.get("intent") === "delete") {
    const reply = parseForm(form, savedViewDeletion);
    if (reply.status !== "success") throw data(null, { status: 400 });
    await dropView(viewer, reply.value.id);
    throw redirect(`${ADDRESS}${url.search}`, 303);
  }
  const reply = parseForm(form, savedViewForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply() }, { status: 422 });
  const result = await keepView(viewer, reply.value, now);
  if (result.ok) throw redirect(savedViewAddress(reply.value), 303);
  return data({ lastResult: reply.reply({ fieldErrors: { name: [`${result.refusal}|max=${MOST_VIEWS}`] } }) }, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function SavedViewsRoute() {
  const { id, page: shown, lastResult } = useLoaderData<typeof loader>();
  return <SavedViews id={id} page={shown} lastResult={useActionData<typeof action>()?.lastResult ?? lastResult} />;
}
