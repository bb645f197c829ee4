import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { draftFromBrief } from "~/commands/draft-from-brief";
import { takesRecords } from "~/domain/dossier";
import { isUpcoming } from "~/domain/meeting";
import { may } from "~/domain/permissions";
import type { Meeting } from "~/domain/rows/meeting";
import { scopeUpTo } from "~/domain/viewer";
import { translator } from "~/i18n/translator";
import { briefFacts, type BriefPage, draftOfBrief } from "~/presenters/brief";
import { briefFor } from "~/session/briefing";
import { type Asked, change, forbidden, notFound, page } from "~/session/gate";
import { BriefView } from "~/ui/brief/brief-view";
import { Refusal } from "~/ui/refusal";
import { briefRows } from "@db/queries/brief";
import { meetingById } from "@db/queries/meetings";

const ADDRESS = "/meetings/:id/brief";

/** Whether the minutes can be begun from the brief, and what of the meeting is empty. */
function draftOf(meeting: Meeting, { viewer, language }: Asked): BriefPage["draft"] {
  if (!may(viewer, "meeting.edit", meeting.dossier) || !isUpcoming(meeting.state) || !takesRecords(meeting.dossier.state)) return null;
  const empty = !meeting.agenda && !meeting.notes ? "both" : !meeting.agenda ? "agenda" : !meeting.notes ? "notes" : "none";
  return { action: `/meetings/${meeting.id}/brief`, fills: translator(language)(`brief.fills.${empty}`) };
}

export const loader = page(ADDRESS, async (asked) => {
  const { scope, language, params } = asked;
  const meeting = (await meetingById(scope, params.id ?? "")) ?? notFound();
  const shown = await briefFor(asked, { parties: meeting.parties, facts: briefFacts(language, meeting), meeting: { id: meeting.id, dossierId: meeting.dossier.id }, draft: () => draftOf(meeting, asked) });
  return { title: translator(language)("common.pageTitle", { page: shown.heading }), page: shown, back: `/meetings/${meeting.id}` };
});

export const action = change(ADDRESS, async ({ viewer, scope, now, today, language, params }) => {
  const meeting = (await meetingById(scope, params.id ?? "")) ?? notFound();
  // What goes into the meeting is read by whoever reads the meeting: nothing stricter than its own level.
  const rows = await briefRows(scopeUpTo(scope, meeting.confidentiality), { partyIds: meeting.parties.map(({ id }) => id), meeting: { id: meeting.id, dossierId: meeting.dossier.id }, today });
  const result = await draftFromBrief(viewer, meeting.id, draftOfBrief(rows, today, language), now);
  if (result.ok) throw redirect(`/meetings/${meeting.id}/edit`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function MeetingBrief() {
  const t = useTranslations("brief");
  const { page: shown, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Refusal code={answer?.refusal} />
      <BriefView page={shown} papers={`${back}/brief/papers`} back={{ href: back, label: t("back") }} />
    </>
  );
}
