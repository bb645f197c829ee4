import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { translator } from "~/i18n/translator";
import { comparedIn, comparePage } from "~/presenters/compare-parties";
import { page } from "~/session/gate";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Stack } from "~/ui/layout";
import { PageTitle } from "~/ui/page-title";
import { CompareView } from "~/ui/party/compare-view";
import { partyChoices } from "@db/queries/party-choices";
import { trackRecordOf } from "@db/queries/track-record";

export const loader = page("/parties/compare", async ({ scope, today, language, url }) => {
  const t = translator(language);
  const directory = await partyChoices();
  const asked = url.searchParams.getAll("party").filter(Boolean);
  const compared = await Promise.all(comparedIn(directory, asked).map(async (party) => ({ party, record: await trackRecordOf(scope, [party.id], today, []) })));
  return { title: t("common.pageTitle", { page: t("track.compareTitle") }), compare: comparePage(directory, compared, asked.length > 1, language) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function CompareParties() {
  const t = useTranslations();
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/parties", label: t("parties.title") }]} />
      <PageTitle lede={t("track.compareLede")}>{t("track.compareTitle")}</PageTitle>
      <Stack><CompareView page={useLoaderData<typeof loader>().compare} /></Stack>
    </>
  );
}
