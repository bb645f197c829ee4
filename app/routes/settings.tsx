import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { changeOwnAccount } from "~/commands/change-own-account";
import { changePassword } from "~/commands/change-password";
import { receive } from "~/forms/receive";
import { wrongReply } from "~/forms/refusal-reply";
import { ownAccountForm, passwordForm } from "~/forms/settings";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { change, notFound, page } from "~/session/gate";
import { languageCookie } from "~/session/language";
import { openSession } from "~/session/viewer";
import { OwnAccountForm } from "~/ui/account/own-account-form";
import { PasswordForm } from "~/ui/account/password-form";
import { RoleList } from "~/ui/account/role-list";
import { Columns } from "~/ui/layout";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { ownAccount } from "@db/queries/accounts";

const SAVED = ["account", "password"] as const;

export const loader = page("/settings", async ({ viewer, language, url, carried }) => {
  const self = await ownAccount(viewer.id);
  if (!self) notFound();
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("settings.title") }),
    email: self.email,
    values: { name: self.name, gender: self.gender ?? "", language: self.language },
    roles: viewer.roles.map(({ role, organisationName }) => ({ role, organisationName })),
    saved: SAVED.find((each) => each === url.searchParams.get("saved")) ?? null,
    lastResult: carried?.get("intent") === "account" ? wrongReply(parseForm(carried, ownAccountForm)) : null,
  };
});

export const action = change("/settings", async ({ viewer, form, context }) => {
  if (form.get("intent") === "password") {
    const notTaken = await receive(form, passwordForm, (value) => changePassword(viewer, value), { wrong_password: "current", weak_password: "password" });
    if (notTaken) return data({ form: "password", ...notTaken }, { status: notTaken.status });
    context.setCookie(await openSession(viewer.id, context));
    throw redirect("/settings?saved=password", 303);
  }
  const notTaken = await receive(form, ownAccountForm, async (value) => {
    await changeOwnAccount(viewer, value);
    context.setCookie(languageCookie(value.language, context.secure));
    return { ok: true };
  });
  if (notTaken) return data({ form: "account", ...notTaken }, { status: notTaken.status });
  throw redirect("/settings?saved=account", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function Settings() {
  const t = useTranslations("settings");
  const { email, values, roles, saved, lastResult } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <Columns aside={<RoleList roles={roles} />}>
        {saved && !sent && <Notice kind="success" title={saved === "password" ? t("password.saved") : t("saved")} />}
        <OwnAccountForm email={email} values={values} lastResult={sent?.form === "account" ? sent.lastResult : lastResult} />
        <PasswordForm lastResult={sent?.form === "password" ? sent.lastResult : null} />
      </Columns>
    </>
  );
}
