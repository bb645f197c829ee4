import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { monthNamed, nameOfMonth } from "~/domain/calendar";
import { translator } from "~/i18n/translator";
import { calendarPage } from "~/presenters/ledger-calendar";
import { ledgerHead } from "~/presenters/ledger-head";
import { askedLedger } from "~/session/asked-ledger";
import { page } from "~/session/gate";
import { LedgerCalendar } from "~/ui/commitment/ledger-calendar";
import { LedgerHead } from "~/ui/commitment/ledger-head";
import { calendarMonth } from "@db/queries/ledger-calendar";

export const loader = page("/commitments/calendar", async (asked) => {
  const { scope, today, language, url } = asked;
  const month = monthNamed(url.searchParams.get("month"), today);
  // The month stands in the place of the due days of the filter.
  const { question, thresholds: _thresholds, ...beside } = await askedLedger(asked, (filter) => ({ ...filter, due: null }));
  const { filter } = question;
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("ledger.calendar.title") }),
    head: ledgerHead(language, { way: "calendar", filter, counts: null, beside: [["month", nameOfMonth(month)]], ...beside }),
    calendar: calendarPage(language, await calendarMonth(scope, question, month), month, { filter, today }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function LedgerCalendarRoute() {
  const { head, calendar } = useLoaderData<typeof loader>();
  const t = useTranslations("ledger.calendar");
  return (
    <>
      <LedgerHead page={head} title={t("title")} lede={t("lede")} />
      <LedgerCalendar calendar={calendar} />
    </>
  );
}
