import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { mergeParty, mergesParties } from "~/commands/merge-party";
import { partyMergeForm } from "~/forms/party-change";
import { receive } from "~/forms/receive";
import { translator } from "~/i18n/translator";
import { mergeChoices, mergeConsequences } from "~/presenters/party-merge";
import { change, forbidden, notFound, page } from "~/session/gate";
import { partyHere } from "~/session/party-here";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Narrow } from "~/ui/layout";
import { LocalizedName } from "~/ui/localized-name";
import { PageTitle } from "~/ui/page-title";
import { MergeChooser, MergePartyForm } from "~/ui/party/merge-party";
import { partyChoices } from "@db/queries/party-choices";
import { referencesTo } from "@db/queries/party-merge";

const ADDRESS = "/parties/:id/merge";

export const loader = page(ADDRESS, async ({ viewer, scope, language, params, url }) => {
  const party = await partyHere(params.id);
  if (!(await mergesParties(viewer))) forbidden();
  const directory = await partyChoices();
  const into = directory.find(({ id }) => id === url.searchParams.get("into") && id !== party.id);
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("parties.merge.title") }),
    party: { id: party.id, name: party.name },
    groups: into ? [] : mergeChoices(language, directory, party.id),
    chosen: into ? { id: into.id, consequences: mergeConsequences(language, { party, into, references: await referencesTo(scope, party.id) }) } : null,
  };
});

export const action = change(ADDRESS, async ({ viewer, form, params }) => {
  const { id } = await partyHere(params.id);
  if (!(await mergesParties(viewer))) forbidden();
  form.set("id", id);
  const notTaken = await receive(form, partyMergeForm, (value) => mergeParty(viewer, value), { wrong_password: "password" });
  if (!notTaken) throw redirect(`/parties/${String(form.get("into"))}`, 303);
  if (notTaken.status === 404) notFound();
  return data(notTaken, { status: notTaken.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function MergeParty() {
  const t = useTranslations("parties");
  const { party, groups, chosen } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const back = `/parties/${party.id}`;
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: "/parties", label: t("title") }, { href: back, label: <LocalizedName name={party.name} /> }]} />
      <PageTitle>{t("merge.title")}</PageTitle>
      {chosen ? <MergePartyForm id={party.id} into={chosen.id} consequences={chosen.consequences} back={back} lastResult={sent?.lastResult} /> : <MergeChooser groups={groups} back={back} />}
    </Narrow>
  );
}
