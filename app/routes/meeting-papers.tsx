import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { issueMinutes } from "~/commands/issue-minutes";
import { levelsOfPaper } from "~/domain/paper";
import { may } from "~/domain/permissions";
import { newId } from "~/forms/id";
import { paperForm } from "~/forms/paper";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { meetingTitle } from "~/presenters/meeting";
import { papersPage } from "~/presenters/papers";
import { change, notFound, page } from "~/session/gate";
import { afterIssuing } from "~/session/issued";
import { MeetingPapers } from "~/ui/paper/meeting-papers";
import { meetingById } from "@db/queries/meetings";
import { papersAbout } from "@db/queries/papers";

const ADDRESS = "/meetings/:id/papers";

export const loader = page(ADDRESS, async ({ viewer, scope, language, params, carried }) => {
  const meeting = (await meetingById(scope, params.id ?? "")) ?? notFound();
  const { organisationId } = meeting.dossier;
  const issues = may(viewer, "paper.issue", meeting.dossier) && meeting.state === "held";
  // Whoever sees the form may send it in a moment: the press takes longer to begin than to draw.
  if (issues) press().warm();
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("papers.issue.meetingTitle") }),
    isHeld: meeting.state === "held",
    page: papersPage({
      back: { href: `/meetings/${meeting.id}`, title: meetingTitle(language, { ...meeting, parties: meeting.parties.map(({ name }) => name) }) },
      rows: await papersAbout(scope, "minutes", meeting.id), file: () => `/meetings/${meeting.id}/minutes.pdf`, language, sideBySide: true, id: newId(),
      levels: issues ? levelsOfPaper(scope, { organisationId, confidentiality: meeting.confidentiality }) : [],
    }),
    lastResult: carried && parseForm(carried, paperForm).reply(),
  };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, params, context }) => {
  const meeting = (await meetingById(scope, params.id ?? "")) ?? notFound();
  const reply = parseForm(form, paperForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await issueMinutes(viewer, meeting.id, reply.value, { origin: context.origin, now });
  return afterIssuing(result, reply, `/meetings/${meeting.id}/papers`);
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function PapersOfMeeting() {
  const { page: shown, isHeld, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <MeetingPapers page={shown} isHeld={isHeld} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
