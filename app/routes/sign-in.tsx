import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { signIn } from "~/commands/sign-in";
import { parseForm } from "~/forms/parse";
import { refusedReply, statusOfRefusal, wrongReply } from "~/forms/refusal-reply";
import { signInForm } from "~/forms/sign-in";
import { translator } from "~/i18n/translator";
import { carriedFrom } from "~/session/carried";
import { leadOn, letIn, wayOn } from "~/session/enter";
import { change, page } from "~/session/gate";
import { inApp } from "~/session/in-app";
import { takeOnce } from "~/session/shown-once";
import { openSignInStep } from "~/session/sign-in-step";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Stack } from "~/ui/layout";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { ExampleDoors } from "~/ui/setup/example-doors";
import { SignInForm } from "~/ui/sign-in-form";
import { loadInstallation } from "@db/queries/installation";

export const loader = page("/sign-in", async ({ viewer, language, url, request, context }) => {
  const to = inApp(url.searchParams.get("to"));
  const dropped = viewer !== null && url.searchParams.has("dropped");
  if (viewer && !dropped) throw redirect(to);
  const t = translator(language);
  const isExample = (await loadInstallation())?.isExample ?? false;
  const title = t("common.pageTitle", { page: t("signIn.title") });
  return { title, to, dropped, isReset: url.searchParams.has("reset"), gone: (["leave", "erase"] as const).find((step) => step === url.searchParams.get("gone")) ?? null, example: { buttons: isExample && context.fromThisMachine, password: isExample ? takeOnce(request, context) : null } };
});

export const action = change("/sign-in", async ({ form, now, context, request }) => {
  const reply = parseForm(form, signInForm);
  const kept = { to: inApp(form.get("to")), carried: carriedFrom(form.get("carried")) && String(form.get("carried")) };
  if (reply.status !== "success") return data({ ...kept, lastResult: wrongReply(reply) }, { status: 422 });
  const result = await signIn(reply.value, context.ip);
  if (!result.ok) return data({ ...kept, lastResult: refusedReply(reply, result) }, { status: statusOfRefusal(result) });
  const { accountId, language, secondFactor } = result;
  if (secondFactor) {
    await openSignInStep(accountId, context);
    throw redirect(`/sign-in/code?to=${encodeURIComponent(await wayOn(accountId, kept.to, carriedFrom(kept.carried), now))}`, 303);
  }
  await letIn(accountId, language, request, context);
  throw await leadOn(accountId, kept.to, carriedFrom(kept.carried), now);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function SignIn() {
  const t = useTranslations();
  const { to, dropped, isReset, gone, example } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (dropped) {
    return (
      <Stack>
        <Notice kind="warning" title={t("signIn.dropped")} />
        <div className="actions">
          <ButtonLink kind="go" href={to}>{t("signIn.goOn")}</ButtonLink>
        </div>
      </Stack>
    );
  }
  return (
    <>
      <PageTitle>{t("signIn.title")}</PageTitle>
      <Stack>
        {gone && !sent && <Notice kind="success" title={t(`ownData.${gone}.done`)} />}
        {isReset && !sent && <Notice kind="success" title={t("wayIn.reset.done")} />}
        <ExampleDoors {...example} to={to} />
        <Card>
          <SignInForm to={sent?.to ?? to} carried={sent?.carried} lastResult={sent?.lastResult} />
        </Card>
      </Stack>
    </>
  );
}
