import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { addRound, keepsRounds } from "~/commands/keep-round";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { roundForm } from "~/forms/round";
import { translator } from "~/i18n/translator";
import { partyOptions } from "~/presenters/event-form";
import { newRoundValues, regionOptions } from "~/presenters/round";
import { change, forbidden, page } from "~/session/gate";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Narrow } from "~/ui/layout";
import { PageTitle } from "~/ui/page-title";
import { RoundForm } from "~/ui/round/round-form";
import { partyChoices } from "@db/queries/party-choices";

export const loader = page("/rounds/new", async ({ viewer, language, carried, url, today }) => {
  if (!keepsRounds(viewer)) forbidden();
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("rounds.newTitle") }), parties: partyOptions(await partyChoices(), [], language), regions: regionOptions(language),
    values: newRoundValues(url.searchParams, newId(), today), lastResult: carried ? parseForm(carried, roundForm).reply() : null,
  };
});

export const action = change("/rounds/new", async ({ viewer, form, now, today }) => {
  const reply = parseForm(form, roundForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply() }, { status: 422 });
  const result = await addRound(viewer, reply.value, { now, today });
  if (result.ok) throw redirect(`/rounds/${result.id}`, 303);
  if (result.refusal !== "fields") forbidden();
  return data({ lastResult: reply.reply({ fieldErrors: result.fields }) }, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function NewRound() {
  const t = useTranslations("rounds");
  const { values, parties, regions, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: "/rounds", label: t("title") }]} />
      <PageTitle>{t("newTitle")}</PageTitle>
      <RoundForm values={values} parties={parties} regions={regions} lastResult={answer?.lastResult ?? lastResult} back="/rounds" />
    </Narrow>
  );
}
