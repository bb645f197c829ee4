import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { issueMinutes } from "~/commands/issue-minutes";
import { levelsOfPaper } from "~/domain/paper";
import { may } from "~/domain/permissions";
import { paperForm } from "~/forms/paper";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { meetingTitle } from "~/presenters/meeting";
import { change, notFound, page } from "~/session/gate";
import { afterPaperForm, papersShown } from "~/session/issuing";
import { MeetingPapers } from "~/ui/paper/meeting-papers";
import { meetingById } from "@db/queries/meetings";
import { papersAbout } from "@db/queries/papers";

const ADDRESS = "/meetings/:id/papers";

export const loader = page(ADDRESS, async ({ params, ...asked }) => {
  const { viewer, scope, language } = asked;
  const meeting = (await meetingById(scope, params.id ?? "")) ?? notFound();
  const { organisationId } = meeting.dossier;
  const issues = may(viewer, "paper.issue", meeting.dossier) && meeting.state === "held";
  const shown = papersShown(asked, paperForm, {
    title: translator(language)("papers.issue.meetingTitle"), back: { href: `/meetings/${meeting.id}`, title: meetingTitle(language, { ...meeting, parties: meeting.parties.map(({ name }) => name) }) },
    rows: await papersAbout(scope, "minutes", meeting.id), file: () => `/meetings/${meeting.id}/minutes.pdf`, sideBySide: true,
    levels: issues ? levelsOfPaper(scope, { organisationId, confidentiality: meeting.confidentiality }) : [],
  });
  if (shown.page.issue) press().warm();
  return { ...shown, isHeld: meeting.state === "held" };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, params, context }) => {
  const meeting = (await meetingById(scope, params.id ?? "")) ?? notFound();
  return afterPaperForm(form, paperForm, `/meetings/${meeting.id}/papers`, (input) => issueMinutes(viewer, meeting.id, input, { origin: context.origin, now }));
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function PapersOfMeeting() {
  const { page: shown, isHeld, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <MeetingPapers page={shown} isHeld={isHeld} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
