import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { WHOLE_LEDGER } from "~/domain/ledger";
import { partyCursorFrom } from "~/forms/ledger-filter";
import { translator } from "~/i18n/translator";
import { ledgerHead } from "~/presenters/ledger-head";
import { ledgerPartiesPage } from "~/presenters/ledger-parties";
import { askedLedger } from "~/session/asked-ledger";
import { page } from "~/session/gate";
import { LedgerHead } from "~/ui/commitment/ledger-head";
import { LedgerParties } from "~/ui/commitment/ledger-parties";
import { Pager } from "~/ui/pager";
import { ledgerParties } from "@db/queries/ledger-parties";

export const loader = page("/commitments/parties", async (asked) => {
  const { scope, language, url } = asked;
  // Every line is a party and every figure a state: of the filter, what stands beside those goes along.
  const { question, thresholds: _thresholds, ...beside } = await askedLedger(asked, ({ organisationId, regionCode, source, rung, due }) => ({ ...WHOLE_LEDGER, organisationId, regionCode, source, rung, due }));
  const { filter } = question;
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("ledger.parties.title") }),
    head: ledgerHead(language, { way: "parties", filter, counts: null, ...beside }),
    parties: ledgerPartiesPage(language, await ledgerParties(scope, question, language, partyCursorFrom(url.searchParams)), filter),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function LedgerPartiesRoute() {
  const { head, parties } = useLoaderData<typeof loader>();
  const t = useTranslations("ledger.parties");
  return (
    <>
      <LedgerHead page={head} title={t("title")} lede={t("lede")} />
      <LedgerParties page={parties} />
      <Pager previous={parties.previous} next={parties.next} />
    </>
  );
}
