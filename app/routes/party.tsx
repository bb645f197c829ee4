import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { mergesParties } from "~/commands/merge-party";
import { nameIn } from "~/domain/localized";
import { translator } from "~/i18n/translator";
import { partyPage } from "~/presenters/party";
import { page } from "~/session/gate";
import { partyHere } from "~/session/party-here";
import { PartyView } from "~/ui/party/party-view";
import { dealingsWith, officeHoldersOf } from "@db/queries/parties";
import { partyChoices } from "@db/queries/party-choices";

export const loader = page("/parties/:id", async ({ viewer, scope, today, language, params }) => {
  const found = await partyHere(params.id);
  const readsInside = scope.reads.organisation.length > 0;
  const [directory, offices, dealings, mayMerge] = await Promise.all([
    partyChoices(), officeHoldersOf(found.id), readsInside ? dealingsWith(scope, found.id) : null, mergesParties(viewer),
  ]);
  return {
    title: translator(language)("common.pageTitle", { page: nameIn(language, found.name).text }),
    party: partyPage({ party: found, directory, offices, dealings, mayMerge, today, language }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Party() {
  return <PartyView party={useLoaderData<typeof loader>().party} />;
}
