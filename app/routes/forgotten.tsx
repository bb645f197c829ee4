import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { askForReset } from "~/commands/ask-for-reset";
import { receive } from "~/forms/receive";
import { forgottenForm } from "~/forms/reset";
import { translator } from "~/i18n/translator";
import { mailIsConfigured } from "~/outside/mail";
import { change, page } from "~/session/gate";
import { ButtonLink } from "~/ui/button";
import { Narrow, Stack } from "~/ui/layout";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { ForgottenForm } from "~/ui/way-in/forgotten-form";

export const loader = page("/forgotten", async ({ language, url }) => {
  const t = translator(language);
  const shows = mailIsConfigured() ? (url.searchParams.has("sent") ? "sent" : "form") : "by hand";
  return { title: t("common.pageTitle", { page: t("wayIn.forgotten.title") }), shows };
});

/** The same answer for every contact that is sent. Where no mail can be sent, the page says whom to ask instead. */
export const action = change("/forgotten", async ({ form, now, context }) => {
  if (!mailIsConfigured()) throw redirect("/forgotten", 303);
  const asked = { now, ip: context.ip, origin: context.origin, report: context.report };
  const notTaken = await receive(form, forgottenForm, ({ contact }) => askForReset(contact, asked));
  if (notTaken) return data(notTaken, { status: notTaken.status });
  throw redirect("/forgotten?sent=1", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function Forgotten() {
  const t = useTranslations("wayIn.forgotten");
  const { shows } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Narrow>
      <PageTitle lede={shows === "form" ? t("lede") : undefined}>{t("title")}</PageTitle>
      <Stack>
        {shows === "by hand" && <Notice title={t("byHand")} />}
        {shows === "sent" && <Notice kind="success" title={t("sent")}>{t("sentHelp")}</Notice>}
        {shows === "sent" && <Notice title={t("noLetter")}>{t("ask")}</Notice>}
        {shows === "form" ? <ForgottenForm lastResult={sent?.lastResult} /> : <div className="actions"><ButtonLink href="/sign-in">{t("back")}</ButtonLink></div>}
      </Stack>
    </Narrow>
  );
}
