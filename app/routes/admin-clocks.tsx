import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { addOwnClock, changeClock } from "~/commands/keep-clocks";
import { allClocks } from "~/domain/clock";
import { may } from "~/domain/permissions";
import { clockForm, ownClockForm } from "~/forms/clock";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { receive } from "~/forms/receive";
import { wrongReply } from "~/forms/refusal-reply";
import { translator } from "~/i18n/translator";
import { clocksPage } from "~/presenters/clocks";
import { change, forbidden, notFound, page } from "~/session/gate";
import { AdminTabs } from "~/ui/admin/admin-tabs";
import { ClockRuleForm } from "~/ui/admin/clock-rule";
import { OwnClockForm } from "~/ui/admin/own-clock-form";
import { Card } from "~/ui/card";
import { SideBySide, Stack } from "~/ui/layout";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { savedClocks } from "@db/queries/clocks";
import { loadInstallation } from "@db/queries/installation";

const ADDRESS = "/admin/clocks";

export const loader = page(ADDRESS, async ({ viewer, language, url, carried }) => {
  const installation = (await loadInstallation()) ?? notFound();
  if (!may(viewer, "installation.keep", { organisationId: installation.rootId })) forbidden();
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("clocks.title") }), page: clocksPage(language, allClocks(await savedClocks()), newId()), saved: url.searchParams.has("saved"),
    waiting: carried && (carried.get("intent") === "add" ? { at: "add", lastResult: wrongReply(parseForm(carried, ownClockForm)) } : { at: String(carried.get("id")), lastResult: wrongReply(parseForm(carried, clockForm)) }),
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now }) => {
  const forms = {
    change: () => receive(form, clockForm, (value) => changeClock(viewer, value, now)),
    add: () => receive(form, ownClockForm, (value) => addOwnClock(viewer, value, now)),
  };
  const intent = String(form.get("intent"));
  if (!Object.hasOwn(forms, intent)) notFound();
  const notTaken = await forms[intent as keyof typeof forms]();
  if (!notTaken) throw redirect(`${ADDRESS}?saved`, 303);
  if (notTaken.status === 403) forbidden();
  if (notTaken.status === 404) notFound();
  return data({ at: intent === "add" ? "add" : String(form.get("id")), lastResult: notTaken.lastResult }, { status: notTaken.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function AdminClocks() {
  const t = useTranslations("clocks");
  const common = useTranslations("common");
  const { page: shown, saved, waiting } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sent = answer ?? waiting;
  const resultOf = (at: string) => (sent?.at === at ? sent.lastResult : null);
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <AdminTabs current="clocks" />
      <SideBySide>
        <Stack>
          {saved && !answer && <Notice kind="success" title={common("word.saved")} />}
          <Notice kind="warning" title={t("notAdvice")}>{t("disagree")}</Notice>
          {shown.readings.map(({ preset, title, about, rules }) => (
            <Card key={preset} title={title}>
              <p className="muted">{about}</p>
              {rules.map((rule) => <ClockRuleForm key={rule.id} rule={rule} lastResult={resultOf(rule.id)} />)}
            </Card>
          ))}
          {shown.own.length > 0 && (
            <Card title={t("own.title")} count={shown.own.length}>
              {shown.own.map((rule) => <ClockRuleForm key={rule.id} rule={rule} lastResult={resultOf(rule.id)} />)}
            </Card>
          )}
        </Stack>
        <Stack><OwnClockForm newId={shown.newId} lastResult={resultOf("add")} /></Stack>
      </SideBySide>
    </>
  );
}
