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
import { thresholdsOf } from "~/session/installation";
import { partyHere } from "~/session/party-here";
import { PartyView } from "~/ui/party/party-view";
import { dealingsWith, officeHoldersOf } from "@db/queries/parties";
import { partyChoices } from "@db/queries/party-choices";
import { trackNamesOf } from "@db/queries/track-names";
import { trackRecordOf } from "@db/queries/track-record";

export const loader = page("/parties/:id", async ({ viewer, scope, today, language, params, url, context }) => {
  const [found, thresholds] = await Promise.all([partyHere(params.id), thresholdsOf(context)]);
  const readsInside = scope.reads.organisation.length > 0;
  const withUnder = url.searchParams.get("with") === "under";
  const breakdowns = BREAKDOWNS.filter((by) => by !== "party" || withUnder);
  const reading = partyChoices();
  const [directory, offices, dealings, mayMerge, record] = await Promise.all([
    reading, officeHoldersOf(found.id), readsInside ? dealingsWith(scope, found.id, { today, thresholds }) : null, mergesParties(viewer),
    withUnder ? reading.then((all) => trackRecordOf(scope, withAllUnder(all, found.id), today, breakdowns)) : trackRecordOf(scope, [found.id], today, breakdowns),
  ]);
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
