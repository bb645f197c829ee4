import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { mergesParties } from "~/commands/merge-party";
import { nameIn } from "~/domain/localized";
import { BREAKDOWNS } from "~/domain/track-record";
import { withAllUnder } from "~/domain/tree";
import { translator } from "~/i18n/translator";
import { partyPage } from "~/presenters/party";
import { trackShown } from "~/presenters/track-record";
import { page } from "~/session/gate";
import { partyHere } from "~/session/party-here";
import { PartyView } from "~/ui/party/party-view";
import { dealingsWith, officeHoldersOf } from "@db/queries/parties";
import { partyChoices } from "@db/queries/party-choices";
import { trackNamesOf } from "@db/queries/track-names";
import { trackRecordOf } from "@db/queries/track-record";

export const loader = page("/parties/:id", async ({ viewer, scope, today, language, params, url }) => {
  const found = await partyHere(params.id);
  const readsInside = scope.reads.organisation.length > 0;
  const [directory, offices, dealings, mayMerge] = await Promise.all([
    partyChoices(), officeHoldersOf(found.id), readsInside ? dealingsWith(scope, found.id) : null, mergesParties(viewer),
  ]);
  const withUnder = url.searchParams.get("with") === "under";
  const breakdowns = BREAKDOWNS.filter((by) => by !== "party" || withUnder);
  const record = await trackRecordOf(scope, withUnder ? withAllUnder(directory, found.id) : [found.id], today, breakdowns);
  return {
    title: translator(language)("common.pageTitle", { page: nameIn(language, found.name).text }),
    party: partyPage({ party: found, directory, offices, dealings, mayMerge, today, language }),
    record: trackShown({ record, names: await trackNamesOf(scope, record), partyId: withUnder ? null : found.id, language }),
    withUnder,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Party() {
  const { party, record, withUnder } = useLoaderData<typeof loader>();
  return <PartyView party={party} record={record} withUnder={withUnder} />;
}
