import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { signInWithCode } from "~/commands/sign-in-with-code";
import { parseForm } from "~/forms/parse";
import { refusedReply, statusOfRefusal, wrongReply } from "~/forms/refusal-reply";
import { codeForm } from "~/forms/second-factor";
import { translator } from "~/i18n/translator";
import { letIn } from "~/session/enter";
import { change, page } from "~/session/gate";
import { inApp } from "~/session/in-app";
import { forgetSignInStep, signInStepOf } from "~/session/sign-in-step";
import { Card } from "~/ui/card";
import { Stack } from "~/ui/layout";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { CodeForm, type CodeKind } from "~/ui/second-factor/code-form";
import { SignInForm } from "~/ui/sign-in-form";

const ADDRESS = "/sign-in/code";

/** The step that the password began. One that is over says so, above the way back in; whoever is in already goes on. */
export const loader = page(ADDRESS, async ({ viewer, language, url, request, context }) => {
  const to = inApp(url.searchParams.get("to"));
  const step = await signInStepOf(request, context);
  if (!step && viewer) throw redirect(to, 303);
  const t = translator(language);
  return data({ title: t("common.pageTitle", { page: t("secondFactor.signIn.title") }), to, open: step !== null }, { status: step ? 200 : 410 });
});

export const action = change(ADDRESS, async ({ form, now, request, context }) => {
  const to = inApp(form.get("to"));
  const kind: CodeKind = form.get("kind") === "recovery" ? "recovery" : "telephone";
  const reply = parseForm(form, codeForm);
  if (reply.status !== "success") return data({ to, kind, lastResult: wrongReply(reply) }, { status: 422 });
  const step = await signInStepOf(request, context);
  const result = step && (await signInWithCode(step, reply.value.code, now));
  if (!result || (!result.ok && result.refusal === "step_over")) {
    forgetSignInStep(context);
    throw redirect(`${ADDRESS}?to=${encodeURIComponent(to)}`, 303);
  }
  if (!result.ok) return data({ to, kind, lastResult: refusedReply(reply, result, { wrong_code: "code" }) }, { status: statusOfRefusal(result) });
  forgetSignInStep(context);
  await letIn(result.accountId, result.language, request, context);
  throw redirect(to, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function SignInCode() {
  const t = useTranslations("secondFactor.signIn");
  const { to, open } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (!open) {
    return (
      <Stack>
        <PageTitle>{t("over")}</PageTitle>
        <Notice kind="warning" title={t("overHelp")} />
        <Card>
          <SignInForm to={to} />
        </Card>
      </Stack>
    );
  }
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <Stack>
        <CodeForm to={sent?.to ?? to} sent={sent ? { kind: sent.kind, lastResult: sent.lastResult } : null} />
        <p>
          <a href={`/sign-in?to=${encodeURIComponent(sent?.to ?? to)}`}>{t("another")}</a>
        </p>
      </Stack>
    </>
  );
}
