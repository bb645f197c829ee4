import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { saveNotice } from "~/commands/keep-notice";
import { may } from "~/domain/permissions";
import { settled } from "~/forms/conflict";
import { newId } from "~/forms/id";
import { noticeForm } from "~/forms/notice";
import { parseForm } from "~/forms/parse";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { inForceSince } from "~/presenters/notice";
import { noticeConflict, noticeValues } from "~/presenters/notice-conflict";
import { change, forbidden, page } from "~/session/gate";
import { installationOf } from "~/session/installation";
import { AdminTabs } from "~/ui/admin/admin-tabs";
import { Conflict } from "~/ui/conflict";
import { Narrow, Stack } from "~/ui/layout";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { NoticeForm } from "~/ui/privacy/notice-form";
import { noticeInForce, noticeSavedBy } from "@db/queries/legal-notice";

const ADDRESS = "/admin/notice";

export const loader = page(ADDRESS, async ({ viewer, language, url, context, carried }) => {
  const installation = await installationOf(context);
  if (!installation || !may(viewer, "installation.keep", { organisationId: installation.rootId })) forbidden();
  const inForce = await noticeInForce();
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("privacy.edit.title") }),
    values: noticeValues(inForce, newId()),
    since: inForceSince(language, inForce.notice),
    versions: t("privacy.edit.versions", counted(language, inForce.version)),
    saved: url.searchParams.has("saved"),
    lastResult: carried ? parseForm(carried, noticeForm).reply() : null,
  };
});

export const action = change(ADDRESS, async ({ viewer, form: sent, language, now }) => {
  const form = settled(sent);
  const reply = parseForm(form, noticeForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), conflict: null }, { status: 422 });
  const result = await saveNotice(viewer, reply.value, now);
  if (result.ok) throw redirect(`${ADDRESS}?saved`, 303);
  if (result.refusal === "forbidden") forbidden();
  const { notice, version } = await noticeInForce();
  if (!notice) throw redirect(ADDRESS, 303);
  return data({ lastResult: null, conflict: noticeConflict(language, { form, saved: { notice, version }, by: await noticeSavedBy(notice.id) }) }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function AdminNotice() {
  const t = useTranslations("privacy.edit");
  const { values, since, versions, saved, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.conflict) return <Conflict page={answer.conflict} back={ADDRESS} />;
  return (
    <Narrow>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <AdminTabs current="notice" />
      <Stack>
        {saved && !answer && <Notice kind="success" title={t("saved")} />}
        {since ? <p className="muted">{since} · {versions}</p> : <Notice title={t("none")}>{t("noneHelp")}</Notice>}
        <NoticeForm values={values} lastResult={answer?.lastResult ?? lastResult} />
      </Stack>
    </Narrow>
  );
}
