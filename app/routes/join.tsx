import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { acceptInvitation, joinByInvitation, refusalOf } from "~/commands/accept-invitation";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { invitationInWords } from "~/presenters/invitation";
import { letIn } from "~/session/enter";
import { change, notFound, page } from "~/session/gate";
import { takeNewcomer } from "~/session/newcomer";
import { noticeShown } from "~/session/notice-shown";
import { ClosedDoor, ComingIn } from "~/ui/account/coming-in";
import { previewOf } from "~/ui/preview";
import { invitationByToken } from "@db/queries/invitations";

/** Shows an invitation, and never uses it up: a preview of the link may read it as often as it likes, and is told nothing but that it is one. */
export const loader = page("/join/:token", async ({ params, viewer, language, now }) => {
  const invitation = await invitationByToken(params.token ?? "");
  const itsOwn = viewer !== null && viewer.id === invitation?.createdBy;
  const refusal = (await refusalOf(invitation, now)) ?? (itsOwn ? ("own_role" as const) : null);
  if (!invitation || refusal === "not_found") notFound();
  const t = translator(language);
  const preview = { title: t("enrolment.preview.invitation"), description: t("enrolment.preview.invitationWords") };
  const shown = { title: t("common.pageTitle", { page: t("signIn.join.title") }), preview, id: newId(), viewerName: viewer?.name ?? null };
  if (refusal) return data({ ...shown, refusal, words: null, notice: null }, { status: refusal === "own_role" ? 403 : 410 });
  return data({ ...shown, refusal, words: invitationInWords(language, invitation), notice: await noticeShown(language) });
});

export const action = change("/join/:token", async (asked) => {
  const { params, viewer, form, now, request, context } = asked;
  const token = params.token ?? "";
  if (form.get("intent") === "present" && viewer) {
    const accepted = await acceptInvitation(viewer, token, now);
    if (!accepted.ok) throw redirect(`/join/${token}`, 303);
    await letIn(viewer.id, viewer.language, request, context);
    throw redirect("/", 303);
  }
  if (!(await invitationByToken(token))) notFound();
  return takeNewcomer(asked, `/join/${token}`, (newcomer, given) => joinByInvitation(token, newcomer, { given, now, ip: context.ip }));
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => (page ? previewOf(page) : []);

export default function Join() {
  const t = useTranslations("signIn.join");
  const { words, refusal, id, viewerName, notice } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (!words) return <ClosedDoor title={t("closed")} refusal={refusal} />;
  return <ComingIn heading={words.invited} lede={words.until} viewerName={viewerName} id={id} notice={notice} lastResult={sent?.lastResult} />;
}
