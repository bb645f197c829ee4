import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { makeJoinLink, revokeOpenJoinLink } from "~/commands/join-link";
import { newId } from "~/forms/id";
import { joinLinkForm, joinLinkRevocationForm } from "~/forms/join-link";
import { parseForm } from "~/forms/parse";
import { receive } from "~/forms/receive";
import { wrongReply } from "~/forms/refusal-reply";
import { translator } from "~/i18n/translator";
import { joinLinkMade, joinLinksPage } from "~/presenters/join-links";
import { organisationsLookedAfter } from "~/presenters/people";
import { change, notFound, page } from "~/session/gate";
import { showOnce, takeOnce } from "~/session/shown-once";
import { LinkMade } from "~/ui/enrolment/link-made";
import { LiveLinks } from "~/ui/enrolment/live-links";
import { MakeLinkForm } from "~/ui/enrolment/make-link-form";
import { Columns, Stack } from "~/ui/layout";
import { PageTitle } from "~/ui/page-title";
import { PeopleTabs } from "~/ui/people/people-tabs";
import { joinLinkByToken, liveJoinLinks } from "@db/queries/join-links";
import { organisationsAmong } from "@db/queries/organisations";

const ADDRESS = "/people/join-links";

export const loader = page(ADDRESS, async ({ viewer, language, now, request, context, carried }) => {
  const ids = organisationsLookedAfter(viewer);
  const token = takeOnce(request, context);
  const [links, organisations, made] = await Promise.all([liveJoinLinks(ids, now), organisationsAmong(ids), token ? joinLinkByToken(token) : null]);
  const t = translator(language);
  return {
    ...joinLinksPage(viewer, language, { links, organisations }),
    title: t("common.pageTitle", { page: t("enrolment.links.title") }),
    newId: newId(),
    made: made && token ? joinLinkMade(language, `${context.origin}/enrol/${token}`, made) : null,
    lastResult: carried ? wrongReply(parseForm(carried, joinLinkForm)) : null,
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now, context }) => {
  if (form.get("intent") === "revoke") {
    const reply = parseForm(form, joinLinkRevocationForm);
    if (reply.status !== "success") notFound();
    const revoked = await revokeOpenJoinLink(viewer, reply.value.id, now);
    if (!revoked.ok) notFound();
    throw redirect(ADDRESS, 303);
  }
  const notTaken = await receive(form, joinLinkForm, async (value) => {
    const made = await makeJoinLink(viewer, value, now);
    if (made.ok) showOnce(context, made.token);
    return made;
  }, { closed_organisation: "organisationId" });
  if (notTaken) return data(notTaken, { status: notTaken.status });
  throw redirect(ADDRESS, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function JoinLinks() {
  const t = useTranslations("enrolment.links");
  const { organisations, days, admissions, capHelp, links, made, newId: id, lastResult } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <PeopleTabs current="joinLinks" />
      <Stack>
        {made && <LinkMade made={made} />}
        <Columns aside={<MakeLinkForm id={id} organisations={organisations} days={days} admissions={admissions} capHelp={capHelp} lastResult={sent?.lastResult ?? lastResult} />}>
          <LiveLinks links={links} />
        </Columns>
      </Stack>
    </>
  );
}
