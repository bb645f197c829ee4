import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { nameIn } from "~/domain/localized";
import { translator } from "~/i18n/translator";
import { partyPage } from "~/presenters/party";
import { notFound, page } from "~/session/gate";
import { PartyView } from "~/ui/party/party-view";
import { dealingsWith, officeHoldersOf, partyById } from "@db/queries/parties";
import { partyChoices } from "@db/queries/party-choices";

export const loader = page("/parties/:id", async ({ scope, today, language, params }) => {
  const found = (await partyById(params.id ?? "")) ?? notFound();
  const readsInside = scope.reads.organisation.length > 0;
  const [directory, offices, dealings] = await Promise.all([partyChoices(), officeHoldersOf(found.id), readsInside ? dealingsWith(scope, found.id) : null]);
  return {
    title: translator(language)("common.pageTitle", { page: nameIn(language, found.name).text }),
    party: partyPage({ party: found, directory, offices, dealings, today, language }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Party() {
  return <PartyView party={useLoaderData<typeof loader>().party} />;
}
