import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { invitePerson, revokeOpenInvitation } from "~/commands/invite-person";
import { nameIn } from "~/domain/localized";
import { idField, newId } from "~/forms/id";
import { invitationForm, revocationForm } from "~/forms/invitation";
import { parseForm } from "~/forms/parse";
import { receive } from "~/forms/receive";
import { wrongReply } from "~/forms/refusal-reply";
import { translator } from "~/i18n/translator";
import { invitationLink, organisationsLookedAfter, peoplePage } from "~/presenters/people";
import { change, notFound, page } from "~/session/gate";
import { showOnce, takeOnce } from "~/session/shown-once";
import { Columns, Stack } from "~/ui/layout";
import { LinkToSend } from "~/ui/link-to-send";
import { PageTitle } from "~/ui/page-title";
import { InviteForm } from "~/ui/people/invite-form";
import { OpenInvitations } from "~/ui/people/open-invitations";
import { PeopleList } from "~/ui/people/people-list";
import { PeopleTabs } from "~/ui/people/people-tabs";
import { invitationByToken, openInvitations } from "@db/queries/invitations";
import { organisationsAmong } from "@db/queries/organisations";
import { peopleIn } from "@db/queries/people";

export const loader = page("/people", async ({ viewer, language, now, today, url, request, context, carried }) => {
  const ids = organisationsLookedAfter(viewer);
  const after = idField.safeParse(url.searchParams.get("after"));
  const token = takeOnce(request, context);
  const [found, invitations, organisations, made] = await Promise.all([
    peopleIn(ids, today, after.success ? after.data : null), openInvitations(ids, now), organisationsAmong(ids), token ? invitationByToken(token) : null,
  ]);
  const t = translator(language);
  return {
    ...peoplePage(viewer, language, { ...found, invitations, organisations }),
    title: t("common.pageTitle", { page: t("people.title") }),
    newId: newId(),
    link: made && token ? invitationLink(language, `${context.origin}/join/${token}`, nameIn(language, made.organisationName).text) : null,
    lastResult: carried ? wrongReply(parseForm(carried, invitationForm)) : null,
  };
});

export const action = change("/people", async ({ viewer, form, now, context }) => {
  if (form.get("intent") === "revoke") {
    const reply = parseForm(form, revocationForm);
    if (reply.status !== "success") notFound();
    const revoked = await revokeOpenInvitation(viewer, reply.value.id, now);
    if (!revoked.ok && revoked.refusal === "not_found") notFound();
    throw redirect("/people", 303);
  }
  const notTaken = await receive(form, invitationForm, async (value) => {
    const invited = await invitePerson(viewer, value, now);
    if (invited.ok) showOnce(context, invited.token);
    return invited;
  }, { wrong_password: "password" });
  if (notTaken) return data(notTaken, { status: notTaken.status });
  throw redirect("/people", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function People() {
  const t = useTranslations("people");
  const { people, next, invitations, organisations, roles, link, newId: id, lastResult } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <PeopleTabs current="people" />
      <Stack>
        {link && <LinkToSend link={link} title={t("link.title")} help={t("link.help")} />}
        <Columns aside={<InviteForm id={id} organisations={organisations} roles={roles} lastResult={sent?.lastResult ?? lastResult} />}>
          <PeopleList people={people} next={next} />
          <OpenInvitations invitations={invitations} />
        </Columns>
      </Stack>
    </>
  );
}
