import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { acceptInvitation, joinByInvitation, refusalOf } from "~/commands/accept-invitation";
import { newId } from "~/forms/id";
import { joinForm } from "~/forms/join";
import { parseForm } from "~/forms/parse";
import { refusedReply, wrongReply } from "~/forms/refusal-reply";
import { translator } from "~/i18n/translator";
import { invitationInWords } from "~/presenters/invitation";
import { letIn } from "~/session/enter";
import { change, notFound, page } from "~/session/gate";
import { AcceptForm } from "~/ui/account/accept-form";
import { JoinForm } from "~/ui/account/join-form";
import { Stack } from "~/ui/layout";
import { PageTitle } from "~/ui/page-title";
import { Refusal } from "~/ui/refusal";
import { invitationByToken } from "@db/queries/invitations";

/** Shows an invitation, and never uses it up: a preview of the link may read it as often as it likes. */
export const loader = page("/join/:token", async ({ params, viewer, language, now }) => {
  const invitation = await invitationByToken(params.token ?? "");
  const refusal = await refusalOf(invitation, now);
  if (!invitation || refusal === "not_found") notFound();
  const t = translator(language);
  const title = t("common.pageTitle", { page: t("signIn.join.title") });
  const shown = { title, refusal, id: newId(), words: refusal ? null : invitationInWords(language, invitation), viewerName: viewer?.name ?? null };
  return data(shown, { status: refusal ? 410 : 200 });
});

export const action = change("/join/:token", async ({ params, viewer, form, now, request, context }) => {
  const token = params.token ?? "";
  if (form.get("intent") === "present" && viewer) {
    const accepted = await acceptInvitation(viewer, token, now);
    if (!accepted.ok) throw redirect(`/join/${token}`, 303);
    await letIn(viewer.id, viewer.language, request, context);
    throw redirect("/", 303);
  }
  const invitation = await invitationByToken(token);
  if (!invitation) notFound();
  const reply = parseForm(form, joinForm(Object.values(invitation.organisationName)));
  if (reply.status !== "success") return data({ lastResult: wrongReply(reply) }, { status: 422 });
  const joined = await joinByInvitation(token, reply.value, now);
  if (!joined.ok && joined.refusal !== "email_taken") throw redirect(`/join/${token}`, 303);
  if (!joined.ok) return data({ lastResult: refusedReply(reply, joined, { email_taken: "email" }) }, { status: 422 });
  await letIn(joined.accountId, reply.value.language, request, context);
  throw redirect("/", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }, { name: "robots", content: "noindex" }];

export default function Join() {
  const t = useTranslations("signIn.join");
  const { words, refusal, id, viewerName } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (!words) {
    return (
      <>
        <PageTitle>{t("closed")}</PageTitle>
        <Refusal code={refusal} />
      </>
    );
  }
  return (
    <>
      <PageTitle lede={words.until}>{words.invited}</PageTitle>
      <Stack>{viewerName ? <AcceptForm name={viewerName} /> : <JoinForm id={id} lastResult={sent?.lastResult} />}</Stack>
    </>
  );
}
