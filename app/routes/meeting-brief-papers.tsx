import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { issueMeetingBrief } from "~/commands/issue-brief";
import { briefLevels, levelsOfPaper } from "~/domain/paper";
import { may } from "~/domain/permissions";
import { paperForm } from "~/forms/paper";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { meetingTitle } from "~/presenters/meeting";
import { change, notFound, page } from "~/session/gate";
import { afterPaperForm, papersShown } from "~/session/issuing";
import { PapersView } from "~/ui/paper/papers-view";
import { meetingById } from "@db/queries/meetings";
import { papersAbout } from "@db/queries/papers";

const ADDRESS = "/meetings/:id/brief/papers";

export const loader = page(ADDRESS, async ({ params, ...asked }) => {
  const { viewer, scope, language } = asked;
  const meeting = (await meetingById(scope, params.id ?? "")) ?? notFound();
  const { organisationId } = meeting.dossier;
  const shown = papersShown(asked, paperForm, {
    title: translator(language)("brief.issue.title"), back: { href: `/meetings/${meeting.id}/brief`, title: meetingTitle(language, { ...meeting, parties: meeting.parties.map(({ name }) => name) }) },
    rows: await papersAbout(scope, "brief", meeting.id), file: () => `/meetings/${meeting.id}/brief.pdf`, sideBySide: true,
    levels: may(viewer, "paper.issue", meeting.dossier) ? briefLevels(levelsOfPaper(scope, { organisationId, confidentiality: meeting.confidentiality })) : [],
  });
  if (shown.page.issue) press().warm();
  return shown;
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, params, context }) => {
  const meeting = (await meetingById(scope, params.id ?? "")) ?? notFound();
  return afterPaperForm(form, paperForm, `/meetings/${meeting.id}/brief/papers`, (input) => issueMeetingBrief(viewer, meeting.id, input, { origin: context.origin, now }));
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function BriefOfMeeting() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("brief.issue");
  const words = { title: t("title"), lede: t("lede"), heading: t("submit"), submit: t("submit") };
  return <PapersView page={shown} words={words} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
