import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { holdsAny } from "~/domain/viewer";
import { ledgerCursorFrom, ledgerFilterFrom } from "~/forms/ledger-filter";
import { translator } from "~/i18n/translator";
import { isWholeLedger, ledgerFilters, ledgerLines } from "~/presenters/ledger";
import { ledgerAddress } from "~/presenters/ledger-address";
import { ledgerChooser, narrowedBy } from "~/presenters/ledger-chooser";
import { page } from "~/session/gate";
import { thresholdsOf } from "~/session/installation";
import { ButtonLink } from "~/ui/button";
import { EmptyLedger } from "~/ui/commitment/empty-ledger";
import { LedgerChoice, LedgerFilters } from "~/ui/commitment/ledger-filters";
import { LedgerTable } from "~/ui/commitment/ledger-table";
import { PlusIcon } from "~/ui/icons";
import { PageTitle } from "~/ui/page-title";
import { Pager } from "~/ui/pager";
import { ledgerCounts, ledgerPage } from "@db/queries/ledger";
import { partyChoices } from "@db/queries/party-choices";

export const loader = page("/commitments", async ({ viewer, scope, today, language, url, context }) => {
  const filter = ledgerFilterFrom(url.searchParams);
  const thresholds = await thresholdsOf(context);
  const question = { filter, today, thresholds };
  const choosing = url.searchParams.has("choose");
  const [found, counts, parties] = await Promise.all([
    ledgerPage(scope, question, ledgerCursorFrom(url.searchParams)),
    ledgerCounts(scope, question),
    choosing || filter.partyId ? partyChoices() : [],
  ]);
  const party = parties.find(({ id }) => id === filter.partyId)?.name ?? null;
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("commitments.title") }),
    lines: ledgerLines(found.rows, { language, today, thresholds }),
    previous: found.previous && ledgerAddress(filter, found.previous),
    next: found.next && ledgerAddress(filter, found.next),
    filters: ledgerFilters(language, filter, counts),
    narrowed: narrowedBy(language, filter, party),
    chooser: choosing ? ledgerChooser(language, filter, parties) : null,
    trouble: filter.trouble,
    isWhole: isWholeLedger(filter),
    mayRecord: holdsAny(viewer, ["coordinator"]),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Ledger() {
  const ledger = useLoaderData<typeof loader>();
  const t = useTranslations("commitments");
  const record = ledger.mayRecord ? <ButtonLink kind="go" icon={PlusIcon} href="/commitments/new">{t("record")}</ButtonLink> : null;
  return (
    <>
      <PageTitle lede={t("lede")} action={record}>
        {t("title")}
      </PageTitle>
      <LedgerFilters filters={ledger.filters} narrowed={ledger.narrowed} />
      {ledger.chooser && <LedgerChoice chooser={ledger.chooser} />}
      {ledger.lines.length > 0 ? <LedgerTable lines={ledger.lines} /> : <EmptyLedger trouble={ledger.trouble} isWhole={ledger.isWhole} mayRecord={ledger.mayRecord} />}
      <Pager previous={ledger.previous} next={ledger.next} />
    </>
  );
}
