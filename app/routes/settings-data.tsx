import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { eraseSelf, leaveUnion } from "~/commands/leave";
import { erasureForm, exportRefusal, passwordAgainForm } from "~/forms/own-data";
import { receive } from "~/forms/receive";
import { translator } from "~/i18n/translator";
import { type DataStep, ownDataPage } from "~/presenters/own-data";
import { change, notFound, page } from "~/session/gate";
import { closeSession } from "~/session/viewer";
import { DepartureDoors } from "~/ui/account/departure-doors";
import { DepartureForm } from "~/ui/account/departure-form";
import { ExportCard } from "~/ui/account/export-card";
import { SettingsTabs } from "~/ui/account/settings-tabs";
import { Stack } from "~/ui/layout";
import { PageTitle } from "~/ui/page-title";
import { isNeeded, openDossiersOwned } from "@db/queries/leaving";

const ADDRESS = "/settings/data";
const stepFrom = (text: FormDataEntryValue | null): DataStep => (["leave", "erase"] as const).find((step) => step === text) ?? null;

export const loader = page(ADDRESS, async ({ viewer, scope, language, today, url }) => {
  const [owned, needed] = await Promise.all([openDossiersOwned(scope), isNeeded(viewer.id, today)]);
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("settings.tabs.data") }),
    shown: ownDataPage(language, { owned, needed, roles: viewer.roles.length }),
    step: stepFrom(url.searchParams.get("step")),
    notExported: exportRefusal(url.searchParams.get("export")),
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now, language, request, context }) => {
  const step = stepFrom(form.get("intent")) ?? notFound();
  const places = { wrong_password: "password" };
  const schema = erasureForm(translator(language)("ownData.erase.word"));
  const notTaken = await (step === "erase"
    ? receive(form, schema, (value) => eraseSelf(viewer, value, { now, report: context.report }), places)
    : receive(form, passwordAgainForm, (value) => leaveUnion(viewer, value, now), places));
  if (notTaken) return data({ step, ...notTaken }, { status: notTaken.status });
  context.setCookie(await closeSession(request, context));
  throw redirect(`/sign-in?gone=${step}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function SettingsData() {
  const t = useTranslations("settings");
  const { shown, step: asked, notExported } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const step = sent?.step ?? asked;
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <SettingsTabs current="data" />
      <Stack>
        {step && <DepartureForm step={step} page={shown} lastResult={sent?.lastResult} />}
        {!step && <ExportCard lastResult={notExported} />}
        {!step && <DepartureDoors />}
      </Stack>
    </>
  );
}
