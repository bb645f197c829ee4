import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translator } from "~/i18n/translator";
import { partyGroups } from "~/presenters/party";
import { page } from "~/session/gate";
import { PartyList } from "~/ui/party/party-list";
import { partiesWithFigures } from "@db/queries/parties";

export const loader = page("/parties", async ({ scope, language }) => {
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("parties.title") }),
    groups: partyGroups(await partiesWithFigures(scope), language),
    showsFigures: scope.reads.organisation.length > 0,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Parties() {
  const { groups, showsFigures } = useLoaderData<typeof loader>();
  return <PartyList groups={groups} showsFigures={showsFigures} />;
}
