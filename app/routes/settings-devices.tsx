import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { endDevices } from "~/commands/end-devices";
import { deviceForm } from "~/forms/device";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { devicesPage } from "~/presenters/devices";
import { change, notFound, page } from "~/session/gate";
import { closeSession, sessionIdOf } from "~/session/viewer";
import { DeviceList } from "~/ui/account/device-list";
import { EndDevices } from "~/ui/account/end-devices";
import { SettingsTabs } from "~/ui/account/settings-tabs";
import { SideBySide, Stack } from "~/ui/layout";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { devicesOf } from "@db/queries/devices";

const ENDED = ["one", "others"] as const;

export const loader = page("/settings/devices", async ({ viewer, language, now, url, request, context }) => {
  const t = translator(language);
  const shown = devicesPage(language, await devicesOf(viewer.id, now), sessionIdOf(request, context));
  const ended = ENDED.find((each) => each === url.searchParams.get("ended")) ?? null;
  return { ...shown, title: t("common.pageTitle", { page: t("wayIn.devices.title") }), ended };
});

export const action = change("/settings/devices", async ({ viewer, form, request, context }) => {
  const reply = parseForm(form, deviceForm);
  const inHand = sessionIdOf(request, context);
  if (reply.status !== "success" || !inHand) notFound();
  const choice = reply.value;
  await endDevices(viewer, choice, inHand);
  if (choice.intent !== "all" && !(choice.intent === "one" && choice.id === inHand)) throw redirect(`/settings/devices?ended=${choice.intent}`, 303);
  context.setCookie(await closeSession(request, context));
  throw redirect("/sign-in", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function SettingsDevices() {
  const t = useTranslations();
  const { devices, count, others, ended } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lede={t("wayIn.devices.lede")}>{t("settings.title")}</PageTitle>
      <SettingsTabs current="devices" />
      <SideBySide>
        <Stack>
          {ended && <Notice kind="success" title={t(`wayIn.devices.ended.${ended}`)} />}
          <DeviceList devices={devices} count={count} />
        </Stack>
        <Stack>
          <EndDevices others={others} />
        </Stack>
      </SideBySide>
    </>
  );
}
