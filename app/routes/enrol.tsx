import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { enrolNewcomer, enrolViewer, refusalOfJoinLink } from "~/commands/enrol";
import { nameIn } from "~/domain/localized";
import { newId } from "~/forms/id";
import { statusOfRefusal } from "~/forms/refusal-reply";
import { translator } from "~/i18n/translator";
import { joinLinkInWords } from "~/presenters/join-links";
import { change, notFound, page } from "~/session/gate";
import { takeNewcomer } from "~/session/newcomer";
import { noticeShown } from "~/session/notice-shown";
import { ClosedDoor, ComingIn } from "~/ui/account/coming-in";
import { previewOf } from "~/ui/preview";
import { joinLinkByToken } from "@db/queries/join-links";

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

export const action = change("/enrol/:token", async (asked) => {
  const { params, viewer, form, now, context } = asked;
  const token = params.token ?? "";
  if (form.get("intent") === "present" && viewer) {
    const enrolled = await enrolViewer(viewer, token, { now, origin: context.origin });
    if (!enrolled.ok && enrolled.refusal === "own_role") return data({ refusal: enrolled.refusal, lastResult: null }, { status: statusOfRefusal(enrolled) });
    throw redirect(enrolled.ok ? "/" : `/enrol/${token}`, 303);
  }
  if (!(await joinLinkByToken(token))) notFound();
  return takeNewcomer(asked, `/enrol/${token}`, (newcomer, given) => enrolNewcomer(token, newcomer, { now, origin: context.origin, given, ip: context.ip }));
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => (page ? previewOf(page) : []);

export default function Enrol() {
  const t = useTranslations("enrolment.page");
  const { words, refusal, id, viewerName, notice } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (!words) return <ClosedDoor title={t("closed")} refusal={refusal} />;
  const { heading, what, until, submit } = words;
  return (
    <ComingIn
      heading={heading} lede={`${what} ${until}`} viewerName={viewerName} id={id} notice={notice} words={{ present: t("present"), submit }}
      refusal={sent?.refusal} lastResult={sent?.lastResult}
    />
  );
}
