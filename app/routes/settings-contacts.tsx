import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { changeContacts, forgetNewAddress } from "~/commands/change-contacts";
import { contactsAsRead, ownContactsForm } from "~/forms/own-contacts";
import { parseForm } from "~/forms/parse";
import { receive } from "~/forms/receive";
import { wrongReply } from "~/forms/refusal-reply";
import { formatInstant } from "~/i18n/dates";
import { translator } from "~/i18n/translator";
import { mailIsConfigured } from "~/outside/mail";
import { change, notFound, page } from "~/session/gate";
import { ContactsForm } from "~/ui/account/contacts-form";
import { SettingsTabs } from "~/ui/account/settings-tabs";
import { WaitingAddress } from "~/ui/account/waiting-address";
import { Stack } from "~/ui/layout";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { contactsOf, waitingContact } from "@db/queries/contacts";

const ADDRESS = "/settings/contacts";
const PLACES = { wrong_password: "password", email_taken: "email", phone_taken: "phone", no_contact: "email" };

export const loader = page(ADDRESS, async ({ viewer, language, now, url, carried }) => {
  const [self, waiting] = await Promise.all([contactsOf(viewer.id), waitingContact(viewer.id, now)]);
  const { email, phone } = self ?? notFound();
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("settings.tabs.contacts") }),
    values: { email: email ?? "", phone: phone ?? "" },
    was: contactsAsRead({ email, phone }),
    confirms: mailIsConfigured(),
    waiting: waiting && { email: waiting.email, until: formatInstant(language, waiting.expiresAt) },
    saved: url.searchParams.has("saved"),
    lastResult: carried?.get("intent") === "contacts" ? wrongReply(parseForm(carried, ownContactsForm)) : null,
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now, context }) => {
  if (form.get("intent") === "forget") {
    await forgetNewAddress(viewer);
    throw redirect(ADDRESS, 303);
  }
  const notTaken = await receive(form, ownContactsForm, (value) => changeContacts(viewer, value, { now, origin: context.origin }), PLACES);
  if (notTaken) return data(notTaken, { status: notTaken.status });
  throw redirect(`${ADDRESS}?saved`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function SettingsContacts() {
  const t = useTranslations();
  const { values, was, confirms, waiting, saved, lastResult } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageTitle>{t("settings.title")}</PageTitle>
      <SettingsTabs current="contacts" />
      <Stack>
        {saved && !sent && !waiting && <Notice kind="success" title={t("ownData.contacts.saved")} />}
        {waiting && <WaitingAddress {...waiting} />}
        <ContactsForm values={values} was={was} confirms={confirms} lastResult={sent?.lastResult ?? lastResult} />
      </Stack>
    </>
  );
}
