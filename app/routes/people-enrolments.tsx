import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { admitSeveral, decideEnrolment, organisationsAdmittedTo } from "~/commands/admit";
import { decidableSince } from "~/domain/admission";
import { admitAllForm, admitShownForm, decisionForm } from "~/forms/enrolment";
import { idField } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { statusOfRefusal } from "~/forms/refusal-reply";
import { translator } from "~/i18n/translator";
import { admittedInWords, enrolmentsPage } from "~/presenters/enrolments";
import { change, notFound, page } from "~/session/gate";
import { Decided } from "~/ui/enrolment/decided";
import { OfLink } from "~/ui/enrolment/of-link";
import { Queue } from "~/ui/enrolment/queue";
import { Narrow, Stack } from "~/ui/layout";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { PeopleTabs } from "~/ui/people/people-tabs";
import { Refusal } from "~/ui/refusal";
import { decidedIn, waitingIn } from "@db/queries/enrolments";

const ADDRESS = "/people/enrolments";

export const loader = page(ADDRESS, async ({ viewer, language, now, url }) => {
  const organisationIds = organisationsAdmittedTo(viewer);
  const idAt = (name: string) => idField.safeParse(url.searchParams.get(name)).data ?? null;
  const link = idAt("link");
  const [queue, decided] = await Promise.all([waitingIn({ organisationIds, link, after: idAt("after") }), decidedIn(organisationIds, decidableSince(now))]);
  const t = translator(language);
  return {
    ...enrolmentsPage(language, { ...queue, decided, link, now }),
    title: t("common.pageTitle", { page: t("enrolment.queue.title") }),
    admitted: admittedInWords(language, url.searchParams.get("admitted")),
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now, url }) => {
  const intent = form.get("intent");
  if (intent === "admit-shown" || intent === "admit-all") {
    const reply = intent === "admit-all" ? parseForm(form, admitAllForm) : parseForm(form, admitShownForm);
    if (reply.status !== "success") notFound();
    throw redirect(`${ADDRESS}?admitted=${await admitSeveral(viewer, reply.value, now)}`, 303);
  }
  const reply = parseForm(form, decisionForm);
  if (reply.status !== "success") notFound();
  const decided = await decideEnrolment(viewer, reply.value, now);
  if (decided.ok) throw redirect(url.pathname + url.search, 303);
  if (decided.refusal === "not_found") notFound();
  return data({ refusal: decided.refusal }, { status: statusOfRefusal(decided) });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function Enrolments() {
  const t = useTranslations("enrolment.queue");
  const { waiting, next, total, admitShown, ofLink, decided, admitted } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Narrow>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <PeopleTabs current="enrolments" />
      <Stack>
        <Refusal code={sent?.refusal} />
        {admitted && <Notice kind="success" title={admitted} />}
        <OfLink ofLink={ofLink} />
        <Queue waiting={waiting} next={next} total={total} admitShown={admitShown} ofLink={ofLink} />
        <Decided decided={decided} />
      </Stack>
    </Narrow>
  );
}
