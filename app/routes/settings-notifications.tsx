import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { nameIn } from "~/domain/localized";
import { addressOf } from "~/domain/rows/dossier";
import { mailWishForm } from "~/forms/notifications";
import { parseForm } from "~/forms/parse";
import { receive } from "~/forms/receive";
import { wrongReply } from "~/forms/refusal-reply";
import { translator } from "~/i18n/translator";
import { mailIsConfigured } from "~/outside/mail";
import { change, notFound, page } from "~/session/gate";
import { SettingsTabs } from "~/ui/account/settings-tabs";
import { ButtonLink } from "~/ui/button";
import { SideBySide, Stack } from "~/ui/layout";
import { MailWishForm } from "~/ui/notifications/mail-wish-form";
import { MutedList } from "~/ui/notifications/muted-list";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { contactsOf } from "@db/queries/contacts";
import { keepMailWish, mailWishOf, mutedDossiers } from "@db/queries/notification-settings";

const ADDRESS = "/settings/notifications";

export const loader = page(ADDRESS, async ({ viewer, scope, language, url, carried }) => {
  const [wish, muted, contacts] = await Promise.all([mailWishOf(viewer.id, viewer.roles.map(({ role }) => role)), mutedDossiers(scope), contactsOf(viewer.id)]);
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("settings.tabs.notifications") }),
    values: { rhythm: wish.rhythm, named: wish.named ? "on" : "" },
    muted: muted.map((row) => ({ address: addressOf(row), number: row.number, title: row.title, name: nameIn(language, row.title).text })),
    hasAddress: (contacts ?? notFound()).email !== null,
    mail: mailIsConfigured(),
    saved: url.searchParams.has("saved"),
    lastResult: carried && wrongReply(parseForm(carried, mailWishForm)),
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now }) => {
  const notTaken = await receive(form, mailWishForm, async (wish) => {
    await keepMailWish(viewer.id, wish, now);
    return { ok: true };
  });
  if (notTaken) return data(notTaken, { status: notTaken.status });
  throw redirect(`${ADDRESS}?saved`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function SettingsNotifications() {
  const t = useTranslations();
  const { values, muted, hasAddress, mail, saved, lastResult } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageTitle lede={t("notifications.settings.lede")}>{t("settings.title")}</PageTitle>
      <SettingsTabs current="notifications" />
      <SideBySide>
        <Stack>
          {saved && !sent && <Notice kind="success" title={t("notifications.settings.saved")} />}
          {!hasAddress && (
            <Notice kind="warning" title={t("notifications.settings.noAddress")}>
              <p>{t("notifications.settings.noAddressText")}</p>
              <ButtonLink href="/settings/contacts">{t("notifications.settings.addAddress")}</ButtonLink>
            </Notice>
          )}
          {hasAddress && !mail && <Notice title={t("notifications.settings.noMail")}>{t("notifications.settings.noMailText")}</Notice>}
          <MailWishForm values={values} lastResult={sent?.lastResult ?? lastResult} />
        </Stack>
        <Stack>
          <MutedList dossiers={muted} />
        </Stack>
      </SideBySide>
    </>
  );
}
