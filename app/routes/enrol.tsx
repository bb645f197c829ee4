import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { enrolNewcomer, enrolViewer, refusalOfJoinLink } from "~/commands/enrol";
import { nameIn } from "~/domain/localized";
import { newId } from "~/forms/id";
import { joinForm } from "~/forms/join";
import { parseForm } from "~/forms/parse";
import { refusedReply, statusOfRefusal, wrongReply } from "~/forms/refusal-reply";
import { translator } from "~/i18n/translator";
import { joinLinkInWords } from "~/presenters/join-links";
import { letIn } from "~/session/enter";
import { change, notFound, page } from "~/session/gate";
import { noticeShown } from "~/session/notice-shown";
import { AcceptForm } from "~/ui/account/accept-form";
import { JoinForm } from "~/ui/account/join-form";
import { Stack } from "~/ui/layout";
import { PageTitle } from "~/ui/page-title";
import { previewOf } from "~/ui/preview";
import { Refusal } from "~/ui/refusal";
import { joinLinkByToken } from "@db/queries/join-links";

const PLACES = { contact_taken: "contact", weak_password: "password", breached_password: "password" };

/** Shows where a join link leads. Reading it takes no place: a preview may ask as often as it likes, and is told the organisation's name, as the sheet on the wall tells it. */
export const loader = page("/enrol/:token", async ({ params, viewer, language, now }) => {
  const link = await joinLinkByToken(params.token ?? "");
  const refusal = await refusalOfJoinLink(link, now);
  if (!link || refusal === "not_found") notFound();
  const t = translator(language);
  const shown = { title: t("common.pageTitle", { page: t("enrolment.page.title") }), id: newId(), viewerName: viewer?.name ?? null };
  const description = t("enrolment.preview.words");
  if (refusal) return data({ ...shown, preview: { title: t("enrolment.preview.closed"), description }, refusal, words: null, notice: null }, { status: 410 });
  const preview = { title: t("enrolment.preview.title", { organisation: nameIn(language, link.organisationName).text }), description };
  return data({ ...shown, preview, refusal, words: joinLinkInWords(language, link), notice: await noticeShown(language) });
});

export const action = change("/enrol/:token", async ({ params, viewer, form, language, now, request, context }) => {
  const token = params.token ?? "";
  const asked = { now, origin: context.origin };
  if (form.get("intent") === "present" && viewer) {
    const enrolled = await enrolViewer(viewer, token, asked);
    if (!enrolled.ok && enrolled.refusal === "own_role") return data({ refusal: enrolled.refusal, lastResult: null }, { status: statusOfRefusal(enrolled) });
    throw redirect(enrolled.ok ? "/" : `/enrol/${token}`, 303);
  }
  if (!(await joinLinkByToken(token))) notFound();
  const { given } = await noticeShown(language);
  const reply = parseForm(form, joinForm(given.textHash));
  if (reply.status !== "success") return data({ refusal: null, lastResult: wrongReply(reply) }, { status: 422 });
  const enrolled = await enrolNewcomer(token, reply.value, { ...asked, given, ip: context.ip });
  if (!enrolled.ok && (enrolled.refusal in PLACES || enrolled.refusal === "throttled")) {
    return data({ refusal: null, lastResult: refusedReply(reply, enrolled, PLACES) }, { status: statusOfRefusal(enrolled) });
  }
  if (!enrolled.ok) throw redirect(`/enrol/${token}`, 303);
  await letIn(enrolled.accountId, reply.value.language, request, context);
  throw redirect("/", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => (page ? previewOf(page) : []);

export default function Enrol() {
  const t = useTranslations("enrolment.page");
  const { words, refusal, id, viewerName, notice } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (!words) {
    return (
      <>
        <PageTitle>{t("closed")}</PageTitle>
        <Refusal code={refusal} />
      </>
    );
  }
  const { heading, what, until, submit } = words;
  return (
    <>
      <PageTitle lede={`${what} ${until}`}>{heading}</PageTitle>
      <Stack>
        <Refusal code={sent?.refusal} />
        {viewerName ? <AcceptForm name={viewerName} submit={t("present")} /> : <JoinForm id={id} notice={notice} submit={submit} lastResult={sent?.lastResult} />}
      </Stack>
    </>
  );
}
