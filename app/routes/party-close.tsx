import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { closeParty } from "~/commands/close-party";
import { parseForm } from "~/forms/parse";
import { partyClosingForm } from "~/forms/party-change";
import { receive } from "~/forms/receive";
import { translator } from "~/i18n/translator";
import { closingConsequences } from "~/presenters/party-merge";
import { change, forbidden, notFound, page } from "~/session/gate";
import { partyHere } from "~/session/party-here";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Narrow } from "~/ui/layout";
import { LocalizedName } from "~/ui/localized-name";
import { PageTitle } from "~/ui/page-title";
import { ClosePartyForm } from "~/ui/party/close-party";
import { openCommitmentsOf } from "@db/queries/parties";

const ADDRESS = "/parties/:id/close";

export const loader = page(ADDRESS, async ({ scope, today, language, params, carried }) => {
  const { id, name, version, closedOn } = await partyHere(params.id);
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t(closedOn ? "parties.reopen.title" : "parties.close.title") }),
    party: { id, name }, version, today, isClosed: closedOn !== null,
    consequences: closingConsequences(language, { isClosed: closedOn !== null, openCommitments: await openCommitmentsOf(scope, id) }),
    lastResult: carried ? parseForm(carried, partyClosingForm).reply() : null,
  };
});

export const action = change(ADDRESS, async ({ viewer, form, today, params }) => {
  const { id } = await partyHere(params.id);
  const notTaken = await receive(form, partyClosingForm, (value) => closeParty(viewer, id, value, today), { in_the_future: "closedOn" });
  if (!notTaken) throw redirect(`/parties/${id}`, 303);
  if (notTaken.status === 404) notFound();
  if (notTaken.status === 403) forbidden();
  return data(notTaken, { status: notTaken.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function CloseParty() {
  const t = useTranslations("parties");
  const { party, version, today, isClosed, consequences, lastResult } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const back = `/parties/${party.id}`;
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: "/parties", label: t("title") }, { href: back, label: <LocalizedName name={party.name} /> }]} />
      <PageTitle><LocalizedName name={party.name} /></PageTitle>
      <ClosePartyForm version={version} isClosed={isClosed} consequences={consequences} today={today} back={back} lastResult={sent?.lastResult ?? lastResult} />
    </Narrow>
  );
}
