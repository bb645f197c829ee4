import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { setRetention, sparePerishing, unspare } from "~/commands/keep-retention";
import { may } from "~/domain/permissions";
import { parseForm } from "~/forms/parse";
import { receive } from "~/forms/receive";
import { wrongReply } from "~/forms/refusal-reply";
import { retentionRuleForm, spareForm, unspareForm } from "~/forms/retention";
import { translator } from "~/i18n/translator";
import { change, forbidden, notFound, page } from "~/session/gate";
import { loadRetentionDesk } from "~/session/retention-desk";
import { AdminTabs } from "~/ui/admin/admin-tabs";
import { LeftPeople } from "~/ui/admin/left-people";
import { PerishingList } from "~/ui/admin/perishing-list";
import { RetentionRuleForm } from "~/ui/admin/retention-rule";
import { SideBySide, Stack } from "~/ui/layout";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { loadInstallation } from "@db/queries/installation";

const ADDRESS = "/admin/retention";

export const loader = page(ADDRESS, async ({ viewer, language, url, carried }) => {
  const installation = (await loadInstallation()) ?? notFound();
  if (!may(viewer, "installation.keep", { organisationId: installation.rootId })) forbidden();
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("ownData.retention.title") }),
    ...(await loadRetentionDesk(language)),
    saved: url.searchParams.has("saved"),
    waiting: carried?.get("intent") === "rule" ? { at: `rule ${String(carried.get("kind"))}`, lastResult: wrongReply(parseForm(carried, retentionRuleForm)) } : null,
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now }) => {
  const forms = {
    rule: () => receive(form, retentionRuleForm, (value) => setRetention(viewer, value)),
    spare: () => receive(form, spareForm, (value) => sparePerishing(viewer, value)),
    unspare: () => receive(form, unspareForm, (value) => unspare(viewer, value, now)),
  };
  const intent = String(form.get("intent"));
  if (!Object.hasOwn(forms, intent)) notFound();
  const notTaken = await forms[intent as keyof typeof forms]();
  if (!notTaken) throw redirect(`${ADDRESS}?saved`, 303);
  if (notTaken.status === 403) forbidden();
  const about = String(form.get("kind"));
  return data({ at: intent === "rule" ? `rule ${about}` : `${about} ${String(form.get("subject"))}`, ...notTaken }, { status: notTaken.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function AdminRetention() {
  const t = useTranslations();
  const { rules, perishing, left, saved, waiting } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sent = answer ?? waiting;
  return (
    <>
      <PageTitle lede={t("ownData.retention.lede")}>{t("ownData.retention.title")}</PageTitle>
      <AdminTabs current="retention" />
      <SideBySide>
        <Stack>
          {saved && !answer && <Notice kind="success" title={t("common.word.saved")} />}
          <PerishingList lines={perishing} refused={sent && { key: sent.at, lastResult: sent.lastResult }} />
          <LeftPeople people={left} />
          <Notice title={t("ownData.retention.dossiersTitle")}>{t("ownData.retention.dossiers")}</Notice>
        </Stack>
        <Stack>
          {rules.map((rule) => <RetentionRuleForm key={rule.kind} rule={rule} lastResult={sent?.at === `rule ${rule.kind}` ? sent.lastResult : null} />)}
        </Stack>
      </SideBySide>
    </>
  );
}
