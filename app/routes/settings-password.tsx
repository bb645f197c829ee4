import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { changePassword } from "~/commands/change-password";
import { receive } from "~/forms/receive";
import { passwordForm } from "~/forms/settings";
import { translator } from "~/i18n/translator";
import { deviceOf } from "~/session/device";
import { change, page } from "~/session/gate";
import { openSession } from "~/session/viewer";
import { PasswordForm } from "~/ui/account/password-form";
import { SettingsTabs } from "~/ui/account/settings-tabs";
import { Stack } from "~/ui/layout";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";

const PLACES = { wrong_password: "current", weak_password: "password", breached_password: "password" };

export const loader = page("/settings/password", async ({ language, url }) => {
  const t = translator(language);
  return { title: t("common.pageTitle", { page: t("settings.password.title") }), saved: url.searchParams.has("saved") };
});

export const action = change("/settings/password", async ({ viewer, form, now, request, context }) => {
  const notTaken = await receive(form, passwordForm, (value) => changePassword(viewer, value, now), PLACES);
  if (notTaken) return data(notTaken, { status: notTaken.status });
  context.setCookie(await openSession(viewer.id, context, deviceOf(request)));
  throw redirect("/settings/password?saved=1", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function SettingsPassword() {
  const t = useTranslations("settings");
  const { saved } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <SettingsTabs current="password" />
      <Stack>
        {saved && !sent && <Notice kind="success" title={t("password.saved")} />}
        <PasswordForm lastResult={sent?.lastResult} />
      </Stack>
    </>
  );
}
