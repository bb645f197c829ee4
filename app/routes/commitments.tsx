import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import type { LedgerFilter, StepFilter, Trouble } from "~/domain/ledger";
import { holdsAny } from "~/domain/viewer";
import { ledgerCursorFrom } from "~/forms/ledger-filter";
import { translator } from "~/i18n/translator";
import { ledgerLines } from "~/presenters/ledger";
import { ledgerAddress } from "~/presenters/ledger-address";
import { countsAreCheap, isWholeLedger } from "~/presenters/ledger-filters";
import { ledgerHead } from "~/presenters/ledger-head";
import { askedLedger } from "~/session/asked-ledger";
import { page } from "~/session/gate";
import { EmptyLedger } from "~/ui/commitment/empty-ledger";
import { LedgerHead } from "~/ui/commitment/ledger-head";
import { LedgerTable } from "~/ui/commitment/ledger-table";
import { Pager } from "~/ui/pager";
import { ledgerCounts, ledgerPage } from "@db/queries/ledger";

export const loader = page("/commitments", async (asked) => {
  const { viewer, scope, today, language, url } = asked;
  const { question, thresholds, ...beside } = await askedLedger(asked);
  const { filter } = question;
  const [found, counts] = await Promise.all([ledgerPage(scope, question, ledgerCursorFrom(url.searchParams)), countsAreCheap(filter) ? ledgerCounts(scope, question) : null]);
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("commitments.title") }),
    head: ledgerHead(language, { way: "list", filter, counts, ...beside }),
    lines: ledgerLines(found.rows, { viewer, language, today, thresholds }),
    previous: found.previous && ledgerAddress(filter, found.previous),
    next: found.next && ledgerAddress(filter, found.next),
    nothing: nothingOf(filter),
    isWhole: isWholeLedger(filter),
    mayRecord: holdsAny(viewer, ["coordinator"]),
  };
});

/** The one trouble or step that is asked for and not found; null where other criteria leave some out too, so that nothing is said of those. */
function nothingOf(filter: LedgerFilter): Trouble | `step_${StepFilter}` | null {
  const { trouble, step } = filter;
  if (!isWholeLedger({ ...filter, trouble: null, step: null }) || (trouble && step)) return null;
  return trouble ?? (step && (`step_${step}` as const));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Ledger() {
  const ledger = useLoaderData<typeof loader>();
  const t = useTranslations("commitments");
  return (
    <>
      <LedgerHead page={ledger.head} title={t("title")} lede={t("lede")} mayRecord={ledger.mayRecord} />
      {ledger.lines.length > 0 ? <LedgerTable lines={ledger.lines} /> : <EmptyLedger nothing={ledger.nothing} isWhole={ledger.isWhole} mayRecord={ledger.mayRecord} />}
      <Pager previous={ledger.previous} next={ledger.next} />
    </>
  );
}
