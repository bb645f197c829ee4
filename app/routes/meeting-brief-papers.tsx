import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { issueMeetingBrief } from "~/commands/issue-brief";
import { briefLevels, levelsOfPaper } from "~/domain/paper";
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
import { PapersView } from "~/ui/paper/papers-view";
import { meetingById } from "@db/queries/meetings";
import { papersAbout } from "@db/queries/papers";

const ADDRESS = "/meetings/:id/brief/papers";

export const loader = page(ADDRESS, async ({ viewer, scope, language, params, carried }) => {
  const meeting = (await meetingById(scope, params.id ?? "")) ?? notFound();
  const { organisationId } = meeting.dossier;
  const issues = may(viewer, "paper.issue", meeting.dossier);
  // Whoever sees the form may send it in a moment: the press takes longer to begin than to draw.
  if (issues) press().warm();
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("brief.issue.title") }),
    page: papersPage({
      back: { href: `/meetings/${meeting.id}/brief`, title: meetingTitle(language, { ...meeting, parties: meeting.parties.map(({ name }) => name) }) },
      rows: await papersAbout(scope, "brief", meeting.id), file: () => `/meetings/${meeting.id}/brief.pdf`, language, sideBySide: true, id: newId(),
      levels: issues ? briefLevels(levelsOfPaper(scope, { organisationId, confidentiality: meeting.confidentiality })) : [],
    }),
    lastResult: carried && parseForm(carried, paperForm).reply(),
  };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, params, context }) => {
  const meeting = (await meetingById(scope, params.id ?? "")) ?? notFound();
  const reply = parseForm(form, paperForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await issueMeetingBrief(viewer, meeting.id, reply.value, { origin: context.origin, now });
  return afterIssuing(result, reply, `/meetings/${meeting.id}/brief/papers`);
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function BriefOfMeeting() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("brief.issue");
  const words = { title: t("title"), lede: t("lede"), heading: t("submit"), submit: t("submit") };
  return <PapersView page={shown} words={words} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
