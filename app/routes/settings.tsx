import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { changeOwnAccount } from "~/commands/change-own-account";
import { settled } from "~/forms/conflict";
import { parseForm } from "~/forms/parse";
import { receive } from "~/forms/receive";
import { wrongReply } from "~/forms/refusal-reply";
import { accountAsRead, ownAccountForm } from "~/forms/settings";
import { translator } from "~/i18n/translator";
import { ownAccountConflict, ownAccountValues } from "~/presenters/own-account";
import { roleLine } from "~/presenters/role";
import { change, notFound, page } from "~/session/gate";
import { languageCookie } from "~/session/language";
import { OwnAccountForm } from "~/ui/account/own-account-form";
import { RoleList } from "~/ui/account/role-list";
import { SettingsTabs } from "~/ui/account/settings-tabs";
import { Conflict } from "~/ui/conflict";
import { Columns } from "~/ui/layout";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { handoversOf } from "@db/queries/handovers";
import { ownChoices } from "@db/queries/own-account";
import { rolesOfPerson } from "@db/queries/roles-held";

export const loader = page("/settings", async ({ viewer, language, today, url, carried }) => {
  const [found, held, handovers] = await Promise.all([ownChoices(viewer.id), rolesOfPerson(viewer.id), handoversOf(viewer.id)]);
  const self = found ?? notFound();
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("settings.title") }),
    values: ownAccountValues(self),
    was: accountAsRead(self),
    roles: held.map((each) => roleLine(language, viewer.id, today, each)).filter(({ standing }) => standing !== "over"),
    hasHandovers: handovers.length > 0,
    saved: url.searchParams.has("saved"),
    lastResult: carried && wrongReply(parseForm(carried, ownAccountForm)),
  };
});

export const action = change("/settings", async ({ viewer, form: sent, language, context }) => {
  const form = settled(sent);
  const notTaken = await receive(form, ownAccountForm, async (value) => {
    const changed = await changeOwnAccount(viewer, value);
    if (changed.ok) context.setCookie(languageCookie(value.language, context.secure));
    return changed;
  });
  if (!notTaken) throw redirect("/settings?saved", 303);
  const saved = notTaken.status === 409 ? await ownChoices(viewer.id) : null;
  return data({ ...notTaken, conflict: saved && ownAccountConflict(language, { form, saved, was: accountAsRead(saved) }) }, { status: notTaken.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function Settings() {
  const t = useTranslations("settings");
  const { values, was, roles, hasHandovers, saved, lastResult } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent?.conflict) return <Conflict page={sent.conflict} back="/settings" />;
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <SettingsTabs current="account" />
      <Columns aside={<RoleList roles={roles} hasHandovers={hasHandovers} />}>
        {saved && !sent && <Notice kind="success" title={t("saved")} />}
        <OwnAccountForm values={values} was={was} lastResult={sent?.lastResult ?? lastResult} />
      </Columns>
    </>
  );
}
