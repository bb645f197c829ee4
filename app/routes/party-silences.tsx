import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translator } from "~/i18n/translator";
import { silencesPage } from "~/presenters/silences";
import { page } from "~/session/gate";
import { partyHere } from "~/session/party-here";
import { Silences } from "~/ui/response/silences";
import { silencesOf } from "@db/queries/party-silences";

export const loader = page("/parties/:id/silences", async ({ scope, url, today, language, params }) => {
  const party = await partyHere(params.id);
  const after = url.searchParams.get("after");
  const shown = silencesPage({ party, found: await silencesOf(scope, party.id, after), after, language, today });
  return { title: translator(language)("common.pageTitle", { page: shown.heading }), page: shown };
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function PartySilences() {
  return <Silences page={useLoaderData<typeof loader>().page} />;
}
