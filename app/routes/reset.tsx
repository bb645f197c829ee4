import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { refusalOfResetLink, resetPassword, type ResetRefusal } from "~/commands/reset-password";
import { parseForm } from "~/forms/parse";
import { refusedReply, wrongReply } from "~/forms/refusal-reply";
import { resetForm } from "~/forms/reset";
import { translator } from "~/i18n/translator";
import { change, page } from "~/session/gate";
import { closeSession } from "~/session/viewer";
import { Narrow, Stack } from "~/ui/layout";
import { PageTitle } from "~/ui/page-title";
import { ClosedLink } from "~/ui/way-in/closed-link";
import { ResetForm } from "~/ui/way-in/reset-form";
import { resetLinkByToken } from "@db/queries/reset-links";

/** Why a link is closed, as the reader is told, and the status of the page that tells it. */
const told = (refusal: ResetRefusal) => (refusal === "not_found" ? ({ code: "link_unknown", status: 404 } as const) : ({ code: refusal, status: 410 } as const));

/** Shows the form behind a link, and never uses the link up: a preview of it may read it as often as it likes. */
export const loader = page("/reset/:token", async ({ params, language, now }) => {
  const refusal = refusalOfResetLink(await resetLinkByToken(params.token ?? ""), now);
  const t = translator(language);
  const title = t("common.pageTitle", { page: t("wayIn.reset.title") });
  return data({ title, closed: refusal && told(refusal).code }, { status: refusal ? told(refusal).status : 200 });
});

export const action = change("/reset/:token", async ({ params, form, now, request, context }) => {
  const token = params.token ?? "";
  const reply = parseForm(form, resetForm);
  if (reply.status !== "success") return data({ lastResult: wrongReply(reply) }, { status: 422 });
  const done = await resetPassword(token, reply.value.password, { now, ip: context.ip });
  if (!done.ok && (done.refusal === "weak_password" || done.refusal === "breached_password")) {
    return data({ lastResult: refusedReply(reply, done, { [done.refusal]: "password" }) }, { status: 422 });
  }
  if (!done.ok) throw redirect(`/reset/${token}`, 303);
  // Whoever was signed in here is signed out, so that the owner of the link meets the sign-in page.
  context.setCookie(await closeSession(request, context));
  throw redirect("/sign-in?reset=1", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }, { name: "robots", content: "noindex" }];

export default function Reset() {
  const t = useTranslations("wayIn.reset");
  const { closed } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (closed) return <ClosedLink code={closed} />;
  return (
    <Narrow>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <Stack>
        <ResetForm lastResult={sent?.lastResult} />
      </Stack>
    </Narrow>
  );
}
