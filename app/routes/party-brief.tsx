import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { translator } from "~/i18n/translator";
import { briefFor } from "~/session/briefing";
import { page } from "~/session/gate";
import { partyHere } from "~/session/party-here";
import { BriefView } from "~/ui/brief/brief-view";

export const loader = page("/parties/:id/brief", async (asked) => {
  const party = await partyHere(asked.params.id);
  const shown = await briefFor(asked, { parties: [party], facts: [party.standing], meeting: null, draft: () => null });
  return { title: translator(asked.language)("common.pageTitle", { page: shown.heading }), page: shown, back: `/parties/${party.id}` };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function PartyBrief() {
  const t = useTranslations("brief");
  const { page: shown, back } = useLoaderData<typeof loader>();
  return <BriefView page={shown} papers={`${back}/brief/papers`} back={{ href: back, label: t("backToParty") }} />;
}
