import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { openExample } from "~/commands/open-example";
import { setUpUnion } from "~/commands/set-up-union";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { refusedReply, statusOfRefusal, wrongReply } from "~/forms/refusal-reply";
import { exampleForm, setupForm } from "~/forms/setup";
import { translator } from "~/i18n/translator";
import { letIn } from "~/session/enter";
import { change, notFound, page } from "~/session/gate";
import { noticeShown } from "~/session/notice-shown";
import { showOnce } from "~/session/shown-once";
import { SideBySide } from "~/ui/layout";
import { PageTitle } from "~/ui/page-title";
import { ExampleForm } from "~/ui/setup/example-form";
import { SetupForm } from "~/ui/setup/setup-form";
import { loadInstallation } from "@db/queries/installation";

const PLACES = { setup_code_wrong: "code", weak_password: "password", breached_password: "password" };

export const loader = page("/setup", async ({ language }) => {
  if (await loadInstallation()) notFound();
  const t = translator(language);
  return { title: t("common.pageTitle", { page: t("setup.title") }), ids: { id: newId(), organisationId: newId() }, notice: await noticeShown(language) };
});

export const action = change("/setup", async ({ form, language, now, today, context, request }) => {
  const ip = context.ip;
  if (form.get("intent") === "example") {
    const reply = parseForm(form, exampleForm);
    if (reply.status !== "success") return data({ form: "example", lastResult: wrongReply(reply) }, { status: 422 });
    const opened = await openExample(reply.value.code, { now, ip });
    if (!opened.ok && (await loadInstallation())) notFound();
    if (!opened.ok) return data({ form: "example", lastResult: refusedReply(reply, opened, PLACES) }, { status: statusOfRefusal(opened) });
    showOnce(context, opened.password);
    throw redirect("/sign-in", 303);
  }
  const { given } = await noticeShown(language);
  const reply = parseForm(form, setupForm(given.textHash));
  if (reply.status !== "success") return data({ form: "union", lastResult: wrongReply(reply) }, { status: 422 });
  const result = await setUpUnion(reply.value, { given, now, today, ip });
  if (!result.ok && (await loadInstallation())) notFound();
  if (!result.ok) return data({ form: "union", lastResult: refusedReply(reply, result, PLACES) }, { status: statusOfRefusal(result) });
  await letIn(result.accountId, reply.value.language, request, context);
  throw redirect("/people", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function Setup() {
  const t = useTranslations("setup");
  const { ids, notice } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <SideBySide>
        <SetupForm ids={ids} notice={notice} lastResult={sent?.form === "union" ? sent.lastResult : null} />
        <ExampleForm lastResult={sent?.form === "example" ? sent.lastResult : null} />
      </SideBySide>
    </>
  );
}
